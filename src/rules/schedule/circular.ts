/** Items that wait for each other. */
import { below } from '../../diagnostics/finding.ts';
import type { Milestone } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';
import { shortList } from '../vocabulary.ts';

export const circular: Rule = {
  id: 'schedule/circular',
  title: { ja: '項目の前後関係が一巡している', en: 'Items that wait for each other' },
  why: {
    ja: '互いに先行する項目は、どれも始められません。',
    en: 'Items that all come after each other can never start.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - { id: a, text: 骨子案を作成（7月）, after: b } # ←
    - { id: b, text: 改定案を作成（7月）, after: a }
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - { id: a, text: 骨子案を作成（7月） }
    - { id: b, text: 改定案を作成（7月）, after: a }
`,
  },
  *check({ initiatives }) {
    for (const { milestones } of initiatives) {
      for (const loop of loopsOf(milestones)) {
        const [first] = loop;
        if (!first) continue;
        const way = `${shortList(
          loop.map(({ id = '' }) => id),
          ' → ',
          () => ' → …',
        )} → ${first.id}`;
        yield {
          at: below(first.origin, 'after'),
          message: {
            ja: `前後関係が一巡しています（${way}）。`,
            en: `These items wait for each other (${way}).`,
          },
          hint: { ja: 'after を1つ外してください。', en: 'Remove one `after`.' },
        };
      }
    }
  },
};

/** Each loop once, from the first of its items in the order of the sheet. */
function loopsOf(milestones: readonly Milestone[]): Milestone[][] {
  const loops: Milestone[][] = [];
  const done = new Set<Milestone>();
  for (const start of milestones.filter(({ after }) => after.length > 0)) {
    const way = new Set<Milestone>();
    let next: Milestone | undefined = start;
    while (next && !done.has(next) && !way.has(next)) {
      way.add(next);
      next = next.after.find((before) => !done.has(before));
    }
    const passed = [...way];
    if (next && way.has(next)) loops.push(passed.slice(passed.indexOf(next)));
    for (const milestone of passed) done.add(milestone);
  }
  return loops;
}
