/** The city and the sheet around the lines that the rules of a preset show as examples. */
import { plainCity } from './plain-example.ts';
import type { Convention } from './rule.ts';

export function presetCity(preset: Convention): string {
  return `${plainCity}preset: ${preset}\n`;
}

/** `lines` are the members of a list. */
export function presetFiles(preset: Convention, lines: readonly string[]): Readonly<Record<string, string>> {
  return {
    'reform.yaml': presetCity(preset),
    'sheet.yaml': `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
${lines.map((line) => `  - ${line}\n`).join('')}`,
  };
}
