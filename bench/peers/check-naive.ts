/** A check as anyone would write it: every sheet through yaml and zod. */
import { readFolder } from './sheet-shape.ts';

readFolder(process.argv[2] ?? '');
