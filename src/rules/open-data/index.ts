/** What the ministry's rules for machine-readable tables (総務省, 2020-12) ask of an author; cells, units and years are reform's own work. All off without the preset. */
import type { Rule } from '../rule.ts';
import { layoutSpace } from './layout-space.ts';
import { noteInValue } from './note-in-value.ts';
import { platformCharacter } from './platform-character.ts';
import { severalValues } from './several-values.ts';

export const openDataRules: readonly Rule[] = [severalValues, noteInValue, layoutSpace, platformCharacter];
