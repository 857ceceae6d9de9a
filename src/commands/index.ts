/** The commands, in the order of the help page. */
import type { Command } from './command.ts';
import { schema } from './schema.ts';

export const commands: readonly Command[] = [schema];
