/** Patterns as Excel has them: `*` for any characters, `?` for one; no pattern can make it run for ever. */
import { fold } from '../../japanese/fold.ts';

export function isLike(text: string, pattern: string): boolean {
  const [letters, wanted] = [[...fold(text)], [...fold(pattern)]];
  let at = 0;
  let next = 0;
  let star = -1;
  let resumed = 0;
  while (at < letters.length) {
    if (wanted[next] === '*') {
      star = next;
      resumed = at;
      next += 1;
    } else if (wanted[next] === '?' || wanted[next] === letters[at]) {
      at += 1;
      next += 1;
    } else if (star >= 0) {
      resumed += 1;
      at = resumed;
      next = star + 1;
    } else return false;
  }
  return wanted.slice(next).every((letter) => letter === '*');
}
