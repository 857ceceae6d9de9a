/** What is found where the data of a sheet meets its shape. */
import type { Rule } from '../rule.ts';
import { missingKey } from './missing.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownKind } from './unknown-kind.ts';
import { unknownValue } from './unknown-value.ts';
import { wrongType } from './wrong-type.ts';

export const shapeRules: readonly Rule[] = [unknownKey, unknownValue, unknownKind, wrongType, missingKey];
