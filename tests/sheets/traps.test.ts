/** Every trap of YAML ends in one finding, at the character that has to be mended, with a way out. */
import { describe, expect, test } from 'vitest';
import { found } from './found.ts';

const head = 'kind: initiative\n';

/** What an official typed (below `kind: initiative`) → line:column and rule. */
const traps: readonly (readonly [what: string, text: string, ...findings: string[]])[] = [
  ['a full-width colon', '題名：値\n', '2:3 yaml/full-width-colon'],
  ['a full-width colon before further keys', 'title：値\nid: a\n', '2:6 yaml/full-width-colon'],
  ['a blank before a full-width colon', 'title ：値\nid: a\n', '2:7 yaml/full-width-colon'],
  ['a value that begins with a full-width colon', 'title: ：値\n', '2:8 yaml/full-width-colon'],
  ['a full-width colon in a list', 'issues:\n  - text：値\n', '3:9 yaml/full-width-colon'],
  ['a full-width colon in braces', 'schedule:\n  - { id：a, text: b }\n', '3:9 yaml/full-width-colon'],
  ['a swallowed key with a full-width colon', 'title: a\n  owner：b\n', '3:8 yaml/full-width-colon'],
  ['words before a full-width colon in a list are words', 'issues:\n  - 議題：窓口の混雑\n'],
  ['a list indented by full-width spaces', 'issues:\n　　- a\n　　- b\n', '3:1 yaml/full-width-space'],
  ['a key indented by full-width spaces', '　title: a\n', '2:1 yaml/full-width-space'],
  ['a later item indented by them', 'issues:\n  - a\n　　- b\n', '4:1 yaml/full-width-space'],
  ['a full-width space after the dash', 'issues:\n  -　a\n  -　b\n', '3:4 yaml/full-width-space'],
  ['a full-width space after the colon', 'title:　値\n', '2:7 yaml/full-width-space'],
  ['a full-width space after the colon in a list', 'issues:\n  - text:　値\n', '3:10 yaml/full-width-space'],
  ['a swallowed key with one', 'title: a\n  owner:　b\n', '3:9 yaml/full-width-space'],
  ['an address in words', 'issues:\n  - tel:　06-0000-0000\n  - https://example.jp/\n'],
  ['a full-width space before the colon', 'title　: 値\n', '2:6 yaml/full-width-space'],
  ['a full-width space before a comment', 'title: 値　# 覚え書き\n', '2:9 yaml/full-width-space'],
  ['a full-width space inside words', 'title: 第1回　会議\n'],
  ['a paragraph that begins with one', 'issues:\n  - |\n    　一字下げの段落\n'],
  ['full-width hyphens', 'issues:\n  － a\n  － b\n', '3:3 yaml/full-width-mark'],
  ['a list in brackets with Japanese commas', 'owner: [市民局、区政課]\n', '2:12 yaml/full-width-mark'],
  ['one with full-width commas', 'owner: [市民局，区政課]\n', '2:12 yaml/full-width-mark'],
  ['one of several', 'owner: [市民局, 区政課、窓口課]\n'],
  ['a sentence in brackets', 'issues: [待ち時間が長く、案内が足りない]\n'],
  ['names in quotes', "owner: ['市民局、区政課']\n"],
  ['full-width brackets', 'owner: ［市民局, 区政課］\n', '2:8 yaml/full-width-mark'],
  ['a word in full-width brackets', 'title: ［再掲］\n'],
  ['a word in them at both ends of a sentence', 'title: ［新規］窓口、電話の案内［再掲］\n'],
  ['a full-width number sign', 'title: a\n＃ 覚え書き\n', '3:1 yaml/full-width-mark'],
  ['a tab before a key', '\ttitle: a\n', '2:1 yaml/tab'],
  ['a tab before an item', 'issues:\n  - a\n\t- b\n', '4:1 yaml/tab'],
  ['a tab after spaces', 'issues:\n  - a\n \t- b\n', '4:2 yaml/tab'],
  ['a number after #', 'title: 第1回 #2 の会議\n', '2:12 yaml/cut-by-comment'],
  ['words right after #', 'title: 会議 #区政 の日\n', '2:11 yaml/cut-by-comment'],
  ['a bracket torn by #', 'title: 会議（第1回 # 2）を開催\n', '2:15 yaml/cut-by-comment'],
  ['a text torn before its next line', 'title: 会議 #2\n  を開催\n', '2:11 yaml/cut-by-comment'],
  ['a # in the list', 'issues:\n  - #1 窓口\n', '3:5 yaml/reserved-start'],
  ['ordinary comments', 'title: 会議 # 覚え書き\nid: a #TODO\n# 行\nissues: # 課題\n  - a # ← b\n'],
  ['a # without a blank', 'title: C#の研修\n'],
  ['a colon inside a value', 'title: 目標: 900件\n', '2:8 yaml/colon-in-value'],
  ['a colon inside an item', 'issues:\n  - 目標: 900件\n', '3:5 yaml/colon-in-value'],
  ['a colon at the end of an item', 'issues:\n  - 次のとおり:\n  - 窓口\n', '3:5 yaml/colon-in-value'],
  ['a time of day', 'title: 10:30に開会\n'],
  ['an address', 'issues:\n  - https://example.jp/\n'],
  ['@', 'issues:\n  - @市民\n', '3:5 yaml/reserved-start'],
  ['%', 'issues:\n  - %の表記\n', '3:5 yaml/reserved-start'],
  ['*', 'issues:\n  - *重要\n', '3:5 yaml/alias'],
  ['* and words', 'issues:\n  - *重要 な件\n', '3:5 yaml/alias'],
  ['emphasis', 'issues:\n  - **重要** な件\n', '3:5 yaml/reserved-start'],
  ['* and a blank', 'issues:\n  - * 重要\n', '3:5 yaml/reserved-start'],
  ['&', 'issues:\n  - &企画 を立てる\n', '3:5 yaml/reserved-start'],
  ['& and a blank', 'issues:\n  - & 企画\n', '3:5 yaml/reserved-start'],
  ['!', 'issues:\n  - !注意 する\n', '3:5 yaml/reserved-start'],
  ['a backtick', 'issues:\n  - `a`\n', '3:5 yaml/reserved-start'],
  ['a bracket before words', 'title: [案] 基本方針\n', '2:8 yaml/reserved-start'],
  ['a brace before words', 'title: {案} 基本方針\n', '2:8 yaml/reserved-start'],
  ['> before words', 'title: > 90%\n', '2:8 yaml/reserved-start'],
  ['| before words', 'title: | 案\n', '2:8 yaml/reserved-start'],
  ['a list on the line of its key', 'issues: - a\n', '2:9 yaml/reserved-start'],
  ['% at the start of a line', '%割合\n', '2:1 yaml/reserved-start'],
  ['a bullet inside an item is words', 'issues:\n  - ・窓口\n'],
  ['a dash without a blank', 'issues:\n  -窓口\n  -電話\n', '3:3 yaml/missing-space'],
  ['a later dash without one', 'issues:\n  - 窓口\n  -電話\n', '4:3 yaml/missing-space'],
  ['a negative number', 'title: -3.2%\n'],
  ['a colon without a blank', 'title:値\n', '2:6 yaml/missing-space'],
  ['a colon without one before further keys', 'title:値\nid: a\n', '2:6 yaml/missing-space'],
  ['a colon without one in braces', 'schedule:\n  - {id:a, text: b}\n', '3:8 yaml/missing-space'],
  ['words on a line of their own', 'title: 区役所の\n推進\nid: a\n', '3:1 yaml/missing-colon'],
  ['a list below a value', 'issues: 窓口\n  - 電話\n', '3:3 yaml/swallowed-line'],
  ['a list written with ・', 'issues:\n  ・窓口\n  ・電話\n  ・案内\n', '4:3 yaml/swallowed-line'],
  ['one below an item', 'issues:\n  - 窓口\n    ・電話\n', '4:5 yaml/swallowed-line'],
  ['a list written with numbers', 'issues:\n  1. 窓口\n  2. 電話\n', '4:3 yaml/swallowed-line'],
  ['one with numbers in circles', 'issues:\n  ①窓口\n  ②電話\n', '4:3 yaml/swallowed-line'],
  [
    'a text that goes on with a number or a name',
    'issues:\n  - 窓口を\n    ①集め、\n    ○○市と\n    2か所に\n',
  ],
  ['a list in a block is words', 'issues:\n  - |\n    窓口\n    ・電話\n    ・案内\n'],
  ['a text of two lines', 'title: 区役所の\n  推進\n'],
  ['a key below a value', 'title: a\n  owner: b\n', '3:3 yaml/indentation'],
  ['keys that do not line up', 'content:\n  - title: a\n   points: [b]\n', '4:4 yaml/indentation'],
  ['a list item among keys', 'title: a\n- b\n', '3:1 yaml/indentation'],
  ['a double quote left open', 'title: "区役所\nid: a\n', '2:8 yaml/unclosed-quote'],
  ['a single quote left open', "title: '区役所\nid: a\n", '2:8 yaml/unclosed-quote'],
  ['a quote closed by a later one', 'title: "区役所\nid: "a"\n', '2:8 yaml/unclosed-quote'],
  ['words after a quotation', 'title: "区役所"の推進\n', '2:8 yaml/unclosed-quote'],
  ['a path that becomes a control character', 'title: "C:\\bunsho"\n', '2:11 yaml/control-character'],
  ['a control character by its number', 'title: "区\\u001b[31m"\n', '2:10 yaml/control-character'],
  ['escapes that print', 'title: "1行\\n2行\\t\\x41\\u533a\\\\bunsho"\n'],
  ['a backslash in double quotes', 'title: "C:\\区"\n', '2:11 yaml/unclosed-quote'],
  ['a bracket left open', 'owner: [市民局, 区政課\ntitle: a\n', '2:8 yaml/unclosed-bracket'],
  ['a brace left open', 'schedule:\n  - { id: a, text: b\ntitle: a\n', '3:5 yaml/unclosed-bracket'],
  ['a bracket too many', 'title: a\n]\n', '3:1 yaml/unclosed-bracket'],
  ['a key written twice', 'title: a\nid: b\ntitle: c\n', '4:1 yaml/duplicate-key'],
  ['a list as a key', '[a]: b\n', '2:1 yaml/syntax'],
  ['no key at all', ': b\n', '2:1 yaml/syntax'],
  [
    'a conflict of Git',
    'issues:\n  - 窓口\n<<<<<<< HEAD\n  - 電話\n=======\n  - 案内\n  - 受付\n>>>>>>> main\n  - 相談\n',
    '4:1 yaml/syntax',
  ],
  [
    'two, one with what was there before',
    '<<<<<<< HEAD\ntitle: a\n||||||| base\ntitle: b\n=======\ntitle: c\n>>>>>>> main\n<<<<<<< HEAD\nid: a\n=======\n>>>>>>> main\n',
    '2:1 yaml/syntax',
    '9:1 yaml/syntax',
  ],
  [
    'a full-width colon behind the names of periods',
    'issues:\n  前期：\n    - a\n    - b\n  後期：\n    - c\n',
    '3:5 yaml/full-width-colon',
    '6:5 yaml/full-width-colon',
  ],
  [
    'a sentence with one in a list that is not in line',
    'issues:\n   - 目的：窓口\n  - 目標：短縮\n',
    '4:3 yaml/indentation',
  ],
  ['a time in a line that is not in line', 'issues:\n  - a\n 9:00開会\n', '4:2 yaml/missing-colon'],
];

