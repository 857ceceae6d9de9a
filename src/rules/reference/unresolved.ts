/** An id that leads nowhere. */
import type { Finding } from '../../diagnostics/finding.ts';
import type { Words } from '../../diagnostics/words.ts';
import { quote } from '../../japanese/quote.ts';
import type { Plan, Unresolved } from '../../plan/plan.ts';
import { evaluationsOf } from '../../plan/records.ts';
import type { Rule, Said } from '../rule.ts';
import { mayMean, vocabularyOf } from '../vocabulary.ts';

export const unresolvedReference: Rule = {
  id: 'reference/unresolved',
  title: { ja: '識別子の指す先がない', en: 'An id that leads nowhere' },
  why: {
    ja: '指す先のない参照は、様式から抜け落ちます。',
    en: 'What a broken reference points at is missing from the form.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - { id: outline, text: 骨子案を作成（7月） }
    - { text: 改定案を作成（9月）, after: outlin } # ←
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
    - { text: 改定案を作成（9月）, after: outline }
`,
  },
  *check(plan) {
    for (const one of [...plan.unresolved, ...unknownScales(plan)]) {
      const said = one.kind === 'original' ? ofRestated(one) : ofName(one);
      if (said) yield { at: one.origin, words: one.words, ...said };
    }
  },
};

function ofName({ kind, known, words }: Unresolved): (Said & Pick<Finding, 'fix'>) | undefined {
  const name = names[kind];
  if (!name) return undefined;
  const near = vocabularyOf(known).near(words);
  return {
    ...(near !== undefined && { fix: { text: near, safe: false } }),
    message:
      words === ''
        ? { ja: `${name.ja}の識別子が書かれていません。`, en: `No ${name.en} is named.` }
        : {
            ja: `${name.ja}${quote(words)}は見つかりません。`,
            en: `There is no ${name.en} ${quote(words)}.`,
          },
    hint: near ? mayMean(near) : wayOut(name, known),
  };
}

function wayOut({ en, first, ja }: Name, known: readonly string[]): Words {
  if (known.length === 0)
    return first ?? { ja: `先に${ja}のシートを作ってください。`, en: `Write the ${en} first.` };
  const { listed } = vocabularyOf(known);
  return known.length === 1
    ? { ja: `使える識別子は${listed.ja}だけです。確かめてください。`, en: `Only ${listed.en} is known.` }
    : { ja: `使える識別子は${listed.ja}です。いずれかにしてください。`, en: `Known are ${listed.en}.` };
}

/** Its originals may be of another policy, where this id would lead nowhere. */
function ofRestated({ known, words }: Unresolved): Said {
  const { listed } = vocabularyOf(known);
  return {
    message: {
      ja: `めざす姿${quote(words)}は再掲なので、ここでは報告できません。`,
      en: `The target ${quote(words)} is restated and cannot be reported on here.`,
    },
    hint: {
      ja: `元の${listed.ja}について、それがある方針の報告に書いてください。`,
      en: `Report on ${listed.en}, in the monitoring of the policy that has it.`,
    },
  };
}

function unknownScales(plan: Plan): Unresolved[] {
  const { scales } = plan.city;
  const known = [...scales.keys()];
  return evaluationsOf(plan).flatMap(({ named }) =>
    named && !scales.has(named.text)
      ? [{ kind: 'scale', words: named.text, known, origin: named.origin } as const]
      : [],
  );
}

interface Name extends Words {
  /** What to do where there is none yet; by itself, a sheet is to be made. */
  readonly first?: Words;
}

const byId: Words = { ja: '指したいものに id を書いてください。', en: 'Give what is meant an `id`.' };
const inProject: Words = {
  ja: '先に reform.yaml の plans に書いてください。',
  en: 'Write it into `plans` of reform.yaml first.',
};
const inScales: Words = {
  ja: '先に reform.yaml の scales に書いてください。',
  en: 'Write it into `scales` of reform.yaml first.',
};
const inPolicy: Words = { ja: '先に方針のシートに書いてください。', en: 'Write it into the policy first.' };

/** What each kind of reference points at; periods and policy codes have rules of their own. */
const names: Partial<Record<Unresolved['kind'], Name>> = {
  kpi: { ja: 'KPI', en: 'KPI' },
  plan: { ja: '上位計画', en: 'upper plan', first: inProject },
  policy: { ja: '方針', en: 'policy' },
  target: { ja: 'めざす姿', en: 'target', first: byId },
  milestone: { ja: 'スケジュールの項目', en: 'item of the schedule', first: byId },
  initiative: { ja: '取組', en: 'initiative' },
  finding: { ja: '検証の項目', en: 'finding', first: inPolicy },
  vision: { ja: '像', en: 'vision', first: inPolicy },
  action: { ja: '取組項目', en: 'action', first: inPolicy },
  scale: { ja: '評価の尺度', en: 'scale of grades', first: inScales },
  side: { ja: '役割分担の担い手', en: 'side of the roles' },
};
