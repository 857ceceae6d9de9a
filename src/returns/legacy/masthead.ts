/** What stands above the first heading of a policy: its title, subtitle, date and issuer, and the years it looks ahead. */
import { readDates } from '../../calendar/read.ts';
import { type Draft, doubt } from './draft.ts';
import type { Box } from './page.ts';

export function readMasthead(boxes: readonly Box[], draft: Draft): void {
  const [first, ...rest] = boxes;
  if (!first) return;
  readTitle(first.text.replaceAll('\n', ' '), draft);
  for (const box of rest) readLine(box, draft);
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

function readLine(box: Box, draft: Draft): void {
  const { policy } = draft;
  if (box.text.length > longest) {
    draft.left.push(box);
    return;
  }
  const text = box.text.replaceAll('\n', ' ');
  const horizon = /^見据える時期[：:]\s*(.+)$/.exec(text)?.[1];
  const [, date, issuer] =
    /^((?:令和|平成|\d{4}年)\S*?[月日])(?:策定|改定|公表)?[\s\u3000]*(\S.*)?$/.exec(text) ?? [];
  if (/^[～〜~―－-]/.test(text) && policy.subtitle === undefined) policy.subtitle = text;
  else if (horizon !== undefined) policy.horizon = horizon;
  else if (date !== undefined && readDates(date).understood && policy.issued === undefined) {
    policy.issued = date;
    if (issuer) policy.issuer = issuer;
  } else if (text.length <= 20 && policy.issuer === undefined) {
    policy.issuer = text;
    doubt(draft, 'issuer', box, '策定主体と読みました。');
  } else draft.left.push(box);
}
