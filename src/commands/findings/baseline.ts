/** `--update-baseline`: the findings of today become the list that does not count; a list that is there only shrinks. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Words } from '../../diagnostics/words.ts';
import { byText } from '../../lists.ts';
import { within } from '../../paths.ts';
import { escaped, visible } from '../../reporters/visible.ts';
import { type Entry, formatVersion } from '../../rules/baseline.ts';
import type { Call } from '../command.ts';
import type { Asked } from '../scope/projects.ts';

/** Of the findings that were asked about; what is gone is taken off whatever was asked. */
export function updateBaselines({ compiled, includes }: Asked, { language, options, world }: Call): void {
  for (const { baseline, diagnostics, folder } of compiled) {
    const { entries, gone, path, text } = baseline;
    const kept = entries.filter((entry) => !gone.includes(entry));
    const fresh = diagnostics.filter((one) => !one.rule.startsWith('baseline/') && includes(one));
    const grows = text === undefined || options.allowNew === true;
    const added = grows ? fresh.map((one) => entryOf(one, folder)) : [];
    world.files.write(path, new TextEncoder().encode(textOf([...kept, ...added])));
    const words = said({ kept: kept.length, added: added.length, gone: gone.length, fresh: fresh.length });
    world.terminal.err(`${visible(path)}: ${words[language]}\n`);
  }
}

function entryOf({ entity, file, fingerprint, message, rule }: Diagnostic, folder: string): Entry {
  return { fingerprint, rule, entity: entity ?? within(folder, file), message: message.ja };
}

/** One finding a line, in one order, so that a change of the list reads well in git. */
function textOf(entries: readonly Entry[]): string {
  const keyOf = ({ entity, fingerprint, rule }: Entry) => [rule, entity, fingerprint].join('\u0000');
  const lines = [...entries]
    .sort((a, b) => byText(keyOf(a), keyOf(b)))
    .map(({ entity, fingerprint, message, rule }) => JSON.stringify({ fingerprint, rule, entity, message }))
    .map((line) => `\n    ${escaped(line)}`);
  const list = lines.length === 0 ? '[]' : `[${lines.join(',')}\n  ]`;
  return `{\n  "formatVersion": ${formatVersion},\n  "findings": ${list}\n}\n`;
}

function said(counts: { kept: number; added: number; gone: number; fresh: number }): Words {
  const { added, fresh, gone, kept } = counts;
  const refused = fresh - added;
  return {
    ja: [
      `以前からの指摘 ${kept + added} 件を一覧にしました（追加 ${added}・削除 ${gone}）。`,
      ...(refused > 0
        ? [`新しい指摘 ${refused} 件は加えていません。加えるには --allow-new を付けてください。`]
        : []),
    ].join(''),
    en: [
      `${kept + added} old findings are on the list (${added} added, ${gone} removed).`,
      ...(refused > 0 ? [` ${refused} new ones are not added; --allow-new would add them.`] : []),
    ].join(''),
  };
}
