/** What `reform form names` shows: every name a city's own form may use, in Japanese and in ASCII, with the members of lists. */
import type { Language } from '../../diagnostics/words.ts';
import { anyTopics } from '../../forms/names/any.ts';
import type { Called, Topic } from '../../forms/names/topic.ts';
import { topicsOf } from '../../forms/names/topics.ts';
import { pad, textWidth } from '../../japanese/width.ts';
import { greatest } from '../../lists.ts';
import type { SubjectKind } from '../../plan/form-blocks.ts';

const words = {
  ja: {
    kinds: { initiative: '取組の様式', policy: '方針の様式', plan: '計画全体の様式' },
    any: 'どの様式でも',
    open: '  ＋年度・区',
    notes: [
      'セルに {{現状・課題}} のように書くか、セルに「名前の定義」でその名前を付けます。日本語と英字の名前は同じ意味です。',
      '一覧は1つのセルに改行して入ります。○{{現状・課題}} のように書くと、行頭に ○ が付きます（①は番号になります）。',
      '「＋年度・区」の名前は、後ろに続けて書けます: KPI1_実績_令和6年度。',
      '1件ずつのセルにするときは KPI1_実績 のように番号を付けます。件数に合わせて行を増やすときは、その行に 繰返_KPI という名前を付け、中のセルに {{KPI_実績}} のように書きます。',
    ],
  },
  en: {
    kinds: {
      initiative: 'The form of an initiative',
      policy: 'The form of a policy',
      plan: 'The form of a plan',
    },
    any: 'In any form',
    open: '  + a year or an area',
    notes: [
      'Write {{issues}} into a cell, or give the cell that name (Name Manager). Japanese and ASCII names mean the same.',
      'A list goes into one cell, one item a line. ○{{issues}} puts ○ before each (① counts).',
      'A name with "+ a year or an area" goes on: kpi1_actual_R6.',
      'A cell for one item is numbered: kpi1_actual. For as many rows as there are items, name the rows repeat_kpi and write {{kpi_actual}} into them.',
    ],
  },
} as const;

/** What a name stands for in a plan: its words for the first subject. */
export type Sample = (kind: SubjectKind, name: string) => string;

export function namesText(
  kinds: readonly SubjectKind[],
  language: Language,
  sample: Sample = () => '',
): string {
  const say = words[language];
  const common = new Set(anyTopics.map(({ ja }) => ja));
  const parts = kinds.map((kind) => ({
    title: say.kinds[kind],
    rows: topicsOf(kind)
      .filter(({ ja }) => !common.has(ja))
      .flatMap((topic) => rowsOf(topic, say.open, (name) => sample(kind, name))),
  }));
  const all = [
    ...parts,
    {
      title: say.any,
      rows: anyTopics.flatMap((topic) => rowsOf(topic, say.open, (name) => sample(kinds[0] ?? 'plan', name))),
    },
  ];
  const width = greatest(all.flatMap(({ rows }) => rows.map(({ ja }) => textWidth(ja))));
  const narrow = greatest(all.flatMap(({ rows }) => rows.map(({ en }) => textWidth(en))));
  const blocks = all.map(({ rows, title }) =>
    [
      title,
      ...rows.map(({ en, ja, note }) => `  ${pad(ja, width)}  ${pad(en, narrow)}${note}`.trimEnd()),
    ].join('\n'),
  );
  return `${[...blocks, say.notes.join('\n')].join('\n\n')}\n`;
}

interface Row extends Called {
  readonly note: string;
}

/** Numbers where the members of a list have one. */
function rowsOf({ en, ja, list }: Topic, open: string, sample: (name: string) => string): Row[] {
  const shown = (name: string) => {
    const words = sample(name);
    return words === '' ? '' : `  ${words}`;
  };
  const members = (list?.members ?? []).map((member) => ({
    ja: `  ${ja}1_${member.ja}`,
    en: `  ${en}1_${member.en}`,
    note: (member.open ? open : '') + shown(`${ja}1_${member.ja}`),
  }));
  // Of the periods of a year one list shows what they all have.
  return [{ ja, en, note: shown(ja) }, ...(ja.includes('_') ? [] : members)];
}
