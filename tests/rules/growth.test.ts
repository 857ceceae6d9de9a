/** Twice the items take twice the steps: every look at an item of a list is counted, from the reader to the last rule. */
import { expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { within } from '../../src/japanese/pairing.ts';
import { compile } from '../../src/reform.ts';
import { projectShape, sheetShapes } from '../../src/sheets/shape/index.ts';
import { sow } from '../any-sheet.ts';
import { memoryWorld } from '../memory-world.ts';
import { initiativeWords, policyWords } from '../sheet-words.ts';
import { stepsOf } from '../steps.ts';

const moment = { asOf: '2026-03-31', submit: true };

const list = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => `    - ${text(10_000 * count + index)}`).join('\n');

const sheets: Readonly<Record<string, (count: number) => string>> = {
  'many items and reports': (count) => `kind: initiative
title: 区役所改革
owner: [企画局, 企画課]
issues:
${list(count, (index) => `①第${index}号の課題を調べ、取組みを決める。`)}
schedule:
  前期:
${list(count, (index) => `第${index}号の骨子案を作成（${4 + (index % 9)}月）`)}
progress:
  前期:
${list(count / 4, (index) => `第${index}号の骨子を作った（${5 + (index % 9)}月）`)}
`,
  'the same words again and again': (count) => `kind: initiative
title: 区役所改革
owner: [企画局, 企画課]
schedule:
  前期:
${list(count, () => '相談会を開く（12月）')}
progress:
  前期:
${list(count, () => '相談会を開いた（12月）')}
`,
  'many empty items': (count) => `kind: initiative
title: 区役所改革
owner: [企画局, 企画課]
issues:
${list(count, (index) => (index % 2 ? '' : `第${index}号の課題`))}
`,
  'many comments': (count) => `kind: initiative
title: 区役所改革
owner: [企画局, 企画課]
schedule:
  前期:
${list(count, (index) => `第${index}号を実施（12月） # reform-ignore schedule/wrong-half -- 審議会日程による`)}
`,
};

const project = '{ city: 例市, year: 令和7年度 }\n';

test.each(Object.entries(sheets))('%s', (_, sheet) => {
  const steps = (count: number) => {
    const { files } = memoryWorld({ 'reform.yaml': project, 'a.yaml': sheet(count) });
    return stepsOf(() => compile(files, '.', moment));
  };
  expect(steps(200)).toBeLessThan(steps(100) * 2.3);
});

const shapes = { ...sheetShapes, project: projectShape } as const;
const words = { ...policyWords, ...initiativeWords };

type Kind = keyof typeof shapes;

let run = 0;

/** A sheet with a list of some length somewhere in it. */
function sheetWith(
  kind: Kind,
  long: string,
  length: number | undefined,
  met?: (list: string) => void,
): object {
  const lengthOf = (path: string) => {
    met?.(path);
    return path === long ? length : undefined;
  };
  const steps = long.split('.');
  const required = steps.map((_, at) => steps.slice(0, at + 1).join('.'));
  // Words that were read once are remembered.
  run += 1;
  const word = `言葉${10_000 + run}の`;
  const { value } = sow(shapes[kind], (below) => below - 1, words, { lengthOf, required, word, deepest: 2 });
  return leadingNowhere(value) as object;
}

/** Ids that lead nowhere are guessed, as far as that takes a moment. */
const references = /^(?:restates|of|after|leads-to|answers|initiative|kpis|policy|action|to|forms)$/;

function leadingNowhere(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(leadingNowhere);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [
    key,
    references.test(key) && typeof one === 'string' ? 'x' : leadingNowhere(one),
  ]);
  return Object.fromEntries(entries);
}

function listsOf(kind: Kind): string[] {
  const found = new Set<string>(['']);
  for (const list of found) sheetWith(kind, list, undefined, (one) => found.add(one));
  return [...found].filter((list) => list !== '' && !/(\b\w+\b).*\b\1\b.*\b\1\b/.test(list));
}

test.each(Object.keys(shapes) as Kind[])(
  'any list of a sheet: %s',
  (kind) => {
    const steps = (list: string, count: number) => {
      const sheet = sheetWith(kind, list, count);
      const texts =
        kind === 'project'
          ? {
              'reform.yaml': stringify({ ...sheet, city: '例市', year: '令和7年度' }),
              'a.yaml': 'kind: kpi\nid: a\n',
            }
          : { 'reform.yaml': project, 'a.yaml': stringify({ ...sheet, kind, id: 'a' }) };
      const { files } = memoryWorld(texts);
      return stepsOf(() => compile(files, '.', moment));
    };
    const count = 60;
    const lists = listsOf(kind);
    // Much is made ready when it is first asked for.
    for (const list of lists) steps(list, 2);
    const squared = (list: string): number => {
      const [once, twice, thrice] = [steps(list, count), steps(list, 2 * count), steps(list, 3 * count)];
      return (thrice - 2 * twice + once) / (2 * count * count);
    };
    // What is remembered is forgotten some time: a list that seems to cost its square is asked again.
    const often = (list: string) => [1, 2, 3].every(() => squared(list) > 0.1);
    expect(lists.filter(often)).toEqual([]);
  },
  60_000,
);

test('reports are held against so many items at most', () => {
  const items = Array.from({ length: 30_000 }, (_, index) => String(index));
  const near = within(items, 0.5, 10_000);
  expect(near).toHaveLength(100);
  expect(near).toContain('15000');
  expect(within(items, 0, 10_000)[0]).toBe('0');
  expect(within(items, 1, 10_000).at(-1)).toBe('29999');
  expect(within(items, 0.5, 10)).toBe(items);
});

test('abbreviations are explained in one pass, however many a policy has', () => {
  const letters = (number: number) =>
    [...number.toString(26).padStart(4, '0')].map((digit) => String.fromCharCode(65 + parseInt(digit, 26)));
  const looksAt = (count: number) => {
    const lines = Array.from(
      { length: count },
      (_, index) => `  - 区の${letters(index).join('')}を定める。\n`,
    );
    const policy = `kind: policy\nid: a\ntitle: b\nintroduction:\n${lines.join('')}`;
    const looks = vi.spyOn(RegExp.prototype, 'exec');
    compile(memoryWorld({ 'reform.yaml': project, 'a.yaml': policy }).files, '.', moment);
    const { length } = looks.mock.calls;
    looks.mockRestore();
    return length;
  };
  looksAt(100);
  expect(looksAt(400)).toBeLessThan(2.5 * looksAt(200));
});
