/** How severe a finding is: the rule itself, then the preset, then what reform.yaml says, the narrowest last; `--submit` still raises. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

// document/missing-field is a warning while drafting and an error on submission; schedule/starts-earlier is information.
const sheet = `kind: initiative
id: wards
title: 区役所改革の推進
schedule:
  後期:
    - 意見を募集（9月～1月）
`;

function levels(settings: string, { path = 'wards.yaml', submit = false, text = sheet } = {}): string[] {
  const { files } = memoryWorld({
    'data/a/reform.yaml': `city: 例市\nyear: 令和7年度\n${settings}`,
    [`data/a/${path}`]: text,
  });
  return compile(files, 'data/a', { asOf: '2025-05-01', submit }).flatMap(({ diagnostics }) =>
    diagnostics.map(({ rule, severity }) => `${rule} ${severity}`),
  );
}

describe('the severity of a rule', () => {
  test('is its own where nothing is said', () => {
    expect(levels('')).toEqual(['document/missing-field warning', 'schedule/starts-earlier info']);
    expect(levels('preset: recommended\n')).toEqual(levels(''));
    expect(levels('', { submit: true })).toEqual([
      'document/missing-field error',
      'schedule/starts-earlier info',
    ]);
  });

  test('is that of the submission already in a strict draft, and nothing is mere information', () => {
    expect(levels('preset: strict\n')).toEqual([
      'document/missing-field error',
      'schedule/starts-earlier warning',
    ]);
  });

  test('is information where a preset wakes the rule, for all sheets or those of a folder', () => {
    const text = `${sheet.replace('意見を募集', '意見の募集を行なう')}owner: [企画局, 企画課]\n`;
    const own = ['schedule/starts-earlier info'];
    const woken = ['koyobun/okurigana info', ...own];
    expect(levels('', { text })).toEqual(own);
    expect(levels('preset: koyobun\n', { text }).toSorted()).toEqual(woken);
    expect(levels('preset: open-data\n', { text })).toEqual(own);
    expect(levels('preset: [koyobun, strict]\n', { text }).toSorted()).toEqual([
      'koyobun/okurigana warning',
      'schedule/starts-earlier warning',
    ]);
    expect(levels('preset: koyobun\nrules: { koyobun/*: off }\n', { text })).toEqual(own);
    expect(levels('rules: { koyobun/okurigana: warning }\n', { text }).toSorted()).toEqual([
      'koyobun/okurigana warning',
      ...own,
    ]);
    const drafts = { path: 'drafts/a.yaml', text };
    expect(levels('folders: { drafts: { preset: koyobun } }\n', drafts).toSorted()).toEqual(woken);
  });

  test('is set by name, or by group for all that are not named', () => {
    expect(levels('rules: { document/missing-field: off }\n')).toEqual(['schedule/starts-earlier info']);
    expect(levels('rules: { schedule/*: off, document/*: off }\n')).toEqual([]);
    expect(levels('rules: { document/missing-field: info, document/*: off, schedule/*: error }\n')).toEqual([
      'document/missing-field info',
      'schedule/starts-earlier error',
    ]);
    expect(levels('preset: strict\nrules: { document/missing-field: info }\n')).toEqual([
      'document/missing-field info',
      'schedule/starts-earlier warning',
    ]);
  });

  test('is raised by a submission where the rule itself is, unless it is off', () => {
    const submit = true;
    expect(levels('rules: { document/missing-field: info }\n', { submit })[0]).toBe(
      'document/missing-field error',
    );
    expect(levels('rules: { document/missing-field: off }\n', { submit })).toHaveLength(1);
    expect(levels('rules: { schedule/starts-earlier: warning }\n', { submit })[1]).toBe(
      'schedule/starts-earlier warning',
    );
  });

  test('may differ in a folder; the deepest that says something wins', () => {
    const settings = `rules: { document/*: error, schedule/*: error }
folders:
  drafts: { rules: { document/*: info, schedule/*: info } }
  ./drafts/old/: { rules: { document/missing-field: off } }
`;
    const at = (path: string) => levels(settings, { path }).filter((line) => !line.startsWith('config/'));
    expect(at('wards.yaml')).toEqual(['document/missing-field error', 'schedule/starts-earlier error']);
    expect(at('drafts/wards.yaml')).toEqual(['document/missing-field info', 'schedule/starts-earlier info']);
    expect(at('drafts/old/wards.yaml')).toEqual(['schedule/starts-earlier info']);
    expect(at('drafts-2/wards.yaml')[0]).toBe('document/missing-field error');
    expect(levels('folders: { drafts: { preset: strict } }\n', { path: 'drafts/a.yaml' })[0]).toBe(
      'document/missing-field error',
    );
  });

  test('of what cannot be read stays an error, also where its group is off', () => {
    const text = `${sheet}isues: [窓口]\n`;
    expect(levels('rules: { shape/*: off, yaml/*: off }\n', { text })).toContain('shape/unknown-key error');
    expect(levels('rules: { shape/unknown-key: info }\n', { text })).toEqual(
      expect.arrayContaining(['config/not-optional error', 'shape/unknown-key error']),
    );
  });

  test('that does not exist is a finding with the one that was meant', () => {
    const { files } = memoryWorld({
      'reform.yaml':
        'city: 例市\nrules: { kpi/already-mett: off, late: of, 日程/*: off }\nfolders: { draft: {} }\n',
      'drafts/wards.yaml': sheet,
    });
    const [{ diagnostics } = { diagnostics: [] }] = compile(files, '.', {
      asOf: '2025-05-01',
      submit: false,
    });
    const own = diagnostics.filter(({ file }) => file === 'reform.yaml');
    expect(own.map(({ hint, message, rule }) => `${rule}: ${message.ja} ${hint?.ja}`)).toMatchInlineSnapshot(`
      [
        "document/missing-field: 年度（year）が書かれていません。 「year: 」に続けて書いてください。",
        "config/unknown-rule: 「kpi/already-mett」という規則はありません。この設定は効きません。 「kpi/already-met」のことではありませんか。そうであれば「kpi/already-met」に直してください。",
        "shape/unknown-value: 「late」に「of」は書けません。 「off」のことではありませんか。そうであれば「off」に直してください。",
        "config/unknown-rule: 「日程/*」という規則はありません。この設定は効きません。 \`reform rules\` で一覧を表示して、名前を確かめてください。",
        "config/unknown-folder: フォルダー「draft」にシートがありません。この設定は効きません。 「drafts」のことではありませんか。確かめてください。",
      ]
    `);
  });
});
