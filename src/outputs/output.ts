/** A file that a plan makes: where it lies, what all of it is made from, and how its bytes are made. */
import type { Period } from '../calendar/period.ts';
import type { Aside, Bytes } from '../chunks.ts';
import type { Words } from '../diagnostics/words.ts';
import type { Bundle } from '../forms/bundle.ts';
import type { Page } from '../forms/pages.ts';
import type { Plan } from '../plan/plan.ts';
import type { Templates } from '../sheets/template.ts';
import type { OfficialPage } from '../writers/official.ts';

export interface Output {
  /** Relative to the project's folder below `out`. */
  readonly path: string;
  /** Absent where the file is there already, just as it would be made. */
  bytes?(): Bytes;
  /** Of all it is made from; empty where that is more than the file itself. */
  readonly key: string;
  /** What it shows; absent where it lists the whole plan. */
  readonly pages?: readonly Shown[];
  /** What a person should look at. */
  readonly notes?: readonly Words[];
}

export interface Shown extends Pick<Page, 'traits' | 'sources'> {
  /** The city's own form that is filled. */
  readonly workbook?: string;
}

/** An output before anything of it is made; its notes come with its bytes. */
interface Making extends Omit<Output, 'bytes' | 'key'> {
  /** Its bytes come in chunks, which only the first thread puts aside. */
  readonly long?: true;
  key(): string;
  /** `aside` is where the chunks of a long one wait as they are made. */
  bytes(aside: Aside): Bytes | Promise<Bytes>;
}

/** What is made in one go, for its files have their work in common. */
export type Piece = readonly Making[];

/** A plan with its forms filled, and nothing written yet. */
export interface Draft {
  readonly plan: Plan;
  /** The edition it is; undefined for the plan as it stands. */
  readonly period: Period | undefined;
  readonly warning: string | undefined;
  readonly pages: readonly Page[];
}

export interface Rendering {
  readonly bundle: Bundle;
  /** The pages that were asked for; all of them when absent. */
  includes?(page: Page): boolean;
  /** Whether a page is made from other files than before; a workbook is written whole. */
  isStale?(page: Pick<Shown, 'sources' | 'workbook'>): boolean;
  readonly templates: Templates;
  /** The city's own forms. */
  readonly officials?: readonly OfficialPage[];
  /** Whether it is made here, and not by another machine; undefined asks for what lists the whole plan. */
  isOurs?(page: Pick<Page, 'file'> | undefined): boolean;
}

/** What need not be made, and where the rest waits. */
export interface Keeping {
  /** Whether a file is already there as it would be made of this. */
  keeps?(path: string, key: string): boolean;
  /** Puts bytes aside until the last file is made; undefined where a file holds them already. In memory when absent. */
  hold?(path: string, key: string, bytes: Bytes): (() => Bytes) | undefined;
  /** Where the chunks of a long file wait. In memory when absent. */
  readonly aside?: Aside;
}
