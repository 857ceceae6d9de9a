/** A city whose forms are handed out, corrected by another program, and sent back. */
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { fieldName } from '../../src/workbook/names.ts';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';

export const sheet = `# 窓口改革課のシート
kind: initiative
id: counters
title: 「待たない窓口」の推進 # 名称は変えない
owner: [総務局, 窓口改革課]
issues:
  - '窓口で「待つ」時間が長い。'
  - 手続が分かれている。
content:
  - title: 予約の仕組みをつくる
    points: [対象の手続を決める。, 'システムを選ぶ。']
  - |
    職員の研修を行う。
schedule:
  # 前期は調査
  前期:
    - { id: survey, text: 待ち時間を調査（～9月） }
  後期:
    - 予約システムの仕様を作成（～1月）
    # 次年度へ続く
    - 調達の手続を開始（2月～）
progress:
  前期:
    - { of: survey, text: 待ち時間を調査（9月） }
`;

export const city = {
  'data/hikarino/reform.yaml': 'city: ひかり野市\nyear: 令和7年度\nforms: [yoshiki4]\n',
  'data/hikarino/counters.yaml': sheet,
} as const;

export const home = 'data/hikarino/counters.yaml';
export const form = 'out/yoshiki4/counters.xlsx';

/** The forms built into `out`. */
export async function handOut(files: Readonly<Record<string, string>> = city): Promise<MemoryWorld> {
  const world = memoryWorld(files);
  const code = await world.run('build data/hikarino');
  if (code !== 0) throw new Error(world.out() + world.err());
  return world;
}

export interface Hands {
  readonly workbook: ExcelJS.Workbook;
  /** The cell of a field: `title`, `schedule.前期.0.text`. */
  cell(field: string): ExcelJS.Cell;
  set(field: string, value: ExcelJS.CellValue): void;
}

/** What a person does to the form, saved by another program. */
export async function corrected(
  bytes: Uint8Array,
  change: (hands: Hands) => void,
  entity = 'initiative/counters',
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  const cell = (field: string) => {
    const name = fieldName({ entity, field }) ?? '';
    const [place = ''] = workbook.definedNames.getRanges(name).ranges;
    const [, at = '', column = '', row = ''] = /^(.*)!\$?([A-Z]+)\$?(\d+)/.exec(place) ?? [];
    const sheet = workbook.getWorksheet(at.replace(/^'|'$/g, '').replaceAll("''", "'"));
    if (!sheet) throw new Error(`no field ${field}`);
    return sheet.getCell(`${column}${row}`);
  };
  change({
    workbook,
    cell,
    set: (field, value) => {
      cell(field).value = value;
    },
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A world in which `back/counters.xlsx` came back so. */
export async function sentBack(
  change: (hands: Hands) => void,
  files: Readonly<Record<string, string>> = city,
): Promise<MemoryWorld> {
  const world = await handOut(files);
  const bytes = await corrected(world.files.read(form), change);
  return world.later({ 'back/counters.xlsx': bytes });
}

export async function editParts(
  bytes: Uint8Array,
  change: (path: string, xml: string) => string,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const [path, file] of Object.entries(zip.files))
    zip.file(path, change(path, await file.async('string')));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
