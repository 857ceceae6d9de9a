/** Two items of a list that is otherwise in order would have to change places. */
import type { Day } from '../../calendar/day.ts';
import type { DateMention } from '../../calendar/reading.ts';
import { quote } from '../../japanese/quote.ts';
import { put } from '../../lists.ts';
import type { Initiative, Milestone } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';

/** Of fewer items nobody can tell which order was meant. */
const fewest = 5;

const example = (third: string, fourth: string) => `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - 無料法律相談を実施（4月～）
    - 先進自治体を視察（5月）
    - ${third}
    - ${fourth}
    - 受付を開始（～9月）
`;

export const notChronological: Rule = {
  id: 'schedule/not-chronological',
  title: {
    ja: '時期の順に並んだ一覧の中で、2つの項目の順が逆になっている',
    en: 'Two items out of order in a list that is otherwise in order',
  },
  why: {
    ja: '順に並んだ一覧で2つだけ順が合わないのは、時期の入れ替わりか、置き場所の誤りです。',
    en: 'In a list that is in order, two that are not have exchanged their dates or their places.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: { files: example('骨子案を作成（8月）', '窓口利用体験調査を実施（6月） # ←') },
  good: { files: example('窓口利用体験調査を実施（6月）', '骨子案を作成（8月）') },
  *check({ initiatives }) {
    for (const initiative of initiatives) {
      for (const list of listsOf(initiative)) {
        const pair = exchangedIn(list);
        if (!pair) continue;
        const [first, second] = pair;
        yield {
          at: second.milestone.textOrigin,
          words: second.words,
          message: {
            ja: `時期の順に並んだ一覧の中で、${quote(first.words)}と${quote(second.words)}の項目だけ順が合いません。`,
            en: `In a list that is in order, only the items of ${quote(first.words)} and ${quote(second.words)} are not.`,
          },
          hint: {
            ja: '時期が入れ替わっていないか確かめ、順が違うだけなら行を入れ替えてください。',
            en: 'See whether their dates were exchanged; if only the order is wrong, move the line.',
          },
          related: [
            {
              at: first.milestone.textOrigin,
              words: first.words,
              message: { ja: 'もう一方の項目です', en: 'the other item' },
            },
          ],
        };
      }
    }
  },
};

interface Placed {
  readonly milestone: Milestone;
  readonly words: string;
  /** 2025-07 */
  readonly month: string;
}

/** A block of the form, or the whole of a flat list. */
function listsOf({ milestones }: Initiative): Placed[][] {
  const lists = new Map<unknown, Placed[]>();
  if (milestones.length < fewest || isInOrder(milestones)) return [];
  for (const milestone of milestones) {
    const key = milestone.placed ? milestone.bucket : 'flat';
    const placed = placeOf(milestone);
    if (placed) put(lists, key, placed);
  }
  return [...lists.values()].filter((list) => list.length >= fewest);
}

/** As nearly all are: from the first item to the last no block and no day comes before another. */
function isInOrder(milestones: readonly Milestone[]): boolean {
  let [order, last] = [-1, ''];
  for (const milestone of milestones) {
    const block = milestone.placed ? milestone.bucket.order : 0;
    if (block < order) return false;
    if (block > order) last = '';
    const day = dayOf(milestone, ownDateOf(milestone)) ?? last;
    if (day < last) return false;
    order = block;
    last = day;
  }
  return true;
}

function ownDateOf({ reading }: Milestone): DateMention | undefined {
  return reading.clauses.find((clause) => clause.date)?.date;
}

/** What began earlier counts from the first day of its block. */
function dayOf({ bucket, placed }: Milestone, date: DateMention | undefined): Day | undefined {
  const day = date && (date.kind === 'until' ? date.to : date.from);
  if (!day || !(date.kind === 'on' || date.kind === 'from' || date.kind === 'until')) return undefined;
  const first = placed ? bucket.period?.from : undefined;
  return first !== undefined && day < first ? first : day;
}

function placeOf(milestone: Milestone): Placed | undefined {
  const date = ownDateOf(milestone);
  const day = dayOf(milestone, date);
  return date && day ? { milestone, words: date.text, month: day.slice(0, 7) } : undefined;
}

/** The two that have to change places for the list to be in order, when that is all it takes. */
function exchangedIn(list: readonly Placed[]): [Placed, Placed] | undefined {
  if (list.every(({ month }, index) => index === 0 || month >= (list[index - 1]?.month ?? '')))
    return undefined;
  const sorted = list.toSorted((a, b) => Number(a.month > b.month) - Number(a.month < b.month));
  const wrong = list.flatMap((one, index) => (one.month === sorted[index]?.month ? [] : [one]));
  const [first, second, ...others] = wrong;
  return first && second && others.length === 0 ? [first, second] : undefined;
}
