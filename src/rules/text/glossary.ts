/** 用語※ without an entry, and an entry that no text marks with ※. */
import type { Finding, Origin } from '../../diagnostics/finding.ts';
import { beginnings } from '../../japanese/edges.ts';
import { plainWords } from '../../japanese/emphasis.ts';
import { quote } from '../../japanese/quote.ts';
import { likelyTerm, markedWords, termsBefore } from '../../japanese/reference-mark.ts';
import { type Said, type SaidDocument, saidDocuments } from '../../plan/texts.ts';
import { guesser } from '../../sheets/suggest.ts';
import type { Rule } from '../rule.ts';

export const glossary: Rule = {
  id: 'text/glossary',
  title: { ja: '※の付いた用語と説明が合わない', en: 'Words marked ※ and the glossary do not agree' },
  why: {
    ja: '※を見て説明を探した人が、見つけられません。',
    en: 'Whoever looks for the note that ※ promises does not find it.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: policy
id: basic
title: 区役所のあり方
chapters:
  - title: 防災
    points: [訓練を通じて、区災害対策本部※の対応力を高めます。]
themes:
  - title: 支え合い
    directions:
      - title: 担い手を増やします。
        note: プロボノ※の参加をお願いします。 # ←
glossary:
  - { term: 区災害対区本部, text: 災害のときに区役所に置く組織。 } # ←
`,
  },
  good: {
    files: `kind: policy
id: basic
title: 区役所のあり方
chapters:
  - title: 防災
    points:
      - "訓練を通じて、**“区災害対策本部”※**の対応力を高めます。"
      - ※③については別に定めます。
      - 区間連携（※）を広げます。
      - （※ これまでの例は、別表のとおりです。）
themes:
  - title: 支え合い
    directions:
      - title: 担い手を増やします。
        note: プロボノ※の参加をお願いします。
        means: ["※プロボノ：仕事の経験を生かす活動です。"]
glossary:
  - { term: 区災害対策本部, text: 災害のときに区役所に置く組織。 }
`,
  },
  *check(plan) {
    for (const document of saidDocuments(plan))
      if (document.kind === 'policies') yield* disagreements(document);
  },
};

interface Place {
  readonly origin: Origin;
  readonly words: string;
  readonly term: string;
}

function* disagreements(document: SaidDocument): Iterable<Finding> {
  const texts = document.texts();
  const entries = texts.filter(({ field }) => field === 'term');
  const prose = texts
    .filter(({ field }) => field !== 'term')
    .map((said) => ({ ...said, text: plainWords(said.text) }));
  const named = termsBefore(entries, ({ text }) => text);
  const used = new Set(prose.flatMap(({ text }) => markedWords(text)).flatMap(({ before }) => named(before)));
  const unused = entries.filter((entry) => !used.has(entry));
  const lost = withoutNote(prose, unnamedIn(prose, named));
  const places = new Map(lost.toReversed().map((place) => [place.term, place]));
  const near = guesser(lost.map(({ term }) => term));
  const met = new Set<Place>();
  for (const { origin, text } of unused) {
    const use = places.get(near(text) ?? '');
    if (use) met.add(use);
    yield unusedEntry(origin, text, use);
  }
  for (const place of lost) if (!met.has(place)) yield withoutEntry(place);
}

/** Marks behind words that no entry has, but for those that the next text explains. */
function unnamedIn(prose: readonly Said[], named: (before: string) => readonly Said[]): Place[] {
  return prose.flatMap(({ origin, text }, index) => {
    if (noteOf(prose[index + 1]?.text ?? '') !== undefined) return [];
    const marks = markedWords(text).filter(({ before }) => named(before).length === 0);
    return marks.map(({ before, words }) => ({ origin, words, term: likelyTerm(before) }));
  });
}

function withoutNote(prose: readonly Said[], places: readonly Place[]): Place[] {
  const begins = beginnings(places.map(({ term }) => term));
  const explained = new Set(prose.flatMap(({ text }) => begins(noteOf(text) ?? '')));
  return places.filter(({ term }) => !explained.has(term));
}

/** A note written out, 「※プロボノ：…」 or 「（※ これまでの例：…）」: it explains its own term, or the mark in the text before it. */
function noteOf(text: string): string | undefined {
  return /^[（(]?※[\s　]*([^0-9０-９①-⑳\s].*)/s.exec(text)?.[1];
}

function unusedEntry(origin: Origin, term: string, use: Place | undefined): Finding {
  return {
    at: origin,
    message: {
      ja: `用語${quote(term)}は、本文で※を付けて使われていません。`,
      en: `No text marks the term ${quote(term)} with ※.`,
    },
    hint: use
      ? {
          ja: `本文にある${quote(use.term)}のことではありませんか。確かめてください。`,
          en: `Did you mean ${quote(use.term)}?`,
        }
      : {
          ja: '本文の用語に※を付けるか、説明を消してください。',
          en: 'Mark the term with ※, or delete the entry.',
        },
    ...(use && {
      related: [{ at: use.origin, words: use.term, message: { ja: '本文の※です', en: 'the ※ in the text' } }],
    }),
  };
}

function withoutEntry({ origin, term, words }: Place): Finding {
  return {
    at: origin,
    words,
    message: {
      ja: `${quote(`${term}※`)}の説明がありません。`,
      en: `${quote(`${term}※`)} has no entry in the glossary.`,
    },
    hint: {
      ja: 'glossary に用語と説明を加えるか、※を消してください。',
      en: 'Add it to `glossary`, or take ※ away.',
    },
  };
}
