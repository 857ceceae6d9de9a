/** 目次: the chapters with their numbers and the pages the document gives. */
import type { Chapter } from '../../plan/statement.ts';
import { ofPolicy } from '../form.ts';
import { titled } from '../prose.ts';
import type { Cell } from '../view.ts';

export const contents = ofPolicy('contents', (policy, { label = '' }) => {
  const { chapters } = policy.statement;
  if (chapters.length < 2) return [];
  const paged = chapters.some(({ page }) => page !== undefined);
  const columns = [{ title: '', width: 30 }, ...(paged ? [{ title: '', width: 5 }] : [])];
  return [{ kind: 'table', label, columns, rows: chapters.map((chapter) => rowOf(chapter, paged)) }];
});

function rowOf({ listed, number, page = '', title }: Chapter, paged: boolean): Cell[] {
  const text = titled(number?.text, listed?.text ?? title?.text ?? '');
  return [{ text }, ...(paged ? [{ text: page, style: 'centre' as const }] : [])];
}
