/** The naive build as a program of its own. */
import { build } from './naive.ts';

const [source = '', target = ''] = process.argv.slice(2);
await build(source, target);
