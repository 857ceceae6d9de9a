/** The rivals of the bench do the same work: their form holds the words of ours, in the same order. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { build as buildNaive } from '../../bench/peers/naive.ts';
import { pythonFor, type Script } from '../../bench/python.ts';
import { oneForm } from '../../bench/sheets/index.ts';
import { save } from '../../bench/workspace.ts';
import { memoryWorld } from '../memory-world.ts';
import { temporaryFolder } from './programs.ts';

const sheets = oneForm(12);
const form = 'yoshiki4/i-00011';

/** From left to right, from top to bottom; a label that a page break repeats counts once. */
function wordsIn(workbook: ExcelJS.Workbook): string[] {
  const words: string[] = [];
  workbook.worksheets[0]?.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.master === cell && cell.text !== '' && !cell.text.includes('（続き）')) words.push(cell.text);
    }),
  );
  return words;
}

async function ours(): Promise<string[]> {
  const world = memoryWorld(
    Object.fromEntries(Object.entries(sheets).map(([path, text]) => [`data/${path}`, text])),
  );
  await world.run('build data --as-of 2025-10-31');
  const bytes = world.contents.get(`out/${form}.xlsx`);
  if (!bytes) throw new Error(world.err());
  return wordsIn(await new ExcelJS.Workbook().xlsx.load(bytes.buffer as ArrayBuffer));
}

async function theirs(folder: string): Promise<string[]> {
  return wordsIn(await new ExcelJS.Workbook().xlsx.readFile(join(folder, `${form}.xlsx`)));
}

function buildByPython(script: Script, source: string, target: string): void {
  const path = fileURLToPath(new URL(`../../bench/peers/${script}.py`, import.meta.url));
  const { error, status, stderr } = spawnSync(pythonFor(script) ?? 'python3', ['-B', path, source, target], {
    encoding: 'utf8',
  });
  if (error || status !== 0)
    throw new Error(
      `install python3-openpyxl python3-xlsxwriter python3-yaml python3-jinja2\n${error ?? stderr}`,
    );
}

describe('a rival', () => {
  const folder = temporaryFolder();
  const source = join(folder, 'sheets');
  let expected: string[];
  beforeAll(async () => {
    save(source, sheets);
    expected = await ours();
    expect(expected.length).toBeGreaterThan(60);
  });

  it.each(['build_openpyxl', 'build_xlsxwriter'] as const)('%s writes our words', async (script) => {
    const target = join(folder, script);
    buildByPython(script, source, target);
    expect(await theirs(target)).toEqual(expected);
  });

  it('in Node writes our words', async () => {
    const target = join(folder, 'naive');
    await buildNaive(source, target);
    expect(await theirs(target)).toEqual(expected);
  });
});