describe('what an official typed', () => {
  test.each(traps)('%s', (_, text, ...findings) => {
    expect(found(head + text).map(({ line }) => line)).toEqual(findings);
  });

  test.each(traps.filter(([, , finding]) => finding))('%s: fact and way out in two languages', (_, text) => {
    for (const { finding } of found(head + text)) {
      expect(finding.message.ja).toMatch(/(?:です|ます|ません)。$/);
      expect(finding.hint?.ja).toMatch(/ください(?:（.*）)?。$/);
      expect(finding.message.en).toMatch(/^[A-Z].*\.$/);
      expect(finding.hint?.en).toMatch(/^[A-Z].*\.$/);
      expect(`${finding.message.ja}${finding.hint?.ja}`).not.toMatch(
        /block|mapping|sequence|scalar|implicit|token/i,
      );
    }
  });
});

test('Windows line ends move nothing', () => {
  for (const [, text, ...findings] of traps)
    expect(found((head + text).replaceAll('\n', '\r\n')).map(({ line }) => line)).toEqual(findings);
});

test('a duplicate key shows both places', () => {
  const [{ finding, related }] = found(`${head}title: a\ntitle: b\n`) as [ReturnType<typeof found>[number]];
  expect(related).toEqual(['2:1']);
  expect(finding.related?.[0]?.message.ja).toBe('先に書かれた項目です。');
});

test('the words of the messages', () => {
  const said = traps
    .flatMap(([, text]) => found(head + text))
    .filter(({ finding: { rule } }, at, all) => all.findIndex(({ finding }) => finding.rule === rule) === at)
    .map(({ finding }) =>
      [
        finding.rule,
        finding.message.ja,
        `  ${finding.hint?.ja}`,
        finding.message.en,
        `  ${finding.hint?.en}`,
      ].join('\n'),
    );
  expect(said.join('\n\n')).toMatchSnapshot();
});
