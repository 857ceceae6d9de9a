/** What a template engine says about a broken template → words with the line, for the person who wrote the template. */
import { Failure } from '../diagnostics/failure.ts';
import type { Words } from '../diagnostics/words.ts';

export function brokenTemplate(name: string, error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const line = /(?:on line |- )(\d+)(?::\d+)?/.exec(message)?.[1];
  const at = line === undefined ? { ja: '', en: '' } : { ja: `の${line}行目`, en: ` at line ${line}` };
  const { en, ja } = reasonIn(message);
  return new Failure(
    {
      ja: `テンプレート「${name}」${at.ja}を使えません（${ja}）。`,
      en: `The template "${name}" cannot be used${at.en} (${en}).`,
    },
    {
      ja: 'reform に付属の templates/form.md.hbs を見本にして、書き方を確かめてください。',
      en: "Compare it with reform's own templates/form.md.hbs.",
    },
  );
}

/** A value the template asks for and the view does not have. */
export class MissingValue extends Error {
  constructor({ column, line }: { readonly line: number; readonly column: number }) {
    super(`missing value - ${line}:${column}`);
  }
}

function reasonIn(message: string): Words {
  const helper = /(?:unknown helper|Missing helper:) "?([^\s"]+)/.exec(message)?.[1];
  if (helper !== undefined)
    return { ja: `ヘルパー「${helper}」はありません`, en: `there is no helper "${helper}"` };
  const partial = /The partial (\S+) could not be found/.exec(message)?.[1];
  if (partial !== undefined)
    return { ja: `部分テンプレート「${partial}」はありません`, en: `there is no partial "${partial}"` };
  const closed = /(\S+) doesn't match (\S+)/.exec(message);
  if (closed)
    return {
      ja: `「${closed[1]}」が「${closed[2]}」で閉じられています`,
      en: `"${closed[1]}" is closed by "${closed[2]}"`,
    };
  if (message.startsWith('missing value') || / not defined in /.test(message)) {
    const name = /^"(.+?)" not defined/.exec(message)?.[1];
    const which =
      name === undefined ? { ja: 'その値', en: 'such value' } : { ja: `「${name}」`, en: `"${name}"` };
    return { ja: `${which.ja}はありません`, en: `there is no ${which.en}` };
  }
  if (/got 'EOF'/.test(message))
    return { ja: '閉じられていない {{# }} があります', en: 'a {{# }} is not closed' };
  if (message.startsWith('Parse error'))
    return { ja: '波括弧の書き方が違います', en: 'the braces are wrong' };
  return { ja: message, en: message };
}
