/** The same target under the same means twice, and neither says that it is 再掲. */
import { fold } from '../../japanese/fold.ts';
import { quote } from '../../japanese/quote.ts';
import { wordsOf } from '../../plan/sentence.ts';
import { type Holder, isOriginal, type Means, type Target } from '../../plan/theme.ts';
import type { Rule } from '../rule.ts';

export const unmarkedDuplicate: Rule = {
  id: 'reference/unmarked-duplicate',
  title: { ja: '同じめざす姿が再掲の印なしに2度ある', en: 'A target that stands twice without a mark' },
  why: {
    ja: '同じめざす姿を2つと数えると、区は2度報告し、達成の数も変わります。',
    en: 'Counted as two, it is reported twice, and the number of targets reached is wrong.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: {
    files: `kind: policy
id: vision
title: 区政のめざす姿
years: 令和5～8年度
themes:
  - title: 地域活動
    directions:
      - title: 地域資源の発掘
        means: [交流会の開催]
        targets:
          - 毎年度、最低1件の新たな連携に取り組む
  - title: 市民活動
    directions:
      - title: 協働の機会の創出
        means: [交流会の開催]
        targets:
          - 毎年度、最低 1 件の新たな連携に取り組む # ←
`,
  },
  good: {
    files: `kind: policy
id: vision
title: 区政のめざす姿
years: 令和5～8年度
themes:
  - title: 地域活動
    directions:
      - title: 地域資源の発掘
        means: [交流会の開催]
        targets:
          - { id: partners, text: 毎年度、最低1件の新たな連携に取り組む }
  - title: 市民活動
    directions:
      - title: 協働の機会の創出
        means: [交流会の開催]
        targets:
          - restates: partners
      - title: 計画
        means:
          - { text: 防災計画, targets: [令和8年度末までに策定] }
          - { text: 福祉計画, targets: [令和8年度末までに策定] }
`,
  },
  *check({ policies }) {
    for (const { targets } of policies) {
      const seen = new Map<string, Target>();
      for (const target of targets.filter(isOriginal)) {
        // A restatement that leads nowhere has no words.
        if (wordsOf(target) === '') continue;
        const key = keyOf(target);
        const first = seen.get(key);
        if (!first) {
          seen.set(key, target);
          continue;
        }
        yield {
          at: target.origin,
          message: {
            ja: `${quote(wordsOf(target))}は、${quote(first.theme.title.text)}にもあります。`,
            en: `${quote(wordsOf(target))} stands under ${quote(first.theme.title.text)} too.`,
          },
          hint: {
            ja: '同じものなら、後の方を `restates` で再掲にしてください。',
            en: 'If they are one, let the second restate the first.',
          },
          related: [{ at: first.origin, message: { ja: '先にある文です', en: 'stands here first' } }],
        };
      }
    }
  },
};

/** 策定 of one plan is not 策定 of another: the means, or the course, must be the same too. */
function keyOf(target: Target): string {
  const { course, holder } = target;
  const means = isMeans(holder) ? [wordsOf(holder)] : course.means.map(wordsOf);
  const under = means.length > 0 ? means.join('\n') : (course.title?.text ?? '');
  return `${fold(under)}\u0000${fold(wordsOf(target))}`;
}

function isMeans(holder: Holder): holder is Means {
  return 'own' in holder;
}
