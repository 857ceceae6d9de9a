/** What the operator can mend (a missing folder, a file open in Excel): ends the command with exit code 2. */
import type { Words } from './words.ts';

export class Failure extends Error {
  readonly words: Words;
  readonly hint: Words | undefined;

  constructor(words: Words, hint?: Words) {
    super(words.ja);
    this.name = 'Failure';
    this.words = words;
    this.hint = hint;
  }
}

/** One file that somebody holds open: every other can still be written. */
export class Held extends Failure {}
