/** The heavy rooms behind one door that opens late: in the bundle every further chunk costs a start another millisecond. */
export { pad, textWidth } from '../japanese/width.ts';
export { reportSchema } from '../reporters/report-schema.ts';
export { levelWord } from '../reporters/said.ts';
export { rules } from '../rules/index.ts';
export { jsonSchema } from '../sheets/shape/index.ts';
export { updateBaselines } from './baseline.ts';
export { compare, tellFindings, write } from './delivery.ts';
export { editionsOf } from './edition.ts';
export { explanation } from './explanation.ts';
export { lookOf, reportOf } from './findings.ts';
export { fixSheets, refuseLonelyFix } from './fix.ts';
export { meterOf } from './meter.ts';
export { monitoringText } from './monitoring-text.ts';
export { projectsAt } from './projects.ts';
export { renderAll } from './render.ts';
export { deliver } from './reports.ts';
export { starterFiles } from './starter.ts';
export { traceJson, traceText } from './trace-tree.ts';
