/** A blank inside a Japanese word, as text copied from a PDF has it. */
import { readPeriodName } from '../../calendar/period.ts';
import { plainWords } from '../../japanese/emphasis.ts';
import { quote } from '../../japanese/quote.ts';
import { trait } from '../../japanese/traits.ts';
import { goalNames } from '../../plan/sdgs.ts';
import { textsHaving } from '../../plan/texts.ts';
import type { Rule } from '../rule.ts';

export const innerSpace: Rule = {
  id: 'text/inner-space',
  title: { ja: '文の途中の余計な空白', en: 'A blank inside a Japanese sentence' },
  why: {
    ja: 'PDF から写した文に残る空白で、語の途中で行が分かれたり、検索にかからなくなったりします。',
    en: 'Such blanks come from a PDF; the word breaks over two lines, and a search does not find it.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 特別自治 市の検討を踏まえる。 # ←
  - 暮らしや すい地域をつくる。 # ←
  - 窓口の案内を改め、 ホームページにも載せる。 # ←
  - 待ち時間が長く、 『書く』手続も多い。 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局 企画部, 企画課]
issues:
  - 令和 5 年度に PT を設けた。 つづけて全区で進める。
  - 第3章 本市を取り巻く変化（令和4年度 全区の平均）
  - スマートフォン 世帯保有率
  - 座長は山田 太郎氏、副座長 丘野 花子、浜田 市民部長が答えた。
  - 議案第44号 専決処分を報告し、条例を 令和6年に改めた。
`,
  },
  *check(plan) {
    for (const { field, origin, text } of textsHaving(plan, trait.gap)) {
      if (!prose.has(field) && readPeriodName(field) === undefined) continue;
      for (const { around, joined } of innerSpaces(plainWords(text))) {
        yield {
          at: origin,
          words: around,
          fix: { text: joined, safe: true },
          message: {
            ja: `${quote(around)}の途中に空白があります。`,
            en: `There is a blank inside ${quote(around)}.`,
          },
          hint: around.includes('、 ') ? hints.folded(joined) : hints.plain(joined),
        };
      }
    }
  },
};

const hints = {
  plain: (joined: string) => ({
    ja: `${quote(joined)}に直してください。`,
    en: `Make it ${quote(joined)}.`,
  }),
  folded: (joined: string) => ({
    ja: `${quote(joined)}に直してください。文の途中の改行は空白になるので、シートで行が分かれているなら、1行に書いてください。`,
    en: `Make it ${quote(joined)}. A line end inside a sentence becomes a blank: where two lines stand in the sheet, write one.`,
  }),
};

/** Fields that hold sentences and headings, beside the periods of a schedule; names of offices and times of figures are set with blanks on purpose. */
const prose = new Set([
  'title',
  'subtitle',
  'text',
  'points',
  'lead',
  'issues',
  'content',
  'summary',
  'effects',
  'means',
  'result',
  'topics',
  '次年度以降',
  'schedule',
  'progress',
  'reason',
  'comment',
  'sections',
  'introduction',
]);

/** 山田 太郎, 区長 山田 太郎氏, 山田 市民部長: a name or an office stands by itself. */
function isName(before: string, after: string): boolean {
  if (/^[\p{Script=Han}ぁ-ん]{1,3}(?:氏|様|さん|[委議]員|[市区町村局部課]長)/u.test(after)) return true;
  if (/^\p{Script=Han}{1,4} \p{Script=Han}{1,4}(?=[ 　氏様])/u.test(after)) return true;
  if (/[長員師授士]$/.test(before)) return true;
  if (!/(?<=^|[\s　、，・：:（(「])[\p{Script=Han}]{1,4}$/u.test(before)) return false;
  return /^(?:[\p{Script=Han}ぁ-ん]{1,3}(?=$|[\s　、，・）)」])|\p{Script=Han}{0,8}[長員師授士](?!\p{Script=Han}))/u.test(
    after,
  );
}

interface Blank {
  readonly around: string;
  readonly joined: string;
}

/** Between two words, or behind a comma, where YAML has joined two lines of a text. */
const between =
  /[ぁ-ゖ一-鿿々]{1,6} +[ぁ-ゖ一-鿿々]{1,6}|[ぁ-ゖァ-ヺー一-鿿々]{1,6}、 +[「『（]?[ぁ-ゖァ-ヺー一-鿿々]{1,6}/gu;

/** So far back a number of a chapter, a time or a name may begin; a long text may have thousands of blanks. */
const near = 40;

/** Words set apart on purpose have no kana to hold them together, or stand after a number of a chapter. */
function innerSpaces(text: string): Blank[] {
  if (!text.includes(' ')) return [];
  const known = goalNames.reduce((rest, name) => rest.replaceAll(name, ''), text);
  if (!/[\u3041-\u3096]/.test(known)) return [];
  return [...known.matchAll(between)].flatMap(({ 0: around, index }) => {
    const at = index + around.indexOf(' ');
    const before = known.slice(Math.max(0, at - near), at);
    const after = known.slice(at).trimStart();
    if (/(?:^|[\s　第])[0-9０-９一二三四五六七八九十]+ ?[章節編条項部号]$/.test(before)) return [];
    // A time is set apart from what it is the time of: 令和4年度 全区平均.
    if (/[0-9０-９元](?:年度?|月|日)(?:末|現在|時点)*$/.test(before)) return [];
    if (/^(?:(?:明治|大正|昭和|平成|令和)[0-9０-９元一二三四五六七八九十]|[第附]|[0-9０-９])/.test(after))
      return [];
    if (isName(before, after)) return [];
    return [{ around, joined: around.replace(/ +/g, '') }];
  });
}
