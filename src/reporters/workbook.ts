/** 点検結果一覧: the findings as a workbook, for departments that live in Excel, sorted by owner. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Language } from '../diagnostics/words.ts';
import type { Book, Grid, Row } from '../grid/grid.ts';
import { byText } from '../lists.ts';
import { severityOrder } from './by-rule.ts';
import { forward } from './path.ts';
import type { Look, Report } from './reporter.ts';
import { severityWords, summaryLine } from './said.ts';
import { visible } from './visible.ts';

const words = {
  ja: {
    title: '点検結果一覧',
    nobody: '（所管なし）',
    heads: ['所管', 'シート', '対象', '行', '重大度', '指摘', '直し方', '規則'],
  },
  en: {
    title: 'Findings',
    nobody: '(no owner)',
    heads: ['Owner', 'Sheet', 'Item', 'Line', 'Severity', 'What is wrong', 'How to mend it', 'Rule'],
  },
} as const;

const widths = [8, 10, 12, 3, 4, 22, 20, 9];

export function findingsBook(report: Report, { language }: Look): Book {
  const say = words[language];
  const sum = summaryLine(report.summary, language);
  const rows = sorted(report, language).map((entry) => cells(entry, language));
  return {
    title: say.title,
    subject: sum,
    author: 'reform',
    keywords: '',
    grids: [gridOf(say.title, say.heads, rows, sum)],
  };
}

interface Entry {
  readonly diagnostic: Diagnostic;
  readonly owner: string;
  readonly item: string;
}

/** By owner, so that each department finds its own together; the worst first. */
function sorted({ diagnostics, subjectOf }: Report, language: Language): Entry[] {
  const rank = ({ severity }: Diagnostic) => severityOrder.indexOf(severity);
  return diagnostics
    .map((diagnostic) => {
      const { owner = [], title = diagnostic.entity ?? '' } = subjectOf(diagnostic) ?? {};
      return { diagnostic, item: title, owner: shortened(owner, language) };
    })
    .sort((a, b) => compare(a.owner, b.owner) || rank(a.diagnostic) - rank(b.diagnostic))
    .map((entry) => (entry.owner === '' ? { ...entry, owner: words[language].nobody } : entry));
}

/** Some initiatives belong to a dozen sections. */
function shortened(owner: readonly string[], language: Language): string {
  const all = owner.join(' ');
  if (all.length <= 24 || owner.length < 3) return all;
  const rest = owner.length - 1;
  return `${owner[0]} ${language === 'ja' ? `ほか${rest}` : `and ${rest} more`}`;
}

/** Those that belong to nobody come last. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return byText(a, b);
}

function cells({ diagnostic, item, owner }: Entry, language: Language): (string | number)[] {
  const { file, hint, message, range, rule, severity } = diagnostic;
  const said = [severityWords[severity][language], message[language], hint?.[language] ?? '', rule];
  return [...[owner, forward(file), item].map(visible), range.start.line, ...said.map(visible)];
}

function gridOf(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  note: string,
): Grid {
  const head: Row = { squares: heads.map((text, index) => ({ column: index + 1, text, style: 'heading' })) };
  const empty: Row = { squares: [{ column: 1, columns: heads.length, text: note, style: 'cell' }] };
  return {
    name,
    columns: widths,
    page: { paper: 'A4', landscape: true, header: name, footer: note, repeat: 1, sortable: true },
    rows: [head, ...(rows.length === 0 ? [empty] : rows.map(rowOf))],
  };
}

function rowOf(row: readonly (string | number)[]): Row {
  return {
    squares: row.map((text, index) => ({
      column: index + 1,
      text,
      style: typeof text === 'number' || index === 4 ? 'centre' : 'cell',
    })),
  };
}
