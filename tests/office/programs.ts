/** The programs of an office: LibreOffice prints, poppler reads what was printed, openpyxl opens what was written. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll as onTestsEnd } from 'vitest';
import type { OpenedBook } from './opened.ts';

/** Runs a program; a missing one is a failure that says what to install, never a test that was skipped. */
function run(program: string, words: readonly string[], install: string): string {
  const { error, status, stderr, stdout } = spawnSync(program, words, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw new Error(`${program} is missing; the office tests need it: install ${install}`);
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} failed:\n${stderr}`);
  return stdout;
}

/** Gone when the tests of the file have ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'reform-office-'));
  onTestsEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function save(folder: string, path: string, bytes: Uint8Array): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}

/** Prints workbooks with LibreOffice; their names must differ. The printed files stand in the folder. */
export function print(files: readonly string[], folder: string): string[] {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const words = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files];
  run('soffice', words, 'libreoffice-calc');
  return files.map((file) => join(folder, `${basename(file, '.xlsx')}.pdf`));
}

/** Opened and saved again by LibreOffice, in another folder. */
export function convert(files: readonly string[], folder: string): string[] {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const words = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder, ...files];
  run('soffice', words, 'libreoffice-calc');
  return files.map((file) => join(folder, `${basename(file, extname(file))}.xlsx`));
}

export interface Printed {
  /** The words of each page in the order they were drawn, without blanks. */
  readonly pages: readonly string[];
  readonly lines: readonly PrintedLine[];
  readonly fonts: readonly string[];
  /** `A4`, with the shorter side first: [595, 842]. */
  readonly sizes: readonly (readonly [number, number])[];
}

export interface PrintedLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const poppler = 'poppler-utils';

export function readPrinted(pdf: string): Printed {
  const text = run('pdftotext', ['-raw', pdf, '-'], poppler);
  const fonts = run('pdffonts', [pdf], poppler).split('\n').slice(2);
  const boxes = run('pdftotext', ['-bbox', pdf, '-'], poppler);
  const pages = boxes.split('<page ').slice(1);
  const number = (source: string, name: string) =>
    Number(new RegExp(`${name}="([\\d.]+)"`).exec(source)?.[1] ?? Number.NaN);
  return {
    pages: text.split('\f').slice(0, -1).map(unspaced),
    fonts: fonts.filter(Boolean).map((line) => line.split(' ')[0] ?? ''),
    sizes: pages.map((page) => [Math.round(number(page, 'width')), Math.round(number(page, 'height'))]),
    lines: pages.flatMap((page, index) =>
      [...page.matchAll(/<word ([^>]*)>(.*?)<\/word>/g)].map(([, place = '', words = '']) => ({
        page: index,
        text: words,
        left: number(place, 'xMin'),
        top: number(place, 'yMin'),
        right: number(place, 'xMax'),
        bottom: number(place, 'yMax'),
      })),
    ),
  };
}

/** A piece of a printed page as a picture; in points from the top left. */
export function cut(
  pdf: string,
  place: { readonly [side in 'page' | 'left' | 'top' | 'width' | 'height']: number },
): Uint8Array {
  const { height, left, page, top, width } = place;
  const to = `${pdf}-${page}-${left}-${top}`;
  const at = ['-x', left, '-y', top, '-W', width, '-H', height].map(String);
  run(
    'pdftoppm',
    ['-r', '72', '-f', String(page), '-l', String(page), '-singlefile', ...at, pdf, to],
    poppler,
  );
  return readFileSync(`${to}.ppm`);
}

export function open(files: readonly string[]): OpenedBook[] {
  const script = fileURLToPath(new URL('open_workbooks.py', import.meta.url));
  const python = '/usr/bin/python3';
  return JSON.parse(run(python, [script, ...files], 'python3-openpyxl')) as OpenedBook[];
}

/** Words as they can be compared after a printer has broken the lines. */
export function unspaced(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad]/g, '');
}
