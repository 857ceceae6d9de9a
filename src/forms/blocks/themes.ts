/** テーマ: 成果, 課題, and 今後の方向性 with its means and めざす姿, chapter by chapter in the document's order. */
import { listOf } from '../../plan/entries.ts';
import type { Policy } from '../../plan/plan.ts';
import { wordsOf } from '../../plan/sentence.ts';
import { allThemes, type Course, type Means, type Theme } from '../../plan/theme.ts';
import { resultLines } from '../evidence-lines.ts';
import { type FormBlock, ofPolicy } from '../form.ts';
import { headingBlock, linesBlock } from '../simple-blocks.ts';
import { targetLines } from '../target-lines.ts';
import { titleOfTheme } from '../title-of.ts';
import type { Block, Line } from '../view.ts';
import { lineOf, linesOf, madeLine } from './line.ts';

interface Look {
  readonly marks: {
    readonly paragraph: string;
    readonly course: string;
    readonly means: string;
    readonly target: string;
  };
  readonly labels: Readonly<Record<string, string>>;
}

export const themes = ofPolicy('themes', (policy, block) => {
  const look = lookOf(block);
  return allThemes(policy.themes).flatMap((theme) => themeBlocks(policy, theme, look));
});

function lookOf({ labels = {}, marks }: FormBlock): Look {
  const [paragraph = '○', course = '➤', means = '・', target = '◇'] = listOf(marks);
  return { marks: { paragraph, course, means, target }, labels };
}

function themeBlocks(policy: Policy, theme: Theme, look: Look): Block[] {
  const { depth, issues, results } = theme;
  const { labels, marks } = look;
  const outlook = labels.directions ?? '今後の方向性';
  return [
    { kind: 'heading', text: titleOfTheme(theme), level: Math.min(depth, 3) },
    ...bar(
      undefined,
      labels.results ?? '成果',
      results.flatMap((result) => resultLines(policy, result, marks.paragraph, marks.means)),
    ),
    ...bar(undefined, labels.issues ?? '課題', linesOf(policy, issues, marks.paragraph)),
    ...courseParts(theme.courses).flatMap(({ block, courses }) =>
      bar(block?.title?.text, outlook, [
        ...(block?.note ? [lineOf(policy, block.note)] : []),
        ...(block ? waysOf(policy, block, look) : []),
        ...courses.flatMap((course) => courseLines(policy, course, look)),
      ]),
    ),
  ];
}

/** The author's own heading stands even where nothing is below it. */
function bar(own: string | undefined, usual: string, lines: readonly Line[]): Block[] {
  if (lines.length === 0) return headingBlock(own, 4);
  return [...headingBlock(own ?? usual, 4), linesBlock('', lines)];
}

interface CoursePart {
  readonly block: Course | undefined;
  readonly courses: readonly Course[];
}

/** A course that holds others is a block of its own; those beside it stand together. */
function courseParts(courses: readonly Course[]): CoursePart[] {
  const parts: { block: Course | undefined; courses: Course[] }[] = [];
  for (const course of courses) {
    const last = parts.at(-1);
    if (course.courses.length > 0) parts.push({ block: course, courses: [...course.courses] });
    else if (last && !last.block) last.courses.push(course);
    else parts.push({ block: undefined, courses: [course] });
  }
  return parts;
}

function courseLines(policy: Policy, course: Course, look: Look): Line[] {
  const { courses, note, title } = course;
  const { marks } = look;
  const below = courses.flatMap((one) => courseLines(policy, one, look));
  return [
    ...(title ? [{ ...lineOf(policy, title, marks.course), strong: true }] : []),
    ...(note ? [{ ...lineOf(policy, note), indent: 1 }] : []),
    ...waysOf(policy, course, look),
    ...below.map((line) => ({ ...line, indent: line.indent + 1 })),
  ];
}

/** The means of a course and what it aims at. */
function waysOf(policy: Policy, course: Course, look: Look): Line[] {
  return [
    ...course.means.flatMap((one) => meansLines(policy, one, look)),
    ...targetLines(policy, course, labelOf(look), look.marks.target),
  ];
}

function meansLines(policy: Policy, means: Means, look: Look): Line[] {
  const { joint, own } = means;
  const words = wordsOf(means);
  const line = own ? lineOf(policy, { text: words, origin: own.origin }) : madeLine(words);
  return [
    ...(joint ? [{ ...lineOf(policy, joint), indent: 1 }] : []),
    ...(words === '' ? [] : [{ ...line, mark: look.marks.means, indent: 1 }]),
    ...targetLines(policy, means, labelOf(look), look.marks.target),
  ];
}

function labelOf({ labels }: Look): string {
  return labels.target ?? 'めざす姿';
}
