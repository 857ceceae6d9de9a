/** Fields a form cannot do without, where a sheet leaves them out. */
import type { Origin } from '../diagnostics/finding.ts';
import type { Read, Sheets } from './sheet.ts';

export type RequiredField = 'id' | 'title' | 'owner' | 'year';

export interface Missing {
  readonly origin: Origin;
  readonly field: RequiredField;
}

export function missingOf({ initiatives, kpis, policies, project }: Sheets): Missing[] {
  return [
    ...absent([project], ['year']),
    ...absent(initiatives, ['id', 'title', 'owner']),
    ...absent([...policies, ...kpis], ['id', 'title']),
  ];
}

function absent(sheets: readonly Read<unknown>[], required: readonly RequiredField[]): Missing[] {
  return sheets.flatMap(({ origin, written }) =>
    required.filter((field) => !written.includes(field)).map((field) => ({ origin, field })),
  );
}
