/** QOL, BCP: abbreviations in Latin letters that a policy never explains. */
import type { Finding } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { trait } from '../../japanese/traits.ts';
import { type Said, type SaidDocument, saidDocuments } from '../../plan/texts.ts';
import type { Rule } from '../rule.ts';

export const undefinedAbbreviation: Rule = {
  id: 'text/undefined-abbreviation',
  title: { ja: '説明のない略語', en: 'Abbreviations without an explanation' },
  why: {
    ja: '方針を読む市民や議員には、略語の意味が分からないことがあります。',
    en: 'Citizens and councillors who read the policy may not know what it stands for.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: {
    files: `kind: policy
id: basic
title: 区役所のあり方
chapters:
  - title: 防災
    points: [区役所のBCPを定め、QOLの向上を図る。, BCPを毎年見直す。] # ←
`,
  },
  good: {
    files: `kind: policy
id: basic
title: 区役所のあり方
chapters:
  - title: 防災
    points:
      - 区役所の業務継続計画（以下「BCP」という。）を定め、QOL（生活の質）の向上を図る。
      - BCPを毎年見直す。CSR※を担う企業とQ&Aで話し、DXやICTを活かし、第2次のA3判・R5年度版をPDFで示す。
      - 駅を中心に歩いて暮らせる街（Transit Oriented Development）を示す。
      - TODの区域を区ごとに定める。
glossary:
  - { term: CSR, text: 企業の社会的責任。 }
`,
  },
  *check(plan) {
    for (const document of saidDocuments(plan)) if (document.kind === 'policies') yield* foundIn(document);
  },
};

const abbreviation = /(?<![A-Za-z0-9/.@_&-])[A-Z]{2,6}(?![A-Za-z0-9_.@&-])/g;

/** What newspapers and signs use without a word, units, eras, sizes and judgements. */
const known = new Set(
  (
    'AI AM BS CD CM CO DVD DX EV FAQ FAX GIS GPS HP ICT ID IT IOT IC JA JR KPI LED LGBT LGBTQ NHK NPO NG NGO NTT OK OS OECD PC PDCA PDF PM PR PTA QA QR RV SDGS SNS TEL TV UD URL USB VR WEB WHO WIFI ' +
    'II III IV VI VII VIII IX XI XII XX GDP GX CS DV EU UN SOS UV LAN CCTV ATM BGM DNA PET PCR AED ALT'
  ).split(' '),
);

function* foundIn(document: SaidDocument): Iterable<Finding> {
  const wide = document.texts().filter(({ traits }) => (traits & trait.abbreviation) !== 0);
  const said = wide.map((one) => ({ ...one, text: one.text.normalize('NFKC') }));
  const uses = new Map<string, Said>();
  for (const one of said)
    for (const [word] of one.text.matchAll(abbreviation))
      if (!uses.has(word) && !known.has(word.toUpperCase())) uses.set(word, one);
  if (uses.size === 0) return;
  const explained = new Set([...introduced(said), ...speltOut(document.all().normalize('NFKC'))]);
  const open = [...uses].filter(([word]) => !explained.has(word));
  const first = open[0];
  if (!first) return;
  const [word, { origin }] = first;
  const names = open.map(([one]) => one);
  yield {
    at: origin,
    words: word,
    message: {
      ja: `略語${names.slice(0, most).map(quote).join('、')}${names.length > most ? 'など' : ''}の説明がありません。`,
      en: `Nothing explains ${names.slice(0, most).map(quote).join(', ')}${names.length > most ? ' …' : ''}.`,
    },
    hint: {
      ja: '初めて使うところで「生活の質（QOL）」のように書くか、glossary に説明を加えてください。',
      en: 'Write it out where it is used first, or add it to `glossary`.',
    },
  };
}

const most = 6;

const anyWord = /(?<![A-Z])[A-Z]{2,6}(?![A-Z])/g;

/** 業務継続計画（BCP）, 以下「BCP」という, or BCP（…）. */
const besideItsWords =
  /(?<=[(（「『][^)）」』]{0,6}|以下[、「『\s]*[^」』。]{0,8})(?<![A-Z])[A-Z]{2,6}(?![A-Z])|(?<![A-Z])[A-Z]{2,6}(?=[\])」』※（(:：])/g;

function introduced(texts: readonly Said[]): string[] {
  return texts.flatMap(({ field, text }) =>
    [...text.matchAll(field === 'term' ? anyWord : besideItsWords)].map(([word]) => word),
  );
}

/** Business Continuity Plan is BCP, and BC and CP as well. */
function* speltOut(text: string): Iterable<string> {
  for (const [phrase] of text.matchAll(/\b[A-Za-z]{2,}(?:[ -]+[A-Za-z]{2,})+/g)) {
    const initials = phrase.replace(/([A-Za-z])[A-Za-z]*[ -]*/g, '$1').toUpperCase();
    for (let from = 0; from < initials.length; from += 1)
      for (let length = 2; length <= 6; length += 1) yield initials.slice(from, from + length);
  }
}
