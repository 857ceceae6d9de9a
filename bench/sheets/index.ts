/** A number of sheets → the files of a folder: one city of 様式4 sheets, or all kinds of sheets side by side. */
import { initiativeCity, initiativeFile } from './initiative.ts';
import { groupSize, monitoringCity, monitoringFile } from './monitoring.ts';
import { policyCity, policyFile } from './policy.ts';
import { programmeCity, programmeFile } from './programme.ts';

/** Text by path, relative to the folder. */
export type Sheets = Readonly<Record<string, string>>;

/** One city with so many 様式4 sheets. */
export function oneForm(count: number): Sheets {
  return Object.fromEntries([['reform.yaml', initiativeCity], ...filesOf(initiativeFile, count)]);
}

function filesOf(
  file: (number: number) => { readonly path: string; readonly text: string },
  count: number,
): readonly [string, string][] {
  return Array.from({ length: count }, (_, number) => {
    const { path, text } = file(number);
    return [path, text];
  });
}

/** Four cities below one folder: what a department does, plans over years, policies, and the reports of wards. */
export function allForms(count: number): Sheets {
  const share = (part: number) => Math.max(1, Math.round(count * part));
  const groups = Math.ceil(share(0.1) / groupSize);
  const cities = [
    { folder: 'initiatives', city: initiativeCity, files: filesOf(initiativeFile, share(0.55)) },
    { folder: 'programmes', city: programmeCity, files: filesOf(programmeFile, share(0.25)) },
    { folder: 'policies', city: policyCity, files: filesOf(policyFile, share(0.1)) },
    { folder: 'monitoring', city: monitoringCity, files: filesOf(monitoringFile, groups * groupSize) },
  ];
  return Object.fromEntries(
    cities.flatMap(({ city, files, folder }) =>
      [['reform.yaml', city] as const, ...files].map(([path, text]) => [`${folder}/${path}`, text]),
    ),
  );
}
