/** The words in which officials write a value, as patterns over text that is already NFKC and without blanks. */

const minus = '[-+±▲△−‐‑–—―－ー]';
const digits = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const powerNames = '[十百千万億兆]';
const amount = `${digits}(?:${powerNames}+${digits})*${powerNames}*`;
const unitWord =
  'つ|[かヶケカヵ](?:所|国|年|月|店|村)|m[23]|km2|[kMG]?[gt]-?CO2(?:/[\\p{Script=Han}A-Za-z]{1,3}[23]?)?|[\\p{Script=Han}\\p{Script=Katakana}A-Za-z%‰℃°¥$・ー/]{0,12}?';
const signed = `(?<sign>${minus})?[¥$]?(?<amount>${amount})(?<unit>${unitWord})`;
const bound = '以上|以下|以内|未満|超え?|を超える|を上回る|を下回らない|を下回る|を維持|維持|を保つ';
const about = '(?<about>約|およそ|おおよそ|概ね|おおむね|ほぼ|およそ約)?';
const least = '(?<least>最低|少なくとも|最大|上限|最高)?';
const each = '1(?:人|世帯|日|か月|年|回|件|校|区)(?:1日)?(?:当たり|あたり)';
const scope = `(?:毎年度?|年間|月間|年|月|累計|延べ|のべ|平均|合計|計|各区|全区?|${each})?(?:で|に)?`;
const fuzzy = '(?<fuzzy>程度|前後|余り|あまり|強|弱|ほど|くらい|(?<=[%割])台(?:前半|後半)?)?';
const done =
  '(?:を?(?:達成|実施|開催|設置|導入|確保|実現|目標|見込み?)|を?(?:維持|保つ|継続|堅持)|に抑える|に抑制|とする|をめざす|を目指す|する|以上)?';
const grow = '増加|増|向上|上昇|拡大|拡充|伸び|アップ';
const shrink = '減少|減|低下|削減|縮小|短縮|抑制|ダウン';
const stay = '維持|横ばい|並み|並|同水準|同程度|同数|同じ';
const against =
  '(?:.{0,20}?(?:比べ?て?|から|より|に対し|に対して|に比して)、?)?(?:毎年度?|各区|全区)?(?:で|に)?';

/** Made when a value first has a sign of it, as V8 takes milliseconds to make one of the letters of Unicode. */
function pattern(sign: RegExp, source: string): Pick<RegExp, 'exec'> {
  let made: RegExp | undefined;
  return {
    exec(value) {
      if (!sign.test(value)) return null;
      made ??= new RegExp(`^${source}$`, 'u');
      return made.exec(value);
    },
  };
}

export const numberPattern = pattern(
  /\d/,
  `${scope}${about}${least}${scope}${signed}${fuzzy}(?<bound>${bound})?${done}`,
);
export const changePattern = pattern(
  new RegExp(`${grow}|${shrink}`),
  `${against}${about}${signed}(?:以上|程度|超|を超えて)?の?(?:(?<up>${grow})|(?<down>${shrink}))(?:する|させる|を図る|をめざす|を目指す)?`,
);
export const trendPattern = pattern(
  new RegExp(`${grow}|${shrink}|${stay}|回る`),
  `(?:.{0,20}?(?:比べ?て?|から|より|に対し|に対して|を|と|に|毎年度?|、)|前年度?|昨年度?|現状値?|現行|従前|例年|当初)?(?:(?<up>${grow}|上回る)|(?<down>${shrink}|下回る)|(?<same>${stay}))(?:する|させる|を維持|を図る|を確保|をめざす|を目指す)?`,
);
export const rangePattern = pattern(
  /[~-]|から/,
  `${about}(?<from>${amount})(?<first>${unitWord})(?:~|から|-)(?<to>${amount})(?<unit>${unitWord})${fuzzy}`,
);
export const ratioPattern = pattern(
  /[/⁄]/,
  `(?<part>${amount})(?<first>${unitWord})[/⁄](?<whole>${amount})(?<unit>${unitWord})(?:中)?`,
);
export const amongPattern = pattern(
  /中|うち/,
  `全?(?<whole>${amount})(?<first>${unitWord})(?:の)?(?:中|のうち|うち)、?(?<part>${amount})(?<unit>${unitWord})`,
);
export const pendingPattern =
  /^(?:現在)?(?:(?:集計|算定|算出|調査|測定|精査|検討|調整|作成|確認|照会|整理|推計|分析)(?:中|予定|前|待ち)|(?:今後|別途|後日)(?:設定|公表|検討|算定|調査|集計)(?:予定)?|未定|未確定|未公表|未集計|未測定|未調査|未算定|(?:公表|確定|設定|発表)(?:待ち|予定|前)|調整のうえ設定)(?:です)?$/;
export const nonePattern = /^(?:[-‐‑‒–—―−─━ーｰ－・･.…‥⋯／/＼\\\s]*|(?:該当)?(?:なし|無し|無)|n\/?a)$/i;
export const datePattern = /^(?:年|年度|年度末|年末|月|日)$/;
