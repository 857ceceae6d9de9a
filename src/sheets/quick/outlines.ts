/** The outlines of all sheets and of reform.yaml; the bundle holds this file as a table. */
import { projectShape, sheetShape } from '../shape/index.ts';
import { outlineOf } from './outline.ts';

export const outlines = { sheet: outlineOf(sheetShape), project: outlineOf(projectShape) } as const;
