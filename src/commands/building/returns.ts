/** What reads returned workbooks, behind a door of its own: hardly any build needs it. */
export { take } from '../../returns/take.ts';
export { homesOf } from '../scope/homes.ts';
