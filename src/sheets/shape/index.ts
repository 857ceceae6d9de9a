/** Every kind of sheet and its shape; the same shapes give editors their JSON Schema. */
import * as z from 'zod';
import { formShape } from './form.ts';
import { initiativeShape } from './initiative.ts';
import { kpiShape } from './kpi.ts';
import { monitoringShape } from './monitoring.ts';
import { policyShape } from './policy.ts';
import { projectShape } from './project.ts';

/** In the order a newcomer meets them. */
export const sheetShapes = {
  policy: policyShape,
  initiative: initiativeShape,
  kpi: kpiShape,
  monitoring: monitoringShape,
  form: formShape,
} as const;

export type SheetKind = keyof typeof sheetShapes;

export const sheetKinds = Object.keys(sheetShapes) as readonly SheetKind[];

export const sheetShape = z
  .discriminatedUnion('kind', [policyShape, initiativeShape, kpiShape, monitoringShape, formShape])
  .meta({ title: 'reform のシート', description: '方針・取組・KPI・様式のいずれかです。' });

export { projectShape };

export type SchemaName = SheetKind | 'project' | 'sheet';

/** JSON Schema draft 7; a bare number or true/false in YAML is text to reform, so the editor must let it pass. */
export function jsonSchema(name: SchemaName): Record<string, unknown> {
  const shape = name === 'project' ? projectShape : name === 'sheet' ? sheetShape : sheetShapes[name];
  const schema = z.toJSONSchema(shape, {
    target: 'draft-7',
    override: ({ jsonSchema: part }) => {
      if (part.type === 'string' && part.const === undefined && part.enum === undefined)
        Object.assign(part, { type: ['string', 'number', 'boolean'] });
    },
  });
  return schema;
}

export type { ChapterEntry, FigureEntry, StructuredPart } from './chapter.ts';
export type { EvidenceEntry, PartEntry, ResultEntry } from './evidence.ts';
export { blockNames, type FormBlock, type FormSheet } from './form.ts';
export type { GlossaryEntry } from './glossary.ts';
export type { InitiativeSheet, ProgressItem, ScheduleItem } from './initiative.ts';
export type {
  AssessmentEntry,
  ItemEntry,
  MoneyEntry,
  RecordEntry,
  RevisionEntry,
  SayingEntry,
  StageCells,
} from './item.ts';
export type { KpiSheet, MeasureEntry } from './kpi.ts';
export type { MonitoringSheet, ReportEntry } from './monitoring.ts';
export { type ConditionEntry, type EntityKind, entityKinds, type OwnRuleEntry } from './own-rule.ts';
export type { PolicySheet } from './policy.ts';
export type { Owner, StateEntry } from './programme.ts';
export type { ProjectSheet, Scale } from './project.ts';
export type { RelationEntry, RolesEntry } from './role.ts';
export type { SectionEntry } from './section.ts';
export type { TargetEntry } from './target.ts';
export type { DirectionEntry, MeansEntry, ThemeEntry } from './theme.ts';
export type { ActionEntry, PolicyFindingEntry, VisionEntry } from './vision.ts';
