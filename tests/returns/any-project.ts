/** Random projects: every kind of sheet that a form prints, in every style of YAML that people write. */
import * as fc from 'fast-check';
import { type CreateNodeOptions, type DocumentOptions, stringify, type ToStringOptions } from 'yaml';
import { forms } from '../../src/forms/index.ts';
import { initiativeShape } from '../../src/sheets/shape/initiative.ts';
import { kpiShape } from '../../src/sheets/shape/kpi.ts';
import { policyShape } from '../../src/sheets/shape/policy.ts';
import { diceOf, rolls, sow } from '../any-sheet.ts';
import { initiativeWords, kpiWords, policyWords } from '../sheet-words.ts';

export interface Project {
  readonly files: Readonly<Record<string, string>>;
}

const reform = `city: 例市
year: 令和7年度
areas: [北区, 南区]
forms: [${forms.map(({ id }) => id).join(', ')}]
plans: [{ id: basic, title: 計画, policies: { 1-1: 施策 } }]
`;

type Style = DocumentOptions & CreateNodeOptions & ToStringOptions;

const styles: fc.Arbitrary<Style> = fc.record({
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom('any', 'any', 'flow'),
  defaultKeyType: fc.constant('PLAIN'),
  defaultStringType: fc.constantFrom('PLAIN', 'PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL'),
  lineWidth: fc.constantFrom(0, 40),
});

/** What an author might have written where the random sheet has a word. */
const words = fc.array(
  fc.constantFrom(
    '、また「かっこ」を使う。',
    ': 区切り',
    ' # 番号',
    '（～9月）',
    "it's",
    ', [x]',
    '\n二行目',
    '1,195',
    '長い'.repeat(120),
    '🙂',
    '\\n"',
    '  二つの空白',
  ),
  { minLength: 1, maxLength: 8 },
);

export const projects: fc.Arbitrary<Project> = fc
  .record({
    dice: fc.tuple(rolls, rolls, rolls),
    style: styles,
    ends: fc.constantFrom('\n', '\n', '\r\n'),
    more: words,
    noted: fc.boolean(),
  })
  .map(({ dice: [first, second, third], ends, more, noted, style }) => {
    const grown = (value: unknown) => saying(value, more);
    const text = (value: unknown) => {
      const written = stringify(value, style);
      return (noted ? withNotes(written) : written).replaceAll('\n', ends);
    };
    const initiative = sow(initiativeShape, diceOf(first), initiativeWords, {
      required: ['id', 'title', 'years', 'schedule', 'progress', 'kpis'],
    });
    const kpi = sow(kpiShape, diceOf(second), kpiWords, {
      required: ['id', 'title', 'actuals', 'actuals.at', 'actuals.value'],
      word: '指標',
    });
    const policy = sow(policyShape, diceOf(third), policyWords, { required: ['id', 'title'], word: '方針' });
    return {
      files: {
        'data/reform.yaml': reform,
        'data/wards.yaml': text(grown(initiative.value)),
        'data/waiting.yaml': text(grown(kpi.value)),
        'data/vision.yaml': text(grown(policy.value)),
      },
    };
  });

/** Every seventh word of the sheet goes on in another way. */
function saying(value: unknown, more: readonly string[]): unknown {
  let count = 0;
  const visit = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(visit);
    if (typeof one === 'object' && one !== null)
      return Object.fromEntries(Object.entries(one).map(([key, member]) => [key, visit(member)]));
    if (typeof one !== 'string' || !/^(?:言葉|指標|方針)\d{4}$/.test(one)) return one;
    count += 1;
    return count % 3 === 0 ? one + (more[count % more.length] ?? '') : one;
  };
  return visit(value);
}

/** Comments before the keys of a sheet that lies in lines, and beside those whose values stand below them. */
function withNotes(text: string): string {
  return text
    .replace(/^(?=[a-z][a-z-]*:)/gm, '# 覚え書き: "そのまま" \n')
    .replace(/^( *[a-z前後期][a-z前後期-]*:)$/gm, '$1 # 未定: [ここから] ');
}
