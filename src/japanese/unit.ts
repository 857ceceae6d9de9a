/** A unit made comparable: 名 and 人, 箇所 and か所, トン and t are one; 千人 and 120千人 are the same people. */
import { fold } from './fold.ts';

const names: readonly (readonly [RegExp, string])[] = [
  [/^[十百千万億兆]+(?=.)/u, ''],
  [/[かヶケカヵ箇個](?=所|年|月|国)/u, 'か'],
  [/^名$/u, '人'],
  [/^トン$/u, 't'],
  [/^ヘクタール$/u, 'ha'],
  [/^(?:平方メートル|平米)$/u, 'm2'],
  [/^(?:キロメートル|キロ)$/u, 'km'],
  [/^メートル$/u, 'm'],
  [/^パーセント$/u, '%'],
  [/^ポイント$/u, '点'],
];

export function nameOfUnit(unit: string): string {
  return names.reduce((text, [pattern, name]) => text.replace(pattern, name), fold(unit));
}
