/** What is measured against what: each race is one kind of work, done by several contenders. */
import { join } from 'node:path';
import type { Contender } from './measure.ts';
import { asOf, nodePeer, nothing, pythonPeer, reform } from './programs.ts';
import type { Script } from './python.ts';
import { firstCheck, noOpBuild, noOpCheck, oneChanged } from './rebuilds.ts';
import type { Workspace } from './workspace.ts';

export interface Race {
  readonly id: string;
  readonly title: string;
  /** Their sheets are made when they are asked for. */
  contenders(): readonly Contender[];
}

/** What the naive Node script would need at 10,000 sheets says nothing more. */
const patience = 1000;

export function racesOf(sizes: readonly number[], place: Workspace): readonly Race[] {
  const small = sizes[0] ?? 1;
  return [
    ...sizes.map((size) => buildRace(size, place)),
    startRace(small, place),
    checkRace(small, place),
    listRace(place),
  ];
}

function buildRace(size: number, place: Workspace): Race {
  return { id: 'build', title: buildTitle(size), contenders: () => builders(size, place) };
}

function builders(size: number, place: Workspace): readonly Contender[] {
  const [from, to] = [place.sheets(size), (name: string) => place.output(`built-${size}-${name}`)];
  const forms = ['--only', 'kind=initiative'];
  const contenders: (Contender | undefined)[] = [
    { name: 'reform', words: reform('build', from, '--out', to('reform'), ...forms, ...asOf) },
    { name: 'reform, with its lists', words: reform('build', from, '--out', to('reform'), ...asOf) },
    python('openpyxl', 'build_openpyxl', from, to('openpyxl')),
    python('XlsxWriter', 'build_xlsxwriter', from, to('xlsxwriter')),
    size > patience ? undefined : { name: 'naive Node', words: nodePeer('build-naive', from, to('naive')) },
    { name: 'floor', words: nodePeer('floor', place.json(size), to('floor')) },
  ];
  return contenders.flatMap((one) => (one ? [{ ...one, before: () => forget(from, one.words, place) }] : []));
}

export function buildTitle(size: number): string {
  return `build ${size.toLocaleString('en')}`;
}

/** A first build finds nothing: neither what was written nor what was remembered. */
export function forget(sheets: string, words: readonly string[], place: Workspace): void {
  for (const path of [...words.filter((word) => word.includes('built-')), join(sheets, '.reform')])
    place.putAside(path);
}

function python(name: string, script: Script, ...words: readonly string[]): Contender | undefined {
  const found = pythonPeer(script, ...words);
  return found && { name, words: found, env: { PYTHONDONTWRITEBYTECODE: '1' } };
}

function startRace(size: number, place: Workspace): Race {
  const contenders = () => [
    { name: 'node -e 0', words: nothing },
    { name: '--version', words: reform('--version') },
    { name: 'check one sheet', words: reform('check', place.sheets(1), ...asOf) },
    { name: 'check', words: firstCheck(place.sheets(size)) },
    noOpCheck(size, place),
    noOpBuild(size, place),
    oneChanged(size, place),
  ];
  return { id: 'start', title: 'start', contenders };
}

function checkRace(size: number, place: Workspace): Race {
  return { id: 'check', title: 'check', contenders: () => checkers(size, place) };
}

function checkers(size: number, place: Workspace): readonly Contender[] {
  const from = place.sheets(size);
  const keys = python('PyYAML, keys only', 'check_keys', from);
  return [
    { name: 'reform', words: firstCheck(from) },
    { ...noOpCheck(size, place), name: 'reform, nothing changed' },
    { name: 'naive yaml + zod', words: nodePeer('check-naive', from) },
    ...(keys ? [keys] : []),
  ];
}

function listRace(place: Workspace): Race {
  const contenders = () => [
    { name: 'reform', words: nodePeer('list-reform', place.output('reform.xlsx')) },
    { name: 'ExcelJS streaming', words: nodePeer('list-exceljs', place.output('exceljs.xlsx')) },
  ];
  return { id: 'list', title: 'list of 100,000 rows', contenders };
}
