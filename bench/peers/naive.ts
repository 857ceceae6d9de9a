/** YAML → 様式4 as anyone would write it in Node: yaml, zod, Handlebars, ExcelJS. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import Handlebars from 'handlebars';
import { type Initiative, type Kpi, type Project, readFolder } from './sheet-shape.ts';

interface Line {
  readonly mark: string;
  readonly text: string;
  readonly bold?: boolean;
}

interface Part {
  readonly label?: string;
  readonly lines: readonly Line[];
}

interface View {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly blocks: readonly { readonly label: string; readonly parts: readonly Part[] }[];
}

const halves: Readonly<Record<string, string>> = { 前期: '前期 (～9月)', 後期: '後期 (～3月)' };

const page = Handlebars.compile(`# {{title}}

重要取組シート (様式 4)

- 所管：{{owner}}
- 年度：{{city}} {{year}}
{{#each blocks}}

## {{label}}
{{#each parts}}

{{#if label}}### {{label}}

{{/if}}{{#each lines}}- {{mark}}{{text}}
{{/each}}{{/each}}{{/each}}`);
const list = Handlebars.compile(`# {{city}} {{year}}

| 名称 | 所管 | Excel | Markdown |
|---|---|---|---|
{{#each views}}| {{title}} | {{owner}} | [{{id}}.xlsx](yoshiki4/{{id}}.xlsx) | [{{id}}.md](yoshiki4/{{id}}.md) |
{{/each}}`);

export async function build(source: string, target: string): Promise<void> {
  const { project, sheets } = readFolder(source);
  const kpis = new Map(sheets.flatMap((sheet) => (sheet.kind === 'kpi' ? [[sheet.id, sheet] as const] : [])));
  const views = sheets.flatMap((sheet) =>
    sheet.kind === 'initiative' ? [viewOf(sheet, project, kpis)] : [],
  );
  mkdirSync(join(target, 'yoshiki4'), { recursive: true });
  for (const view of views) {
    await drawn(view).xlsx.writeFile(join(target, 'yoshiki4', `${view.id}.xlsx`));
    writeFileSync(join(target, 'yoshiki4', `${view.id}.md`), page({ ...project, ...view }));
  }
  writeFileSync(join(target, 'index.md'), list({ ...project, views }));
}

function viewOf(sheet: Initiative, { plans }: Project, kpis: ReadonlyMap<string, Kpi>): View {
  const items = (list: readonly (string | { text: string })[] = []) =>
    list.map((item) => ({ mark: '□', text: typeof item === 'string' ? item : item.text }));
  return {
    id: sheet.id,
    title: sheet.title,
    owner: sheet.owner.join(' '),
    blocks: [
      { label: '取組項目', parts: [{ lines: [{ mark: '', text: sheet.title }] }] },
      { label: '現状・課題', parts: [{ lines: sheet.issues.map((text) => ({ mark: '○', text })) }] },
      { label: '取組の内容', parts: [{ lines: contentLines(sheet) }] },
      {
        label: 'スケジュール',
        parts: Object.entries(sheet.schedule).map(([period, list]) => ({
          label: halves[period] ?? period,
          lines: items(list),
        })),
      },
      {
        label: '進捗の状況',
        parts: Object.entries(halves).map(([period, label]) => ({
          label,
          lines: items(sheet.progress[period]),
        })),
      },
      ...sheet.contributes.map(({ to, kpis: moved }) => {
        const [id, code = ''] = to.split('/');
        const plan = plans.find((plan) => plan.id === id);
        const goal = plan?.standard === 'sdgs';
        const name = `${goal ? 'ゴール番号 ' : ''}${code} ${plan?.policies[code]}`;
        return {
          label: plan?.title ?? '',
          parts: [
            { label: goal ? '最も貢献するSDGsのゴール' : '該当する施策', lines: [{ mark: '', text: name }] },
            {
              label: '寄与するKPI',
              lines: moved.map((id) => ({ mark: '', text: kpiLine(kpis.get(id)) })),
            },
          ],
        };
      }),
    ],
  };
}

function contentLines({ content }: Initiative): Line[] {
  return content.flatMap((pillar, index): Line[] => {
    if (typeof pillar === 'string') return [{ mark: '', text: pillar }];
    const points = pillar.points.map((point) => ({ mark: '', text: `・${point}` }));
    return [{ mark: '①②③④⑤⑥⑦⑧⑨'[index] ?? '', text: pillar.title, bold: true }, ...points];
  });
}

function kpiLine(kpi: Kpi | undefined): string {
  if (!kpi) throw new Error('a KPI is missing');
  const { actuals, target, title, unit } = kpi;
  const values = actuals.map(({ at, value }) => `${value}${unit} (${at})`).join('、 ');
  return `${title} [現状値：${values}] 目標値 (${target.at}) ${target.value}${unit}`;
}

function drawn({ blocks, owner, title }: View): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(title.slice(0, 31), {
    pageSetup: { paperSize: 9, fitToPage: true, fitToHeight: 0, horizontalCentered: true },
    headerFooter: { oddHeader: '&R様式 4', oddFooter: '&C&P / &N' },
  });
  sheet.columns = [12.7, 13.7, 3.3, 66.6].map((width) => ({ width }));
  fill(sheet, [1, 1, 1, 4], '重要取組シート', { size: 16, bold: true, align: 'center' });
  fill(sheet, [2, 1, 2, 4], owner, { align: 'right' });
  let row = 3;
  for (const { label, parts } of blocks) {
    const top = row;
    for (const part of parts) {
      const first = row;
      for (const { bold = false, mark, text } of part.lines.length > 0
        ? part.lines
        : [{ mark: '', text: '' }]) {
        sheet.getRow(row).height = 16.5 * Math.max(1, Math.ceil(text.length / 38));
        fill(sheet, [row, 3, row, 3], mark, { bold, align: 'right', box: true });
        fill(sheet, [row, 4, row, 4], text, { bold, align: 'left', box: true });
        row += 1;
      }
      if (part.label)
        fill(sheet, [first, 2, row - 1, 2], part.label, { align: 'center', box: true, color: 'FFF4F6F8' });
    }
    const right = parts[0]?.label ? 1 : 2;
    fill(sheet, [top, 1, row - 1, right], label, {
      bold: true,
      align: 'center',
      box: true,
      color: 'FFE9EDF2',
    });
  }
  sheet.pageSetup.printArea = `A1:D${row - 1}`;
  return workbook;
}

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly box?: boolean;
  readonly color?: string;
}

function fill(
  sheet: ExcelJS.Worksheet,
  [top, left, bottom, right]: readonly [number, number, number, number],
  text: string,
  { align, bold = false, box = false, color, size = 10.5 }: Look,
): void {
  const thin = { style: 'thin' } as const;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const cell = sheet.getCell(row, column);
      cell.font = { name: 'BIZ UDPGothic', size, bold };
      cell.alignment = { horizontal: align, vertical: color ? 'middle' : 'top', wrapText: true };
      if (box) cell.border = { top: thin, left: thin, bottom: thin, right: thin };
      if (color) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: color } };
    }
  }
  if (text !== '') sheet.getCell(top, left).value = text;
  if (top !== bottom || left !== right) sheet.mergeCells(top, left, bottom, right);
}
