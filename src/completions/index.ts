/** The shells that can be taught to complete. */
import { bash } from './bash.ts';
import type { Completion } from './completion.ts';
import { fish } from './fish.ts';
import { powershell } from './powershell.ts';
import { zsh } from './zsh.ts';

export const completions: readonly Completion[] = [bash, zsh, fish, powershell];
