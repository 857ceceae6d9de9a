/** 行なう, 取り組みを, 手続きの: endings of words in kana. */
import { presetFiles } from '../preset-example.ts';
import type { Rule } from '../rule.ts';
import { departuresFrom, sure, wording } from '../wording.ts';

export const okurigana: Rule = {
  id: 'koyobun/okurigana',
  title: { ja: '送り仮名', en: 'Endings in kana' },
  why: {
    ja: '送り仮名は本則により、読み間違えない複合の名詞では省きます（平成22年内閣訓令第1号「公用文における漢字使用等について」2）。',
    en: 'Endings follow the main rule; compound nouns that nobody misreads go without (Cabinet instruction No. 1 of 2010).',
  },
  preset: 'koyobun',
  severity: { draft: 'off', submit: 'off' },
  bad: {
    files: presetFiles('koyobun', [
      '調査を行なう。 # ←',
      '新しい取り組みを始める。 # ←',
      '手続きの見直し # ←',
      '1人当りの件数 # ←',
    ]),
  },
  good: {
    files: presetFiles('koyobun', [
      '調査を行い、結果を表す。',
      '新しい取組を始め、課題に取り組み、関係者と打ち合わせ、寄附を受け入れる。',
      '手続の見直し、取り組みやすい活動、1人当たりの件数',
      '変化の割合、終了、生徒、当然、落語',
    ]),
  },
  check: (plan) => departuresFrom(plan, spellings),
};

/** What follows a noun: 課題に取り組み、 is a verb, 取り組みを a noun. */
const noun = '(?=[をのがはもへ等・」）]|に(?:つい|関|対|よ|おけ|お[いけ]|向)|で(?:は|の)|と(?:して|の))';

const compounds: readonly (readonly [string, string])[] = [
  ['取り組み|取組み', '取組'],
  ['手続き', '手続'],
  ['申し込み', '申込み'],
  ['打ち合わせ|打ち合せ', '打合せ'],
  ['問い合わせ|問い合せ', '問合せ'],
  ['組み合わせ', '組合せ'],
  ['取り扱い', '取扱い'],
  ['取り消し', '取消し'],
  ['取り下げ', '取下げ'],
  ['受け入れ', '受入れ'],
  ['受け付け', '受付'],
  ['引き継ぎ', '引継ぎ'],
  ['引き上げ', '引上げ'],
  ['引き下げ', '引下げ'],
  ['切り替え', '切替え'],
  ['貸し付け', '貸付け'],
  ['貸し出し', '貸出し'],
  ['見積もり', '見積り'],
  ['割り当て', '割当て'],
  ['割り引き', '割引'],
  ['届け出', '届出'],
  ['積み立て', '積立て'],
  ['立ち入り', '立入り'],
  ['繰り越し', '繰越し'],
  ['差し押さえ', '差押え'],
];

const spellings = wording('内閣訓令', [
  sure(/行な([わいうえおっ])/, '行$1'),
  sure(/表わ([さしすせそれ])/, '表$1'),
  sure(/現わ([さしすせそれ])/, '現$1'),
  sure(/断わ([らりるれっ])/, '断$1'),
  sure(/(?<=\p{Script=Han}|[ぁ-ん])当([りっ])/u, '当た$1'),
  sure(/(?<![一-鿿])終([るりれっ])/, '終わ$1'),
  sure(/(?<![一-鿿])変([るりれっ])/, '変わ$1'),
  sure(/生れ([るたて])/, '生まれ$1'),
  sure(/(?<![一-鿿])起([るりれっ])/, '起こ$1'),
  sure(/少い/, '少ない'),
  sure(/短かい/, '短い'),
  sure(/新らし/, '新し'),
  sure(/必らず/, '必ず'),
  ...compounds.map(([found, right]) => sure(new RegExp(`(?:${found})${noun}`), right)),
]);
