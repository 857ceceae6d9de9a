/** What stands over the form of a policy: its name, whether it is a draft, and its edition. */
import type { Policy } from '../plan/plan.ts';

export function titleOfPolicy({ statement, status, title }: Policy): string {
  const draft = status === undefined || status === '決定' ? '' : `（${status}）`;
  const edition = statement.edition?.text ?? '';
  return `${title}${draft}${/^[【（(［[]/.test(edition) || edition === '' ? '' : ' '}${edition}`;
}
