/** What stands above the first heading of a policy: its title, subtitle, date and issuer, and the years it looks ahead. */
import { readDates } from '../../calendar/read.ts';
import { append } from '../../lists.ts';
import { type Draft, doubt } from './draft.ts';
import type { Box } from './page.ts';

export function readMasthead(boxes: readonly Box[], draft: Draft): void {
  const [first, ...rest] = boxes;
  if (!first) return;
  readTitle(first.text.replaceAll('\n', ' '), draft);
  const { left, policy } = draft;
  const others = rest.filter((box) => !readLine(box, draft));
  // Where no date names it, a short line is whose it is.
  const issuer = policy.issuer === undefined ? others.find(({ text }) => text.length <= 20) : undefined;
  if (issuer) {
    policy.issuer = issuer.text.replaceAll('\n', ' ');
    doubt(draft, 'issuer', issuer, '策定主体と読みました。');
  }
  append(
    left,
    others.filter((box) => box !== issuer),
  );
}

/** No line of a masthead is longer. */
const longest = 300;

/** 基本方針（素案）【概要版】 */
function readTitle(written: string, { policy }: Draft): void {
  if (written.length > longest) {
    policy.title = written;
    return;
  }
  const [, edition] = /[【\s\u3000]([^【】\s]*版)】?$/.exec(written) ?? [];
  const status = (['素案', '案', '決定'] as const).find((one) =>
    new RegExp(`[（(]${one}[）)]`).test(written),
  );
  const title = written
    .replace(/[\s\u3000]*【?[^【】\s]*版】?$/, '')
    .replace(/[（(](?:素案|案|決定)[）)]/, '')
    .trim();
  policy.title = title === '' ? written : title;
  if (edition !== undefined && title !== '') policy.edition = edition;
  if (status) policy.status = status;
}

/** False for what says nothing by its looks. */
function readLine(box: Box, { policy }: Draft): boolean {
  if (box.text.length > longest) return false;
  const text = box.text.replaceAll('\n', ' ');
  const horizon = /^見据える時期[：:]\s*(.+)$/.exec(text)?.[1];
  const [, date, event = '', issuer] =
    /^((?:令和|平成|\d{4}年)\S*?[月日])(?:策定|(改定|公表))?[\s\u3000]*(\S.*)?$/.exec(text) ?? [];
  if (/^[～〜~―－-]/.test(text) && policy.subtitle === undefined) policy.subtitle = text;
  else if (horizon !== undefined && policy.horizon === undefined) policy.horizon = horizon;
  else if (date !== undefined && readDates(date).understood && policy.issued === undefined) {
    policy.issued = date + event;
    if (issuer) policy.issuer = issuer;
  } else return false;
  return true;
}
