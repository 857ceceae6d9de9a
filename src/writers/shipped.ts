/** The templates that ship with reform by their text, compiled where the package was bundled; none while it runs from its sources. */
import type { Precompiled } from './precompiled.ts';

export const shipped: ReadonlyMap<string, Precompiled> = new Map();
