/** What is found where the list of old findings is read. */
import type { Rule } from '../rule.ts';
import { goneFromBaseline } from './gone.ts';
import { unreadableBaseline } from './unreadable.ts';

export const baselineRules: readonly Rule[] = [unreadableBaseline, goneFromBaseline];
