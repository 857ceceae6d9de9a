/** The habits of official texts: 「公用文作成の考え方」 (2022) and the Cabinet's instruction on kanji (2010); all off without the preset. */
import type { Rule } from '../rule.ts';
import { auxiliaryVerbs } from './auxiliary-verbs.ts';
import { commas } from './commas.ts';
import { conjunctions } from './conjunctions.ts';
import { counters } from './counters.ts';
import { formalNouns } from './formal-nouns.ts';
import { longVowels } from './long-vowels.ts';
import { mixedEndings } from './mixed-endings.ts';
import { nestedConjunctions } from './nested-conjunctions.ts';
import { okurigana } from './okurigana.ts';
import { outsideJoyo } from './outside-joyo.ts';

export const koyobunRules: readonly Rule[] = [
  commas,
  conjunctions,
  nestedConjunctions,
  formalNouns,
  auxiliaryVerbs,
  okurigana,
  outsideJoyo,
  counters,
  longVowels,
  mixedEndings,
];
