/** 再掲 that says something else than its original. */
import { fold } from '../../japanese/fold.ts';
import { differences } from '../../japanese/similarity.ts';
import { originalsOf, wordsOf } from '../../plan/sentence.ts';
import type { Rule } from '../rule.ts';
import { quotedApart } from '../told-apart.ts';

export const restatedDrift: Rule = {
  id: 'reference/restated-drift',
  title: { ja: '再掲の文が元の文と違う', en: 'A restated sentence that differs from its original' },
  why: {
    ja: '同じめざす姿が2通りの文で載ると、どちらで達成を判断するのか分からなくなります。',
    en: 'When one target is worded in two ways, nobody knows which of them counts.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: policy
id: vision
title: 区政のめざす姿
years: 令和5～8年度
themes:
  - title: 窓口
    directions:
      - title: 来庁不要サービス
        targets:
          - { id: online, text: 毎年度、デジタル技術を活用したオンライン相談や面談を拡充 }
  - title: DX
    directions:
      - title: サービスのDX
        targets:
          - restates: online
            text: 毎年度、オンライン等デジタル機器を通じた相談や面談を拡充 # ←
`,
  },
  good: {
    files: `kind: policy
id: vision
title: 区政のめざす姿
years: 令和5～8年度
themes:
  - title: 窓口
    directions:
      - title: 来庁不要サービス
        targets:
          - { id: online, text: 毎年度、デジタル技術を活用したオンライン相談や面談を拡充 }
          - { id: cashless, text: 令和7年度から、窓口でのキャッシュレス決済等を導入 }
  - title: DX
    directions:
      - title: サービスのDX
        targets:
          - { restates: online, tags: [サービス] }
          - { restates: cashless, text: 令和7年度から、窓口でのキャッシュレス決済等の導入 }
          - { restates: [online, cashless], text: オンライン相談の拡充とキャッシュレス決済の導入（令和7年度） }
`,
  },
  *check({ policies }) {
    for (const sentence of policies.flatMap(({ sentences }) => sentences)) {
      const { own } = sentence;
      const [original, ...others] = originalsOf(sentence);
      if (!own || !original?.own || others.length > 0) continue;
      const words = wordsOf(original);
      if (!hasDrifted(words, own.text)) continue;
      const [here, there] = quotedApart(own.text, words);
      yield {
        at: own.origin,
        message: {
          ja: `再掲の${here}が、元の${there}と違います。`,
          en: `The restated ${here} differs from its original ${there}.`,
        },
        hint: {
          ja: 'text を省くと元の文が印字されます。意味を変えたのなら、元の文も直してください。',
          en: 'Leave `text` out to print the original; if the meaning has changed, change the original too.',
        },
        related: [{ at: original.own.origin, message: { ja: '元の文です', en: 'the original' } }],
      };
    }
  },
};

/** 決済等を導入 and 決済等の導入 are one: a particle turns a verb into a noun. */
function hasDrifted(original: string, restated: string): boolean {
  const own = restated.replace(mark, '');
  if (fold(original) === fold(own)) return false;
  const found = differences(original, own);
  // Of very long sentences only the beginnings are compared.
  return !found.every(({ from, to }) => particle.test(from) && particle.test(to)) || found.length === 0;
}

/** 令和8年度末までに全区で策定（再掲） says only that it is one. */
const mark = /[（(【［[]再掲[）)】］\]]/g;

const particle = /^[のを、に]?$/;
