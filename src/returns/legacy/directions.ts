/** The lines of 今後の方向性 → each direction with its means and めざす姿, and which of them belong to which. */
import { append } from '../../lists.ts';
import type { DirectionEntry, MeansEntry, TargetEntry } from '../../sheets/shape/index.ts';
import type { Line } from './lines.ts';

type Direction = { -readonly [Key in keyof DirectionEntry]: DirectionEntry[Key] };

interface Token {
  readonly kind: 'means' | 'target' | 'lead';
  readonly text: string;
}

export function directionsOf(lines: readonly Line[]): DirectionEntry[] {
  const directions: { title: string | undefined; tokens: Token[] }[] = [];
  for (const [index, line] of lines.entries()) {
    if (/^[➤►▶▷]$/.test(line.mark) || directions.length === 0)
      directions.push({ title: line.text, tokens: [] });
    else append(directions.at(-1)?.tokens ?? [], tokensOf(line, lines[index + 1]));
  }
  return directions.map(({ title, tokens }) => directionOf(title, tokens));
}

/** めざす姿 may stand before its sentence, or alone above several; a sentence above several leads them. */
function tokensOf({ mark, text }: Line, next: Line | undefined): Token[] {
  const aimed = /^めざす姿[\s\u3000：:]*(.*)$/s.exec(text);
  if (aimed) {
    const said = aimed[1] ?? '';
    if (said === '') return [];
    return [{ kind: next?.mark === '◇' ? 'lead' : 'target', text: said }];
  }
  if (/^[◇◆]$/.test(mark)) return [{ kind: 'target', text }];
  return [{ kind: 'means', text }];
}

/** Where means go on after a target, every target belongs to the means above it. */
function directionOf(title: string | undefined, tokens: readonly Token[]): DirectionEntry {
  const firstTarget = tokens.findIndex(({ kind }) => kind !== 'means');
  const each = firstTarget > 0 && tokens.slice(firstTarget).some(({ kind }) => kind === 'means');
  const direction: Direction = { ...(title !== undefined && { title }) };
  for (const token of tokens) {
    if (token.kind === 'means') {
      direction.means ??= [];
      direction.means.push(token.text);
      continue;
    }
    const holder = each ? lastMeans(direction) : direction;
    if (token.kind === 'lead') holder.lead = token.text;
    else {
      holder.targets ??= [];
      holder.targets.push(token.text);
    }
  }
  return direction;
}

function lastMeans(direction: Direction): {
  lead?: string | undefined;
  targets?: TargetEntry[] | undefined;
} {
  const { means = [] } = direction;
  const last = means.at(-1);
  if (last === undefined) return direction;
  const entry: Exclude<MeansEntry, string> = typeof last === 'string' ? { text: last } : last;
  means[means.length - 1] = entry;
  return entry;
}
