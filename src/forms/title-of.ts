/** What things are called in a form: an entity as its title was written, a theme with its number, a policy with its edition. */
import { below } from '../diagnostics/finding.ts';
import { plainWords } from '../japanese/emphasis.ts';
import type { Entity, Policy, Written } from '../plan/plan.ts';
import type { Theme } from '../plan/theme.ts';

export function titleOf({ origin, title }: Pick<Entity, 'origin' | 'title'>): Written {
  return { text: title, origin: below(origin, 'title') };
}

export function titleOfTheme({ number, title }: Theme): string {
  return [number, title.text].filter(Boolean).join(' ');
}

/** Its name, whether it is a draft, and its edition. */
export function titleOfPolicy({ statement, status, title }: Policy): string {
  const draft = status === undefined || status === '決定' ? '' : `（${status}）`;
  const edition = statement.edition?.text ?? '';
  return `${plainWords(title)}${draft}${/^[【（(［[]/.test(edition) || edition === '' ? '' : ' '}${edition}`;
}
