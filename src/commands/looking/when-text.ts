/** What `reform when` shows: each clause of a sentence, and below it its dates with what they mean. */
import { halfOf, nameOfSpan } from '../../calendar/name.ts';
import type { Clause, Context, DateKind, DateMention, Reading } from '../../calendar/reading.ts';
import { entriesOf } from '../../calendar/times.ts';
import type { Language, Words } from '../../diagnostics/words.ts';
import { pad, textWidth } from '../../japanese/width.ts';
import { greatest } from '../../lists.ts';
import { visible } from '../../reporters/visible.ts';

const kinds: Readonly<Record<DateKind, Words>> = {
  on: { ja: '時期', en: 'on' },
  from: { ja: '開始', en: 'from' },
  until: { ja: '期限', en: 'until' },
  through: { ja: '通年', en: 'all through' },
  repeat: { ja: '繰り返し', en: 'repeated' },
  length: { ja: '長さ', en: 'length' },
  open: { ja: '時期を定めず', en: 'left open' },
  unsettled: { ja: '未定', en: 'still to be settled' },
  'as-of': { ja: '基準日', en: 'as of' },
  former: { ja: '変更前', en: 'before the change' },
  note: { ja: '注記の時期', en: 'in a note' },
};

const say = {
  ja: { none: '日付は書かれていません。', unread: '読み取れません', vague: '目安', own: 'この文の時期' },
  en: {
    none: 'There is no date in it.',
    unread: 'cannot be read',
    vague: 'about',
    own: 'the date of this sentence',
  },
} as const;

/** Where not all dates are the clause's own, those that are are marked. */
export function whenText(reading: Reading, context: Context, language: Language): string {
  const words = say[language];
  const found = [...reading.dates, ...reading.unread];
  if (found.length === 0) return `${words.none}\n`;
  const widest = greatest(found.map(({ text }) => textWidth(text)));
  const line = (text: string, ...rest: readonly string[]) =>
    `  ${pad(text, widest)}  ${rest.filter((part) => part !== '').join('  ')}`;
  const dateLine = (date: DateMention, own: boolean) =>
    line(
      date.text,
      kinds[date.kind][language],
      nameOfSpan(date, language),
      isAnchored(date) ? halfOf(date, context, language) : '',
      date.vague ? words.vague : '',
      own ? `← ${words.own}` : '',
    );
  const clauseLines = (clause: Clause) => {
    const own = entriesOf(clause);
    const tell = own.length < clause.dates.length;
    return [clause.text, ...clause.dates.map((one) => dateLine(one, tell && own.includes(one)))];
  };
  const clauses = reading.clauses.filter(({ dates }) => dates.length > 0);
  const lines = [
    ...clauses.flatMap(clauseLines),
    ...reading.unread.map(({ text }) => line(text, words.unread)),
  ];
  return lines.map((one) => `${visible(one)}\n`).join('');
}

/** A former date and a note belong to no half of this plan. */
function isAnchored({ kind }: DateMention): boolean {
  return kind !== 'former' && kind !== 'note' && kind !== 'as-of';
}
