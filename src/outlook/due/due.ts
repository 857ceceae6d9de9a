/** What is to be reported next: the duties of some plans within a span, by department, what is overdue first; and the contract of its formats. */
import type { Day } from '../../calendar/day.ts';
import { byText, grouped } from '../../lists.ts';
import { type Duty, dutiesOf } from '../../plan/duties.ts';
import type { Asked, Look } from '../asked.ts';

export interface Agenda {
  readonly asOf: Day;
  /** The last day of the span. */
  readonly until: Day;
  readonly cities: readonly { readonly name: string; readonly departments: readonly Department[] }[];
}

export interface Department {
  /** The levels from the top, as one text; empty where nobody is named. */
  readonly owner: string;
  /** Both in the order of their days. */
  readonly overdue: readonly Duty[];
  readonly coming: readonly Duty[];
}

export interface DueFormat {
  readonly name: string;
  write(agenda: Agenda, look: Look): string;
}

export function agendaOf(asked: readonly Asked[], { asOf, until }: Pick<Agenda, 'asOf' | 'until'>): Agenda {
  const cities = asked.map(({ includes, plan }) => {
    const open = dutiesOf(plan).filter((duty) => !duty.reported && duty.due <= until && includes(duty));
    return { name: plan.city.name, departments: departmentsOf(open, asOf) };
  });
  return { asOf, until, cities };
}

function departmentsOf(duties: readonly Duty[], asOf: Day): Department[] {
  return [...grouped(duties, ownerOf)].map(([owner, own]) => {
    const inOrder = own.sort((a, b) => byText(a.due, b.due));
    return {
      owner,
      overdue: inOrder.filter(({ due }) => due < asOf),
      coming: inOrder.filter(({ due }) => due >= asOf),
    };
  });
}

export function ownerOf({ owner }: Pick<Duty, 'owner'>): string {
  return owner.join(' ');
}
