/** The rows above the title, and what stands before it in its own: the levels of the plan that the sheet stands under (方針 | 1 | 質の高いサービス), and its own number. */
import { readYear } from '../../calendar/fiscal-year.ts';
import { fold } from '../../japanese/fold.ts';
import { grouped } from '../../lists.ts';
import { isDepartment } from './departments.ts';
import type { Draft } from './draft.ts';
import type { Box } from './page.ts';

/** Answers the boxes it has read. */
export function readLevels(rest: readonly Box[], title: Box | undefined, draft: Draft): ReadonlySet<Box> {
  const read = new Set<Box>();
  const above = rest.filter(
    ({ right, top }) => title && (top < title.top || (top === title.top && right < title.left)),
  );
  for (const row of grouped(above, ({ top }) => top).values())
    for (const level of levelsIn(row)) if (readLevel(level, draft)) for (const box of level) read.add(box);
  return read;
}

/** 取組番号 | 1-1 | 施策 | 2 | 市民サービスの向上: a label, its number and its title, several of them beside each other. */
function levelsIn(row: readonly Box[]): readonly (readonly Box[])[] {
  const levels: Box[][] = [];
  for (let at = 0; at < row.length; at += levels.at(-1)?.length ?? 1) {
    levels.push(row.slice(at, at + (hasCode(row, at) ? 3 : 2)));
  }
  return levels;
}

function hasCode(row: readonly Box[], at: number): boolean {
  const [label, code, title] = row.slice(at, at + 3);
  return !isNumber(label) && isCode(code) && title !== undefined && !isNumber(title) && !isLabel(title);
}

const isNumber = (box: Box | undefined) =>
  box !== undefined && /^(?:取組|事業|整理)?(?:番号|no\.?)$/i.test(fold(box.text));

/** 1, 1-1, (3), ア, 基-1 */
function isCode(box: Box | undefined): boolean {
  const code = fold(box?.text ?? '');
  return code.length === 1 || (code.length <= 8 && /[\divx]/i.test(code));
}

/** Words that head a level, where another would be taken for its title. */
function isLabel({ text }: Box): boolean {
  return /^(?:基本|重点|個別|主要|推進|改革|[大中小])?(?:方針|目標|理念|政策|施策|分野|柱|区分|体系|[章節編項]|項目|戦略|計画|大綱|視点|プログラム|プラン|事業|取組)(?:名称?)?$/.test(
    fold(text),
  );
}

/** 令和7年度 | 市民局 市民部 heads nothing, nor does the name of the form. */
function headsNothing({ text }: Box, { words }: Draft): boolean {
  return text.length > 10 || words.isFormName(text) || isDepartment(text) || readYear(text) !== undefined;
}

function readLevel(row: readonly Box[], draft: Draft): boolean {
  const { initiative } = draft;
  const [label, ...others] = row;
  const title = others.at(-1)?.text;
  if (!label || title === undefined || headsNothing(label, draft)) return false;
  if (isNumber(label)) {
    if (initiative.code !== undefined) return false;
    initiative.code = title;
  } else {
    const code = others.length > 1 ? others[0]?.text : undefined;
    initiative.under ??= [];
    initiative.under.push({ label: label.text, ...(code !== undefined && { code }), title });
  }
  return true;
}
