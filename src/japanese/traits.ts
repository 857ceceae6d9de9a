/** What a text has in it that a rule of language may object to, found in one pass: nearly every text has nothing, and no rule looks at it again. */

export const trait = {
  radical: 1,
  privateUse: 1 << 1,
  hidden: 1 << 2,
  halfKana: 1 << 3,
  foreign: 1 << 4,
  /** A character beside others of another kind: 地域のカ, 力ード, 統ー. */
  twin: 1 << 5,
  /** A letter, or up to five, twice in a row. */
  doubled: 1 << 6,
  /** ○○, TODO, （要確認）. */
  placeholder: 1 << 7,
  /** 内線, 090, （部外秘）. */
  office: 1 << 8,
  /** Two capital letters. */
  abbreviation: 1 << 9,
  wideTilde: 1 << 10,
  waveDash: 1 << 11,
  halfTilde: 1 << 12,
  wideParenthesis: 1 << 13,
  halfParenthesis: 1 << 14,
  wideDigit: 1 << 15,
  halfDigit: 1 << 16,
  comma: 1 << 17,
  wideComma: 1 << 18,
  /** A blank before Japanese words, or a quote of them. */
  gap: 1 << 19,
  /** 取組み, 在り方, ユーザ: what others spell in another way. */
  variant: 1 << 20,
  /** Ends as a sentence does that goes on: 財源を確保できて. */
  open: 1 << 21,
} as const;

/** What a character says about its neighbours only. */
const katakana = 1 << 22;
const twinKana = 1 << 23;
const twinKanji = 1 << 24;
const beforeLong = 1 << 25;
const twice = 1 << 26;
const mark = 1 << 27;
const capital = 1 << 28;
const bracket = 1 << 29;
const bracketed = 1 << 30;
const neighbour = 1 << 31;
const alone = (1 << 22) - 1;
const watched = twinKana | twinKanji | beforeLong | twice | mark | capital | bracket | neighbour;

/** 取組み, 在り方, デバイド, 手続き, 申込み, 問合わせ, サーバ, ユーザ. */
const variants = ['組み', '在り', 'デバ', '続き', '込み', '合わ', 'ーバ', 'ーザ'];
const spelt = new Set(variants.map((pair) => (pair.charCodeAt(0) << 16) | pair.charCodeAt(1)));
/** A sentence that ends so goes on; emphasis and blanks of any kind hide whether it does. */
const blanks =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
const openEnds = new Set(Array.from(`、をはがのでて*${blanks}`, (one) => one.charCodeAt(0)));

const table = new Int32Array(0x10000);

/** Whole blocks of characters, before anything else is said of one of them. */
function lay(bit: number, stretches: string): void {
  for (let at = 0; at < stretches.length; at += 2)
    table.fill(bit, stretches.charCodeAt(at), stretches.charCodeAt(at + 1) + 1);
}

/** Characters, and stretches of them such as `０-９`. */
function fill(bit: number, characters: string): void {
  for (let at = 0; at < characters.length; at += 1) {
    const first = characters.charCodeAt(at);
    if (characters.charAt(at + 1) === '-') at += 2;
    for (let code = first; code <= characters.charCodeAt(at); code += 1)
      table[code] = (table[code] ?? 0) | bit;
  }
}

function prepare(): void {
  lay(trait.radical, '\u2e80\u2fd5');
  lay(trait.privateUse, '\ue000\uf8ff\udb80\udbff');
  lay(trait.foreign, '\u0530\u10ff\u1200\u1cff\ua4d0\uabff\ufb13\ufdff\ufe70\ufefc');
  fill(trait.hidden, '\u0085\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff');
  fill(trait.halfKana, '\uff61-\uff9f');
  fill(trait.twin, '\u0391-\u03a7\u0405-\u0425');
  fill(trait.wideTilde, '～');
  fill(trait.waveDash, '〜');
  fill(trait.halfTilde, '~∼');
  fill(trait.wideParenthesis, '（');
  fill(trait.halfParenthesis, '(');
  fill(trait.wideDigit, '０-９');
  fill(trait.halfDigit, '0-9');
  fill(trait.comma, '、');
  fill(trait.wideComma, '，');
  fill(katakana, 'ァ-ヺー');
  fill(twinKana, 'カエロニヘリベペタハ');
  fill(twinKanji, '力工口二八夕卜一');
  fill(beforeLong, '統同第唯万均のをとにはが、。');
  fill(twice, 'をのにがはでとへう、。かし');
  fill(mark, '○〇◯●×■△▲');
  fill(capital, 'A-ZＡ-Ｚ');
  fill(bracket, '（【［(〔[');
  fill(bracketed, '要後仮部対庁取関内');
  fill(neighbour, '内0 ');
  fill(neighbour, variants.map(([first = '']) => first).join(''));
}

