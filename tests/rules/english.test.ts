/** English is complete: of Japanese it keeps only what a sheet or a form says, and our own sentences are never among it. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/reform.ts';
import { rules } from '../../src/rules/index.ts';
import { filesOf } from '../../src/rules/plain-example.ts';
import type { Example, Rule } from '../../src/rules/rule.ts';
import { memoryWorld } from '../memory-world.ts';

/** What stands between 「」, quotation marks, backticks or the brackets of a date is quoted. */
const quoted = /「(?:[^「」]|「[^「」]*」)*」|"[^"]*"|'[^']*'|`[^`]*`|（[^（）]*）/g;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const kanji = /\p{Script=Han}+/gu;

/** What every form calls so, whatever the sheet in hand says. */
const formWords = /^(?:年度|月|か月|年|令和|平成|前期|後期|次年度以降|集計中|全区|素案|案|決定)$/;

function saidOf(example: Example): string[] {
  const { files } = memoryWorld(filesOf(example));
  const moment = { asOf: example.asOf ?? '2025-05-01', submit: example.submit ?? false };
  return compile(files, '.', moment)
    .flatMap(({ diagnostics }) => diagnostics)
    .flatMap(({ hint, message, related }) => [
      message.en,
      hint?.en ?? '',
      ...related.map((place) => place.message.en),
    ]);
}

function ownJapanese(sentence: string, rule: Rule): string[] {
  const bare = sentence.replaceAll(quoted, '');
  const sheets = [rule.bad, rule.good].flatMap((example) => Object.values(filesOf(example))).join('\n');
  const words = (bare.match(kanji) ?? []).filter((word) => !formWords.test(word) && !sheets.includes(word));
  return kana.test(bare) || words.length > 0 ? [sentence] : [];
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('says in English what it says in Japanese', () => {
    const said = [rule.title.en, rule.why.en, ...saidOf(rule.bad), ...saidOf(rule.good)];
    expect(said.flatMap((sentence) => ownJapanese(sentence, rule))).toEqual([]);
  });
});
