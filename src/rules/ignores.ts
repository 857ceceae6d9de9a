/** `# reform-ignore schedule/late -- 審議会日程による`: comments that silence a finding and say why; the reason is shown. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { grouped } from '../lists.ts';
import { type Comment, commentsIn } from '../sheets/comments.ts';
import type { Raised } from '../sheets/raised.ts';
import type { Source } from '../sheets/source.ts';
import type { Guess } from '../sheets/suggest.ts';
import {
  cannotBeIgnored,
  namesNothing,
  unknownIgnored,
  unusedIgnore,
  withoutReason,
} from './ignores-words.ts';
import type { AnyRule } from './rule.ts';
import { isOptional } from './settings.ts';
import { ruleGuesser } from './settings-words.ts';

/** A finding that somebody answered for. */
export interface Silenced {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

export interface Ignored {
  readonly kept: readonly Diagnostic[];
  readonly silenced: readonly Silenced[];
  /** What is wrong with the comments themselves. */
  readonly findings: readonly Raised[];
}

/** One rule named in one comment. */
interface Ignore {
  readonly file: string;
  readonly comment: Comment;
  readonly rule: string;
  /** Where the name stands. */
  readonly from: number;
  readonly reason: string;
  used: boolean;
}

interface Known {
  readonly rules: ReadonlyMap<string, AnyRule>;
  readonly guess: Guess;
}

/** `off`: findings of rules that are off at this moment; they silence nothing, but show that a comment has its use. */
export function applyIgnores(
  diagnostics: readonly Diagnostic[],
  off: readonly Diagnostic[],
  sources: Iterable<Source>,
  rules: readonly AnyRule[],
): Ignored {
  const known = {
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    guess: ruleGuesser(rules.map(({ id }) => id)),
  };
  const ignores: Ignore[] = [];
  const findings: Raised[] = [];
  for (const { file, text } of sources) {
    if (!mayIgnore(text)) continue;
    for (const comment of commentsIn(text)) readIgnore(file, comment, known, ignores, findings);
  }
  if (ignores.length === 0) return { kept: diagnostics, silenced: [], findings };
  const places = grouped(ignores, ({ file, rule }) => placeOf(file, rule));
  const kept: Diagnostic[] = [];
  const silenced: Silenced[] = [];
  for (const diagnostic of diagnostics) {
    const ignore = coveringOf(diagnostic, places);
    if (ignore) silenced.push({ diagnostic, reason: ignore.reason });
    else kept.push(diagnostic);
  }
  for (const diagnostic of off) coveringOf(diagnostic, places);
  const unused = ignores
    .filter(({ used }) => !used)
    .map(({ file, from, rule }) => unusedIgnore(file, from, rule));
  return { kept, silenced, findings: [...findings, ...unused] };
}

/** Whether a sheet has such a comment at all. */
export function mayIgnore(text: string): boolean {
  return text.includes('reform-ignore');
}

const directive = /^#+[ \t]*reform-ignore(?=$|[\s:：])[:：]?/;

/** People type dashes of every kind; no rule has two in a row. */
const dashes = /(?:^|(?<![ \t\u3000])[ \t\u3000]+|(?<=[a-z]))(?:-{2,}|[—―–]+|[－ー]{2,})/;

function readIgnore(
  file: string,
  comment: Comment,
  known: Known,
  ignores: Ignore[],
  findings: Raised[],
): void {
  const opening = directive.exec(comment.text)?.[0];
  if (opening === undefined) return;
  const rest = comment.text.slice(opening.length).replace(/\s#\s.*$/, '');
  const dash = dashes.exec(rest);
  const names = dash ? rest.slice(0, dash.index) : rest;
  const reason = dash ? rest.slice(dash.index + dash[0].length).trim() : '';
  const at = { file, from: comment.from, to: comment.to };
  const named = [...names.matchAll(/[^\s,、，]+/g)].map(({ 0: rule, index }) => ({
    rule,
    from: comment.from + opening.length + index,
  }));
  if (named.length === 0) findings.push(namesNothing(at));
  else if (reason === '') findings.push(withoutReason(at));
  for (const { from, rule } of named) {
    const found = known.rules.get(rule);
    if (!found) findings.push(unknownIgnored(file, from, rule, known.guess));
    else if (!isOptional(found)) findings.push(cannotBeIgnored(file, from, rule));
    else if (reason !== '') ignores.push({ file, comment, rule, from, reason, used: false });
  }
}

function coveringOf(
  { file, range, rule }: Diagnostic,
  places: ReadonlyMap<string, readonly Ignore[]>,
): Ignore | undefined {
  const { line } = range.start;
  const near = places.get(placeOf(file, rule)) ?? [];
  const covering = near.filter(({ comment: { first, last } }) => first <= line && line <= last);
  for (const ignore of covering) ignore.used = true;
  return covering[0];
}

function placeOf(file: string, rule: string): string {
  return `${file}\u0000${rule}`;
}
