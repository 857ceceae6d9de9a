/** A number of sheets → the files of a folder: one city of 様式4 sheets, or all kinds of sheets side by side. */
import { initiativeCity, initiativeFile } from './initiative.ts';
import { groupSize, monitoringCity, monitoringFile } from './monitoring.ts';
import { policyCity, policyFile } from './policy.ts';
import { programmeCity, programmeFile } from './programme.ts';

/** Text by path, relative to the folder. */
export type Sheets = Readonly<Record<string, string>>;

/** One city with so many 様式4 sheets. */
export function oneForm(count: number): Sheets {
  return cityOf('initiatives', count);
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

/** What a department does, plans over years, policies, and the reports of wards. */
const cities = {
  initiatives: { city: initiativeCity, file: initiativeFile, part: 0.55 },
  programmes: { city: programmeCity, file: programmeFile, part: 0.25 },
  policies: { city: policyCity, file: policyFile, part: 0.1 },
  monitoring: { city: monitoringCity, file: monitoringFile, part: 0.1 },
} as const;

export type City = keyof typeof cities;

/** One of these cities, with so many sheets or a few more. */
export function cityOf(name: City, count: number): Sheets {
  const { city, file } = cities[name];
  const whole = name === 'monitoring' ? Math.ceil(count / groupSize) * groupSize : count;
  return Object.fromEntries([['reform.yaml', city], ...filesOf(file, whole)]);
}

/** All four below one folder. */
export function allForms(count: number): Sheets {
  return Object.fromEntries(
    (Object.keys(cities) as City[]).flatMap((name) => {
      const sheets = cityOf(name, Math.max(1, Math.round(count * cities[name].part)));
      return Object.entries(sheets).map(([path, text]) => [`${name}/${path}`, text]);
    }),
  );
}
