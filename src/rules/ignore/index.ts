/** What is found where the comments that silence findings are read. */
import type { Rule } from '../rule.ts';
import { ignoredUnknownRule } from './unknown-rule.ts';
import { unusedIgnoreComment } from './unused.ts';
import { ignoredWithoutReason } from './without-reason.ts';

export const ignoreRules: readonly Rule[] = [ignoredWithoutReason, ignoredUnknownRule, unusedIgnoreComment];
