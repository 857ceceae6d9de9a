/** What a policy states in the linked model: its chapters, and the findings, visions and actions that are linked to each other. */
import type { Origin } from '../diagnostics/finding.ts';
import type { PolicySheet, StructuredPart } from '../sheets/shape/index.ts';
import type { Term } from './glossary.ts';
import type { Written } from './plan.ts';
import type { PolicyFinding, Vision } from './vision.ts';

export interface Chapter {
  /** As the author wrote it: 1, 第1章, ①. */
  readonly number: Written | undefined;
  readonly title: Written | undefined;
  readonly page: string | undefined;
  /** How the table of contents words the title, where it differs. */
  readonly listed: Written | undefined;
  readonly marks: readonly string[];
  readonly text: readonly Written[];
  readonly points: readonly Written[];
  readonly table: { readonly head: readonly Written[]; readonly rows: readonly (readonly Written[])[] };
  readonly figures: readonly Figure[];
  readonly show: StructuredPart | undefined;
  readonly sections: readonly Chapter[];
  readonly glossary: readonly Term[];
  readonly notes: readonly Written[];
  readonly origin: Origin;
}

/** A number shown at two or more points in time. */
export interface Figure {
  readonly title: Written;
  readonly points: readonly FigurePoint[];
  readonly source: Written | undefined;
}

export interface FigurePoint {
  readonly at: Written;
  readonly value: Written;
  readonly note: Written | undefined;
}

export interface Relation {
  readonly to: Written;
  readonly text: Written | undefined;
  readonly points: readonly Written[];
}

export interface Roles {
  readonly title: Written | undefined;
  readonly between: readonly Written[];
  readonly steps: readonly {
    readonly by: Written;
    readonly mark: string | undefined;
    readonly text: Written;
  }[];
  readonly result: Written | undefined;
}

export interface Statement {
  readonly edition: Written | undefined;
  readonly horizon: Written | undefined;
  readonly names: NonNullable<PolicySheet['names']>;
  readonly chapters: readonly Chapter[];
  readonly findings: readonly PolicyFinding[];
  readonly visions: readonly Vision[];
  readonly relations: readonly Relation[];
  readonly roles: Roles | undefined;
  readonly glossary: readonly Term[];
}
