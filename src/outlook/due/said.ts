/** The words that the formats for people share. */
import { type Day, daysBetween, partsOf } from '../../calendar/day.ts';
import { codeOfYear, nameOfDay } from '../../calendar/era.ts';
import { type Language, many } from '../../diagnostics/words.ts';
import { inOneLine } from '../../japanese/one-line.ts';
import type { Duty } from '../../plan/duties.ts';
import type { Agenda, Department } from './due.ts';

export const words = {
  ja: {
    title: '報告の予定',
    overdue: '期限を過ぎて未報告',
    coming: 'これから報告',
    nobody: '所管の記載なし',
    none: '報告するものはありません。',
  },
  en: {
    title: 'To be reported',
    overdue: 'overdue',
    coming: 'coming',
    nobody: 'no department named',
    none: 'Nothing is to be reported.',
  },
} as const;

export function spanOf({ asOf, until }: Agenda, language: Language): string {
  return language === 'ja' ? `${nameOfDay(asOf)}～${nameOfDay(until)}` : `${asOf} to ${until}`;
}

const weekdays = { ja: '日月火水木金土', en: 'Sun Mon Tue Wed Thu Fri Sat' } as const;

/** R7.12.31（水） */
export function shortDay(day: Day, language: Language): string {
  const at = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (language === 'en') return `${day} ${weekdays.en.split(' ')[at]}`;
  const { day: date, month, year } = partsOf(day);
  return `${codeOfYear(year, day)}.${month}.${date}（${weekdays.ja[at]}）`;
}

/** あと61日, 31日超過 */
export function distanceOf(due: Day, asOf: Day, language: Language): string {
  const days = daysBetween(asOf, due);
  if (language === 'en') {
    const away = many(Math.abs(days), 'day');
    return days < 0 ? `${away} late` : days === 0 ? 'today' : `in ${away}`;
  }
  return days < 0 ? `${-days}日超過` : days === 0 ? '今日' : `あと${days}日`;
}

/** What is to be reported, in one line. */
export function lineOf({ what }: Duty, language: Language): string {
  return inOneLine(what[language]);
}

export function headOf({ coming, overdue, owner }: Department, language: Language): string {
  const name = owner === '' ? words[language].nobody : owner;
  const all = coming.length + overdue.length;
  if (language === 'ja')
    return `${name}  ${all}件${overdue.length > 0 ? `（期限超過 ${overdue.length}件）` : ''}`;
  return `${name}  ${all}${overdue.length > 0 ? ` (${overdue.length} overdue)` : ''}`;
}
