/** Items that wait for each other. */
import { below } from '../../diagnostics/finding.ts';
import { shortList } from '../../diagnostics/words.ts';
import type { Milestone } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';

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

/** Every `after` is followed once; one that leads back onto the way there closes a loop, told from where it was entered. */
function loopsOf(milestones: readonly Milestone[]): Milestone[][] {
  const loops: Milestone[][] = [];
  const done = new Set<Milestone>();
  for (const start of milestones) {
    const way: Step[] = done.has(start) ? [] : [stepTo(start)];
    const places = new Map([[start, 0]]);
    for (let last = way.at(-1); last; last = way.at(-1)) {
      const next = last.milestone.after[last.followed++];
      const place = next && places.get(next);
      if (!next) {
        done.add(last.milestone);
        places.delete(last.milestone);
        way.pop();
      } else if (place !== undefined) {
        loops.push(way.slice(place, place + mostShown).map(({ milestone }) => milestone));
      } else if (!done.has(next)) {
        places.set(next, way.length);
        way.push(stepTo(next));
      }
    }
  }
  return loops;
}

interface Step {
  readonly milestone: Milestone;
  /** How many of its `after` have been followed. */
  followed: number;
}

function stepTo(milestone: Milestone): Step {
  return { milestone, followed: 0 };
}

/** Of a longer loop nobody reads the rest. */
const mostShown = 100;
