/** A sheet as the reader hands it over: plain data of a known kind, and where it was written. */
import type { Origin, Path } from '../diagnostics/finding.ts';
import type {
  FormSheet,
  InitiativeSheet,
  KpiSheet,
  MonitoringSheet,
  PolicySheet,
  ProjectSheet,
} from '../sheets/shape/index.ts';

export interface Read<Data> {
  readonly data: Data;
  readonly origin: Origin;
  /** The keys that were written with a value, also where the value had to be left out. */
  readonly written: readonly string[];
}

export interface ReadCity extends Read<ProjectSheet> {
  /** The keys of a mapping as they follow each other in the sheet: an object has whole numbers first, by their size. */
  readonly keysAt?: (path: Path) => readonly string[];
}

/** All that was written in one project, sorted by kind. */
export interface Sheets {
  readonly project: ReadCity;
  readonly initiatives: readonly Read<InitiativeSheet>[];
  readonly policies: readonly Read<PolicySheet>[];
  readonly kpis: readonly Read<KpiSheet>[];
  readonly monitorings: readonly Read<MonitoringSheet>[];
  readonly forms: readonly Read<FormSheet>[];
}
