/** iCalendar (RFC 5545): an all-day event for each duty, which keeps its identity when its day is moved. */
import { createHash } from 'node:crypto';
import { addDays, type Day } from '../../calendar/day.ts';
import { fold as foldText } from '../../japanese/fold.ts';
import { twinsBefore } from '../../lists.ts';
import type { Duty } from '../../plan/duties.ts';
import { visible } from '../../reporters/visible.ts';
import type { Look } from '../asked.ts';
import { type Agenda, type DueFormat, ownerOf } from './due.ts';
import { lineOf, words } from './said.ts';

export const calendar: DueFormat = {
  name: 'ics',
  write(agenda, look) {
    const twins = twinsBefore<string>();
    const events = agenda.cities.flatMap(({ departments, name }) =>
      departments.flatMap(({ coming, overdue }) =>
        [...overdue, ...coming].flatMap((duty) => eventOf(duty, name, agenda, look, twins)),
      ),
    );
    const names = agenda.cities.map(({ name }) => name).join('・');
    const lines = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//reform//due//JA',
      'CALSCALE:GREGORIAN',
      `X-WR-CALNAME:${escaped(`${names} ${words[look.language].title}`)}`,
      ...events,
      'END:VCALENDAR',
    ];
    return lines.map((line) => `${folded(line)}\r\n`).join('');
  },
};

function eventOf(
  duty: Duty,
  city: string,
  { asOf }: Agenda,
  { language }: Look,
  twins: (base: string) => number,
): string[] {
  const { due, entity, kind } = duty;
  const owner = ownerOf(duty);
  const mark = due < asOf ? (language === 'ja' ? '【未報告】' : '[overdue] ') : '';
  const summary = mark + lineOf(duty, language);
  return [
    'BEGIN:VEVENT',
    `UID:${identityOf(duty, city, twins)}@reform`,
    `DTSTAMP:${compact(asOf)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(due)}`,
    `DTEND;VALUE=DATE:${compact(addDays(due, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped([entity.title, owner, `${kind === 'measure' ? 'KPI ' : ''}${entity.id}`].filter(Boolean).join('\n'))}`,
    ...(owner === '' ? [] : [`CATEGORIES:${escaped(owner)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Made of what it is about and never of its day; a twin gets a number. */
function identityOf({ entity, kind, what }: Duty, city: string, twins: (base: string) => number): string {
  const words = foldText(what.ja)
    .replace(/\([^()]*\)/g, '')
    .replace(/\d+件/g, '');
  const base = [city, entity.key, kind, words].join('\u0000');
  return createHash('sha256')
    .update(`${base}\u0000${twins(base)}`)
    .digest('hex')
    .slice(0, 24);
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}

/** A line end is the only control that a text may hold. */
function escaped(text: string): string {
  const lines = text.split('\n').map((line) => visible(line).replace(/[\\;,]/g, '\\$&'));
  return lines.join('\\n');
}

const most = 75;

/** At most 75 octets a line, never inside a character; the rest follows after a blank. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (size + octets > most) {
      parts.push(part);
      part = ' ';
      size = 1;
    }
    part += character;
    size += octets;
  }
  return [...parts, part].join('\r\n');
}
