/** zod's issues → what does not fit where; of a union only the branch the author evidently meant is looked at. */
import type * as z from 'zod';
import type { Path } from '../diagnostics/finding.ts';
import type { Words } from '../diagnostics/words.ts';
import { valueAt } from './amend.ts';

/** What a place may hold, in the words of an official: 文字, 一覧, 項目と値の組. */
export type Sort = 'text' | 'list' | 'mapping';

export type Misfit = { readonly path: Path } & (
  | { readonly kind: 'unknown-key'; readonly key: string }
  | { readonly kind: 'unknown-value'; readonly choices: readonly string[] }
  | { readonly kind: 'unknown-kind'; readonly choices: readonly string[] }
  | { readonly kind: 'wrong-type'; readonly expected: readonly Sort[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'malformed-value'; readonly words: Words | undefined }
);

type Issue = z.core.$ZodIssue;

export function misfitsOf(issues: readonly Issue[], root: unknown, above: Path = []): Misfit[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
    return misfitsOfIssue(issue, root, path);
  });
}

function misfitsOfIssue(issue: Issue, root: unknown, path: Path): Misfit[] {
  const value = valueAt(root, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ kind: 'unknown-key', path, key }));
    case 'invalid_union':
      return misfitsOfUnion(issue, root, path, value);
    case 'invalid_type':
      if (value === undefined || value === null) return [{ kind: 'missing', path }];
      return [{ kind: 'wrong-type', path, expected: [sortOf(issue.expected)] }];
    case 'invalid_value':
      if (value === undefined || value === null) return [{ kind: 'missing', path }];
      if (typeof value !== 'string') return [{ kind: 'wrong-type', path, expected: ['text'] }];
      return [
        {
          kind: path.at(-1) === 'kind' ? 'unknown-kind' : 'unknown-value',
          path,
          choices: issue.values.map(String),
        },
      ];
    default:
      return [{ kind: 'malformed-value', path, words: wordsOf(issue) }];
  }
}

type Union = Extract<Issue, { code: 'invalid_union' }>;

function misfitsOfUnion(issue: Union, root: unknown, path: Path, value: unknown): Misfit[] {
  if ('discriminator' in issue && issue.discriminator !== undefined) {
    const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
    return [
      { kind: path.at(-1) === 'kind' ? 'unknown-kind' : 'unknown-value', path, choices: options.map(String) },
    ];
  }
  if (value === undefined || value === null) return [{ kind: 'missing', path }];
  const branches = issue.errors.map((issues) => misfitsOf(issues, root, path));
  const meant = branches.filter((branch) => !branch.some((misfit) => refuses(misfit, path)));
  const [best] = meant.sort((a, b) => a.length - b.length);
  if (best) return best;
  const choices = branches
    .flat()
    .flatMap((misfit) => (misfit.kind === 'unknown-value' ? misfit.choices : []));
  if (typeof value === 'string' && choices.length > 0)
    return [{ kind: 'unknown-value', path, choices: [...new Set(choices)] }];
  const expected = branches.flat().flatMap((misfit) => (misfit.kind === 'wrong-type' ? misfit.expected : []));
  return [{ kind: 'wrong-type', path, expected: [...new Set(expected)] }];
}

/** The branch is for another sort of value altogether. */
function refuses(misfit: Misfit, path: Path): boolean {
  const here = misfit.path.length === path.length;
  return here && (misfit.kind === 'wrong-type' || misfit.kind === 'unknown-value');
}

/** A schema may carry its own words: `refine(…, { params: { words } })`. */
function wordsOf(issue: Issue): Words | undefined {
  const words = issue.code === 'custom' ? issue.params?.words : undefined;
  return typeof words === 'object' && words !== null && 'ja' in words ? (words as Words) : undefined;
}

function sortOf(expected: string): Sort {
  if (expected === 'array' || expected === 'tuple' || expected === 'set') return 'list';
  return expected === 'object' || expected === 'record' || expected === 'map' ? 'mapping' : 'text';
}
