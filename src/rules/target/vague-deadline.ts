/** A target nobody can call reached or missed, because it does not say by when. */
import { quote } from '../../japanese/quote.ts';
import type { Written } from '../../plan/plan.ts';
import type { TargetReading } from '../../plan/target.ts';
import { readingOf } from '../../plan/theme.ts';
import type { Rule } from '../rule.ts';

export const vagueDeadline: Rule = {
  id: 'target/vague-deadline',
  title: { ja: 'めざす姿の期限があいまい、またはない', en: 'A target with a vague deadline, or none' },
  why: {
    ja: '期限が分からなければ、達成か未達成かを毎年度のモニタリングで判断できません。',
    en: 'Without a deadline nobody can say whether the target was reached.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: policy
id: vision
title: 区政のめざす姿
years: 令和5～8年度
themes:
  - title: 地域の活性化
    directions:
      - title: 財政支援
        targets:
          - 令和5年秋までに制度の方向性を定める # ←
          - 状況を踏まえ、必要な検討を実施 # ←
`,
  },
  good: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
areas: [東区, 西区]
`,
      'sheet.yaml': `kind: policy
id: vision
title: 区政のめざす姿
years: 令和5～8年度
themes:
  - title: 地域の活性化
    directions:
      - title: 財政支援
        targets:
          - 令和5年11月末までに制度の方向性を定める
          - 毎年度、全区が開催
      - title: 区政会議
        targets:
          - 会議の録画を区ホームページに掲載
          - これらにより、開かれた会議の運営を令和5年度中に全区が実施
`,
    },
  },
  *check({ policies }) {
    const told = new Set<Written>();
    for (const target of policies.flatMap(({ targets }) => targets)) {
      const { holder, own } = target;
      if (!own) continue;
      const reading = readingOf(target);
      const vague = firm(reading) ? undefined : reading.vague;
      if (!vague && !isOpen(reading)) continue;
      // What a lead says is told once, and there.
      const place = [own, holder.lead].find((one) => vague && one?.text.includes(vague.text)) ?? own;
      if (told.has(place)) continue;
      told.add(place);
      yield {
        at: place.origin,
        ...(vague && { words: vague.text }),
        message: vague
          ? {
              ja: `期限の${quote(vague.text)}があいまいです。`,
              en: `The deadline ${quote(vague.text)} is vague.`,
            }
          : {
              ja: `${quote(own.text)}に、期限も範囲も大きさもありません。`,
              en: `${quote(own.text)} says neither when, nor where, nor how much.`,
            },
        hint: {
          ja: '「令和5年11月末までに」「毎年度」のように、いつまでかを書いてください。',
          en: 'Say by when, as in 「令和5年11月末までに」 or 「毎年度」.',
        },
      };
    }
  },
};

function firm({ deadlines, rhythms, starts }: TargetReading): boolean {
  const known = deadlines.some(({ vague }) => !vague);
  return known || rhythms.length > 0 || (starts !== undefined && !starts.vague);
}

/** Plans often leave the end of their period unsaid; what says where or how much can still be monitored. */
function isOpen(reading: TargetReading): boolean {
  return !firm(reading) && reading.scopes.length === 0 && reading.sizes.length === 0;
}
