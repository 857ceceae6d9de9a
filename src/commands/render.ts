/** Every output of every plan, with the path it goes to; nothing is written before all of them are there. */
import { Failure } from '../diagnostics/failure.ts';
import { type Compiled, type Output, render } from '../reform.ts';
import type { World } from '../world.ts';
import { tidy } from './path.ts';

interface Where {
  /** The folder the operator named. */
  readonly folder: string;
  readonly out: string;
  readonly forced: boolean;
}

export async function renderAll(
  compiled: readonly Compiled[],
  { folder, out, forced }: Where,
  { asset }: World,
): Promise<readonly Output[]> {
  const outputs: Output[] = [];
  for (const project of compiled) {
    if (!project.plan) throw unreadable(project.folder);
    const broken = project.diagnostics.some(({ severity }) => severity === 'error');
    const place = compiled.length === 1 ? out : within(out, tidy(project.folder), folder);
    // Without errors a forced build is like any other, byte for byte.
    for (const { path, bytes } of await render(project.plan, { forced: forced && broken, asset }))
      outputs.push({ path: place === '.' ? path : `${place}/${path}`, bytes });
  }
  forbidTwins(outputs);
  return outputs;
}

function unreadable(folder: string): Failure {
  return new Failure(
    {
      ja: `「${folder}」の reform.yaml を読み取れないため、様式を作れません。`,
      en: `The reform.yaml in "${folder}" cannot be understood, so nothing can be built.`,
    },
    { ja: 'reform.yaml の指摘を直してください。', en: 'mend what is said about reform.yaml.' },
  );
}

function within(out: string, project: string, folder: string): string {
  const inside = folder === '.' ? project : project.slice(folder.length + 1);
  return inside === '' || inside === '.' ? out : `${out}/${inside}`;
}

/** Windows and macOS take a name in another case, or with its marks composed, for the same file. */
function forbidTwins(outputs: readonly Output[]): void {
  const seen = new Map<string, string>();
  for (const { path } of outputs) {
    const key = path.normalize('NFC').toLowerCase();
    const twin = seen.get(key);
    if (twin !== undefined) throw twins(twin, path);
    seen.set(key, path);
  }
}

function twins(first: string, second: string): Failure {
  const both = first === second ? `「${first}」` : `「${first}」と「${second}」`;
  return new Failure(
    {
      ja: `2つの様式が同じファイル${both}になります。何も書き出していません。`,
      en: `Two forms would become one file (${first}, ${second}). Nothing was written.`,
    },
    { ja: 'シートの id を互いに違う名前にしてください。', en: 'give the sheets different ids.' },
  );
}
