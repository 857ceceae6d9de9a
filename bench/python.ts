/** Where a script in Python finds its modules; undefined where no Python has them, and the rest is measured all the same. */
import { spawnSync } from 'node:child_process';

const modules = {
  build_openpyxl: ['openpyxl', 'yaml', 'jinja2'],
  build_xlsxwriter: ['xlsxwriter', 'yaml', 'jinja2'],
  check_keys: ['yaml'],
} as const;

export type Script = keyof typeof modules;

/** The system's own before another on the way, for Debian's packages are there. */
export function pythonFor(script: Script): string | undefined {
  const asked = `import ${modules[script].join(', ')}`;
  return ['/usr/bin/python3', 'python3'].find((program) => spawnSync(program, ['-c', asked]).status === 0);
}