const [long, he, inner, line, zero, na] = Array.from('ーヘ内線0な', (one) => one.charCodeAt(0));

/** Written out by hand for speed: this is the only look most texts ever get. */
export function traitsOf(text: string): number {
  if (table[0x30] === 0) prepare();
  let found = 0;
  let before = 0;
  let last = 0;
  // The five characters before, the nearest first, and how long text has repeated itself at each distance.
  let [c1, c2, c3, c4, c5] = [0, 0, 0, 0, 0];
  let [run2, run3, run4, run5] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const next = text.charCodeAt(at);
    const kind = table[next] ?? 0;
    found |= kind;
    if ((last & watched) !== 0) found |= besides(before, last, c2, c1, kind, next);
    run2 = next === c2 ? run2 + 1 : 0;
    run3 = next === c3 ? run3 + 1 : 0;
    run4 = next === c4 ? run4 + 1 : 0;
    run5 = next === c5 ? run5 + 1 : 0;
    if (run2 > 1 || run3 > 2 || run4 > 3 || run5 > 4) found |= trait.doubled;
    c5 = c4;
    c4 = c3;
    c3 = c2;
    c2 = c1;
    c1 = next;
    before = last;
    last = kind;
  }
  if ((last & watched) !== 0) found |= besides(before, last, c2, c1, 0, 0);
  if (openEnds.has(c1)) found |= trait.open;
  return found & alone;
}

/** Of a character by its kind, and by the kinds and the codes of its neighbours. */
function besides(
  before: number,
  last: number,
  previous: number,
  code: number,
  kind: number,
  next: number,
): number {
  let found = 0;
  if ((last & twinKana) !== 0 && (kind & katakana) === 0 && ((before & katakana) === 0 || code === he))
    found |= trait.twin;
  if ((last & twinKanji) !== 0 && (kind & katakana) !== 0) found |= trait.twin;
  if ((last & beforeLong) !== 0 && next === long) found |= trait.twin;
  if ((last & twice) !== 0 && previous === code && isSlip(code, next)) found |= trait.doubled;
  if ((code === comma && next === stop) || (code === stop && next === comma)) found |= trait.doubled;
  if ((last & mark) !== 0 && ((kind & mark) !== 0 || next === month || next === day))
    found |= trait.placeholder;
  if ((last & capital) !== 0 && (kind & capital) !== 0) found |= trait.abbreviation | toDo(code, next);
  if ((last & bracket) !== 0 && (kind & bracketed) !== 0) found |= trait.placeholder | trait.office;
  if ((last & neighbour) !== 0) found |= beside(code, next);
  return found;
}

/** 団体とともに, 転記にかかる: hiragana may follow a particle and かか in many a word, and をを, しし, うう in none. */
function isSlip(twin: number, next: number): boolean {
  return (
    next < firstKana || next > lastHiragana || 'をうし、。'.includes(String.fromCharCode(twin)) || next === na
  );
}

/** Of a character that matters only with the one behind it. */
function beside(code: number, next: number): number {
  let found = 0;
  if (code === blank && (next >= firstQuote || next === asterisk)) found |= trait.gap;
  if (spelt.has((code << 16) | next)) found |= trait.variant;
  if (code === inner && next === line) found |= trait.office;
  if (code === zero && next >= 0x37 && next <= 0x39) found |= trait.office;
  return found;
}

const [comma, stop, month, day, blank, asterisk] = Array.from('、。月日 *', (one) => one.charCodeAt(0));
const firstKana = 0x3041;
const firstQuote = 0x300c;
const lastHiragana = 0x3096;

/** TODO, TBD, FIXME. */
function toDo(code: number, next: number): number {
  const pair = String.fromCharCode(code, next);
  return pair === 'TO' || pair === 'TB' || pair === 'FI' ? trait.placeholder : 0;
}
