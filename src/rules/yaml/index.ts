/** What the reader finds while it turns text into data. */
import type { Rule } from '../rule.ts';
import { unresolvedAlias } from './alias.ts';
import { byteOrderMark } from './byte-order-mark.ts';
import { colonInValue } from './colon-in-value.ts';
import { controlCharacter } from './control-character.ts';
import { cutByComment } from './cut-by-comment.ts';
import { decomposedCharacters } from './decomposed-characters.ts';
import { duplicateKey } from './duplicate-key.ts';
import { emptyFile } from './empty.ts';
import { brokenEncoding } from './encoding.ts';
import { fullWidthColon } from './full-width-colon.ts';
import { fullWidthMark } from './full-width-mark.ts';
import { fullWidthSpace } from './full-width-space.ts';
import { unevenIndentation } from './indentation.ts';
import { missingColon } from './missing-colon.ts';
import { missingSpace } from './missing-space.ts';
import { mixedNewlines } from './mixed-newlines.ts';
import { reservedStart } from './reserved-start.ts';
import { splitNumber } from './split-number.ts';
import { swallowedLine } from './swallowed-line.ts';
import { unreadableLine } from './syntax.ts';
import { tabIndentation } from './tab.ts';
import { tooDeep } from './too-deep.ts';
import { unclosedBracket } from './unclosed-bracket.ts';
import { unclosedQuote } from './unclosed-quote.ts';

export const yamlRules: readonly Rule[] = [
  unreadableLine,
  brokenEncoding,
  byteOrderMark,
  mixedNewlines,
  controlCharacter,
  decomposedCharacters,
  fullWidthColon,
  fullWidthSpace,
  fullWidthMark,
  tabIndentation,
  cutByComment,
  colonInValue,
  reservedStart,
  missingSpace,
  missingColon,
  splitNumber,
  swallowedLine,
  unevenIndentation,
  unclosedQuote,
  unclosedBracket,
  duplicateKey,
  unresolvedAlias,
  tooDeep,
  emptyFile,
];
