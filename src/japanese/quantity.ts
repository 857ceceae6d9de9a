/** An amount with its powers – 1,195, 97.5万, 1万2千, 120百万 – as a number. */

const powers: Readonly<Record<string, number>> = {
  十: 1e1,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  億: 1e8,
  兆: 1e12,
};

/** 1万2千 is 12,000, and 120百万 is 120,000,000: the small powers gather until 万, 億 or 兆 closes them. */
export function quantity(found: Readonly<Record<string, string | undefined>>): number | undefined {
  let total = 0;
  let section = 0;
  for (const [, written = '', names = ''] of (found.amount ?? '').matchAll(/([\d,.]+)([十百千万億兆]*)/g)) {
    let part = Number(written.replaceAll(',', ''));
    let closes = false;
    for (const name of names) {
      const power = powers[name] ?? 1;
      if (power < 1e4 || closes) part *= power;
      else {
        part = (section + part) * power;
        section = 0;
        closes = true;
      }
    }
    if (closes) total += part;
    else section += part;
  }
  const value = tidy(total + section);
  if (!Number.isFinite(value)) return undefined;
  return found.sign && !/[+±]/.test(found.sign) && value !== 0 ? -value : value;
}

/** 97.5万 is 975000 and not 975000.0000000001. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

/** 1,195 in digits of any width. */
export function plainNumber(digits: string): number {
  return Number(digits.normalize('NFKC').replaceAll(',', ''));
}
