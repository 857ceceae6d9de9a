/** Planned to end before what it builds on. */
import { nameOfSpan } from '../../calendar/name.ts';
import type { Words } from '../../diagnostics/words.ts';
import { quote } from '../../japanese/quote.ts';
import { milestonesOf } from '../../plan/items.ts';
import type { Milestone } from '../../plan/plan.ts';
import { type Timing, timingOf } from '../../plan/timing.ts';
import type { Rule } from '../rule.ts';

export const beforePredecessor: Rule = {
  id: 'schedule/before-predecessor',
  title: { ja: '先行する項目より先に終わる予定になっている', en: 'Planned to end before what it builds on' },
  why: {
    ja: '骨子案がなければ改定案は作れません。順序が合わない予定は、どちらかの時期が誤りです。',
    en: 'Without the outline there is no draft: when the order does not fit, one of the dates is wrong.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - { id: outline, text: 骨子案を作成（9月） }
    - { text: 改定案を作成（7月）, after: outline } # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - { id: outline, text: 骨子案を作成（7月） }
  後期:
    - { text: 改定案を作成（～1月）, after: outline }
`,
  },
  *check({ initiatives }) {
    for (const milestone of milestonesOf(initiatives).filter(waits)) {
      const own = timingOf(milestone.reading);
      for (const before of milestone.after) {
        const earlier = timingOf(before.reading);
        if (!own?.ends || !earlier?.ends || own.ends >= earlier.ends) continue;
        const alike = own.words === earlier.words;
        const [ends, endsBefore] = [endOf(own, alike), endOf(earlier, alike)];
        yield {
          at: milestone.textOrigin,
          words: own.words,
          message: {
            ja: `${ends.ja}に終わる予定ですが、先行する${quote(before.text)}は${endsBefore.ja}に終わります。`,
            en: `It is to end ${ends.en}, but ${quote(before.text)}, on which it builds, ends ${endsBefore.en}.`,
          },
          hint: {
            ja: 'どちらかの時期か、after を直してください。',
            en: 'Correct one of the dates, or `after`.',
          },
          related: [
            {
              at: before.textOrigin,
              words: earlier.words,
              message: { ja: '先行する項目です', en: 'what it builds on' },
            },
          ],
        };
      }
    }
  },
};

/** 9月 of this year and 9月 of the next are told apart by their days. */
function endOf({ ends, words }: Timing, isDay: boolean): Words {
  const day = { from: ends, to: ends };
  return isDay
    ? { ja: nameOfSpan(day, 'ja'), en: `on ${nameOfSpan(day, 'en')}` }
    : { ja: quote(words), en: quote(words) };
}

function waits({ after }: Milestone): boolean {
  return after.length > 0;
}
