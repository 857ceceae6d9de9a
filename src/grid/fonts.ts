/** How high Excel sets a line of each font: the table behind every row height. */

/** Points from line to line for one point of size, as Excel rounds them at 96 dots an inch. */
const pitches: Readonly<Record<string, number>> = {
  'BIZ UDゴシック': 1.25,
  'BIZ UDPゴシック': 1.25,
  'BIZ UD明朝': 1.25,
  'BIZ UDP明朝': 1.25,
  'BIZ UD明朝 Medium': 1.25,
  'BIZ UDP明朝 Medium': 1.25,
  'MS ゴシック': 1.23,
  'MS Pゴシック': 1.23,
  'MS 明朝': 1.23,
  'MS P明朝': 1.23,
  'ＭＳ ゴシック': 1.23,
  'ＭＳ Ｐゴシック': 1.23,
  'ＭＳ 明朝': 1.23,
  'ＭＳ Ｐ明朝': 1.23,
  游ゴシック: 1.71,
  游明朝: 1.71,
  メイリオ: 1.71,
  'Meiryo UI': 1.3,
};

/** An unknown font is given the room of the tallest. */
const tallest = 1.71;

export function linePitch(font: string, size: number): number {
  return (pitches[font] ?? tallest) * size;
}

/** Excel keeps heights in pixels: up to the next one. */
export function wholePixels(points: number): number {
  return Math.ceil(points / 0.75 - 0.001) * 0.75;
}
