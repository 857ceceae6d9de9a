/** 成果 with its figures in the author's words: 割合 89.6%（令和4年度 構成団体アンケート）, 内訳, 絞込み, examples. */
import type { Evidence, Part, Result } from '../plan/evidence.ts';
import type { Entity } from '../plan/plan.ts';
import { lineOf, madeLine } from './blocks/line.ts';
import type { Line } from './view.ts';

export function resultLines(entity: Entity, result: Result, mark: string, inner: string): Line[] {
  return [
    ...evidenceLines(entity, result, mark, 0, inner),
    ...result.evidence.flatMap((one) => evidenceLines(entity, one, '', 1, inner)),
  ];
}

function evidenceLines(
  entity: Entity,
  evidence: Evidence,
  mark: string,
  indent: number,
  inner: string,
): Line[] {
  const { items, text } = evidence;
  const first = figures(evidence);
  const head = text && first === '' ? lineOf(entity, text) : madeLine(joined(text?.text, first));
  const below = (line: Line): Line => ({ ...line, indent: indent + 1 });
  return [
    ...(head.text === '' ? [] : [{ ...head, mark, indent }]),
    ...partsLines(evidence).map((words) => below(madeLine(words))),
    ...items.map((item) => below(lineOf(entity, item, inner))),
  ];
}

function figures({ at, of, source, value }: Evidence): string {
  const whole = of ? `${of.text}中` : '';
  const known = [at?.text, source].filter(Boolean).join(' ');
  return `${whole}${value?.text ?? ''}${known === '' ? '' : `（${known}）`}`;
}

function joined(...words: readonly (string | undefined)[]): string {
  return words.filter(Boolean).join(' ');
}

function partsLines({ breakdown, breakdownText, steps, subset }: Evidence): string[] {
  const listed = breakdown.map(({ item, value }) => `${item}${value}`).join('、');
  return [
    ...(breakdownText ? [breakdownText.text] : listed === '' ? [] : [`内訳（${listed}）`]),
    ...subset.map(({ item, value }) => `うち${item} ${value}`),
    ...(steps.length === 0 ? [] : [steps.map(stepOf).join(' → ')]),
  ];
}

function stepOf({ item, value }: Part): string {
  return joined(item, value);
}
