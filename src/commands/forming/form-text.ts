/** What `reform form check` says of a form: where each name stands, what it leaves out, and what has to be mended. */
import type { Language } from '../../diagnostics/words.ts';
import { leftOut } from '../../forms/names/left-out.ts';
import { pad, textWidth } from '../../japanese/width.ts';
import { byText, greatest } from '../../lists.ts';
import type { SubjectKind } from '../../plan/form-blocks.ts';
import type { Plan } from '../../plan/plan.ts';
import { visible } from '../../reporters/visible.ts';
import { placeName } from '../../workbook/official/place.ts';
import type { Repeat, Spot } from '../../workbook/official/spots.ts';
import type { Bound } from '../../writers/bound-form.ts';

const words = {
  ja: {
    of: { initiative: '取組ごとに1件', policy: '方針ごとに1件', plan: '計画全体で1件' },
    places: '入れるところ',
    repeats: '繰り返す行',
    left: '計画にあるが、様式に入らない内容',
    others: '使わない名前の定義',
    wrong: '直すところ',
    again: '（2か所目。戻ってきたときは1か所目を読みます）',
    none: 'シートの内容を入れるところがありません。セルに {{取組名}} のように書いてください。',
    fine: '✓ この様式に記入できます。',
    rows: (from: number, to: number) => (from === to ? `${from}行目` : `${from}～${to}行目`),
  },
  en: {
    of: { initiative: 'one for each initiative', policy: 'one for each policy', plan: 'one for the plan' },
    places: 'Places',
    repeats: 'Repeated rows',
    left: 'In the plan, but not in the form',
    others: 'Names that bind nothing',
    wrong: 'To mend',
    again: ' (again; of a returned form the first is read)',
    none: 'Nothing says where words go. Write {{取組名}} or the like into cells.',
    fine: '✓ The form can be filled.',
    rows: (from: number, to: number) => (from === to ? `row ${from}` : `rows ${from}-${to}`),
  },
} as const satisfies Record<Language, { of: Record<SubjectKind, string> } & Record<string, unknown>>;

export function formText(
  path: string,
  { bindings, of }: Bound,
  plan: Plan | undefined,
  language: Language,
): string {
  const say = words[language];
  const { others, problems, repeats, spots } = bindings;
  const between = language === 'ja' ? '、' : ', ';
  const names = spots.flatMap(({ holes }) => holes.map(({ name }) => name));
  const left = plan ? leftOut(plan, of, names) : [];
  const parts = [
    [`${visible(path)}  ${say.of[of]}`],
    section(say.places, placeLines(spots, say.again)),
    section(
      say.repeats,
      repeats.map((one) => repeatLine(one, say.rows)),
    ),
    section(say.left, left.length === 0 ? [] : [left.join(between)]),
    section(say.others, others.length === 0 ? [] : [others.map(visible).join(between)]),
    section(
      say.wrong,
      problems.flatMap((one) => [visible(one.words[language]), `  → ${visible(one.hint[language])}`]),
    ),
    problems.length > 0 ? [] : [spots.length === 0 ? say.none : say.fine],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`■ ${title}`, ...lines.map((line) => `  ${line}`)];
}

function placeLines(spots: readonly Spot[], again: string): string[] {
  const sorted = spots.toSorted((a, b) => byText(a.sheet, b.sheet) || a.row - b.row || a.column - b.column);
  const width = greatest([0, ...sorted.map((spot) => textWidth(placeName(spot)))]);
  const seen = new Set<string>();
  return sorted.map((spot) => {
    const names = spot.holes.map(({ marks, name }) => {
      const twice = seen.has(name);
      seen.add(name);
      return `${marks.join('')}${visible(name)}${twice ? again : ''}`;
    });
    return `${pad(placeName(spot), width)}  ${names.join(' ')}`;
  });
}

function repeatLine({ from, name, sheet, to }: Repeat, rows: (from: number, to: number) => string): string {
  return `${sheet} ${rows(from, to)}  ${name}`;
}
