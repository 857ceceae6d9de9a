/** A city's own official forms: `forms: [市様式.xlsx]` in reform.yaml → the files in its folder `templates/`. */
import { Failure } from '../diagnostics/failure.ts';
import { join } from '../paths.ts';
import type { Files } from '../world.ts';
import { suggest } from './suggest.ts';

const ending = /\.(?:xls[xmb]?|xlt[xm]|ods)$/i;

/** An entry of `forms:` that means a file. */
export function isOfficial(name: string): boolean {
  return ending.test(name);
}

export interface Official {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** `typed`: a path as the operator sees it; else, and where there is none, in the project's folder or its `templates/`. */
export function readOfficial(name: string, folder: string, files: Files, typed: boolean): Official {
  const templates = join(folder, 'templates');
  const places = [...(typed ? [name] : []), join(templates, name), join(folder, name)];
  const path = places.find((place) => files.kind(place) === 'file');
  if (path === undefined) throw missing(name, templates, files, typed);
  if (!isOfficial(path)) throw noWorkbook(path);
  return { path, bytes: files.read(path) };
}

function noWorkbook(path: string): Failure {
  return new Failure(
    { ja: `「${path}」は、Excel の様式ではありません。`, en: `"${path}" is no form of Excel.` },
    {
      ja: '市の様式のファイル（.xlsx など）を指定してください。',
      en: "name a file of the city's own (.xlsx).",
    },
  );
}

function missing(name: string, folder: string, files: Files, typed: boolean): Failure {
  const there = files.kind(folder) === 'folder' ? files.list(folder).map((entry) => entry.name) : [];
  const known = there.filter(isOfficial);
  const near = suggest(name, known);
  const which = near === undefined ? known : [near];
  return new Failure(
    { ja: `様式「${name}」が見つかりません。`, en: `There is no form "${name}".` },
    which.length > 0
      ? { ja: `もしかして: ${which.join('、')}`, en: `did you mean ${which.join(', ')}?` }
      : typed || name.includes('/')
        ? { ja: '場所を確かめてください。', en: 'check the path.' }
        : { ja: `「${folder}」に置いてください。`, en: `put it into "${folder}".` },
  );
}
