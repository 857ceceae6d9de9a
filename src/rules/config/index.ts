/** What is found where the settings of the check are read. */
import type { Rule } from '../rule.ts';
import { notOptionalRule } from './not-optional.ts';
import { ownRule } from './own-rule.ts';
import { unknownFolderName } from './unknown-folder.ts';
import { unknownRuleName } from './unknown-rule.ts';

export const configRules: readonly Rule[] = [unknownRuleName, unknownFolderName, notOptionalRule, ownRule];
