/** What `reform import` shows: field by field the old words beside the new, what a person must decide, and who has answered. */
import { type Language, many, type Words } from '../../diagnostics/words.ts';
import { visible } from '../../reporters/visible.ts';
import type { Ready, Sent, Settled } from '../../returns/settle.ts';
import type { ProjectHome } from '../../returns/take.ts';
import { answersLines, type TakenFile } from './answers.ts';
import { changeText } from './change-text.ts';
import type { Refused } from './each-file.ts';
import { placesIn, sorted } from './places.ts';

export interface Outcome {
  readonly taken: readonly TakenFile[];
  readonly refused: readonly Refused[];
  readonly settled: Settled;
  /** Decided, and still nothing reform can write. */
  readonly left: readonly Ready[];
  readonly projects: readonly ProjectHome[];
  readonly written: boolean;
}

/** `gathered`: several files came back, and who has not answered is worth knowing. */
export function returnText(outcome: Outcome, language: Language, gathered: boolean): string {
  const { left, refused, settled, taken } = outcome;
  const done = settled.ready.filter((one) => !left.some(({ change }) => change === one.change));
  const places = placesIn(outcome.projects);
  const telling = { language, places, several: taken.length > 1, isDecided: false };
  const tell = (sent: Sent, why?: Words) => changeText(sent, telling, why);
  const sections = [
    section(
      outcome.written ? words.written : words.ready,
      sorted(done, places).map((one) => changeText(one, { ...telling, isDecided: true })),
      language,
    ),
    section(
      words.open,
      [
        ...sorted(settled.open, places).map((one) => tell(one)),
        ...settled.clashes.flatMap((group) => group.map((one) => tell(one, words.clash))),
        ...sorted(left, places).map((one) => tell(one, words.left)),
      ],
      language,
    ),
    section(
      words.refused,
      refused.map((one) => refusedLines(one, language)),
      language,
    ),
    taken.flatMap(({ file, notes }) => notes.map((note) => `${visible(file)}: ${note[language]}`)),
    gathered ? answersLines(outcome.projects, taken, language) : [],
    summary(outcome, done.length, language),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function section(title: Words, entries: readonly (readonly string[])[], language: Language): string[] {
  if (entries.length === 0) return [];
  return [title[language], ...entries.flatMap((lines) => ['', ...lines])];
}

function refusedLines({ failure, file }: Refused, language: Language): string[] {
  return [
    visible(file),
    `  ${visible(failure.words[language])}`,
    ...(failure.hint ? [`  = ${visible(failure.hint[language])}`] : []),
  ];
}

function summary(
  { left, refused, settled, taken, written }: Outcome,
  done: number,
  language: Language,
): string[] {
  const open = settled.open.length + settled.clashes.length + left.length;
  const counts = words.summary[language](taken.length, done, open, refused.length);
  const calm = done + open + refused.length === 0;
  const next = calm ? [] : !written && done > 0 ? [words.next[language]] : [];
  return [calm ? words.calm[language] : counts, ...next];
}

const words = {
  clash: {
    ja: '同じ欄が、送り主によって違っています。どちらかの様式だけを取り込んでください。',
    en: 'the forms disagree about this place: import only one of them.',
  },
  left: {
    ja: 'reform では書き込めません（他の箇所が参照している、下に項目がある、UTF-8 でないなど）。手で直してください。',
    en: 'reform cannot write this (others refer to it, items stand below it, the file is not UTF-8 ...): do it by hand.',
  },
  ready: { ja: '■ 書き込めるもの', en: '■ Can be written' },
  written: { ja: '■ 書き込んだもの', en: '■ Written' },
  open: { ja: '■ 判断が要るもの', en: '■ To be decided' },
  refused: { ja: '■ 取り込めないファイル', en: '■ Files not taken' },
  summary: {
    ja: (files: number, done: number, open: number, refused: number) =>
      `様式 ${files} 件: 変更 ${done} 件、判断が要るもの ${open} 件、取り込めないファイル ${refused} 件`,
    en: (files: number, done: number, open: number, refused: number) =>
      `${many(files, 'form')}: ${many(done, 'change')}, ${open} to be decided, ${many(refused, 'file')} not taken`,
  },
  calm: { ja: '✓ シートと違うところはありません。', en: '✓ Nothing differs from the sheets.' },
  next: {
    ja: 'まだ何も書き込んでいません。--write を付けると書き込みます。',
    en: 'Nothing has been written yet; --write does it.',
  },
} as const;
