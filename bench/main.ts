/** `npm run bench`: reform against its rivals on the sheets of `bench/sheets`, as a report in Markdown. */
import { cpus } from 'node:os';
import { bytesAgree } from './bytes.ts';
import { formIds, formRace, formsTitle, formTable } from './forms.ts';
import { type Measured, race } from './measure.ts';
import { type Options, optionsOf } from './options.ts';
import { type Profiled, profileReport, profileTitle } from './profile/report.ts';
import { profiledRuns } from './profile/runs.ts';
import { profilerIn } from './profile/take.ts';
import { racesOf } from './races.ts';
import { raceTable, targetTable } from './report.ts';
import { allForms, oneForm } from './sheets/index.ts';
import { targetsOf } from './targets.ts';
import { openWorkspace, save, type Workspace } from './workspace.ts';

const options = optionsOf(process.argv.slice(2));
if (options.sheets !== undefined) writeSheets(options.sheets, options);
else {
  const place = openWorkspace();
  try {
    await measure(options, place);
  } finally {
    place.remove();
  }
}

function writeSheets(folder: string, { all, sizes }: Options): void {
  save(folder, (all ? allForms : oneForm)(sizes[0] ?? 1));
}

async function measure(asked: Options, place: Workspace): Promise<void> {
  const { only, rounds, sizes } = asked;
  const [size = 1] = sizes;
  const wanted = (id: string) => only?.includes(id) ?? true;
  print(
    `# Bench\n\n${cpus().length} cores, Node ${process.version}, median of ${rounds} interleaved rounds.\n`,
  );
  const results = new Map<string, readonly Measured[]>();
  for (const { contenders, id, title } of racesOf(sizes, place)) {
    if (!wanted(id)) continue;
    const measured = await race(contenders(), rounds, (done) => tell(`${title}: ${done}`));
    results.set(title, measured);
    print(`\n## ${title}\n\n${raceTable(measured)}`);
  }
  if (wanted('forms')) results.set(formsTitle(size), await measureForms(size, rounds, place));
  const targets = targetsOf(sizes);
  if (results.size > 0) print(`\n## Targets\n\n${targetTable(targets, results)}`);
  if (wanted('bytes')) print(`\nThe same bytes everywhere: ${bytesAgree(place) ? 'yes' : 'no'}.\n`);
  if (wanted('profile')) {
    const profiled = await profileAll(size, rounds, place);
    print(`\n## ${profileTitle(size)}\n\n${profileReport(profiled, targets, results)}`);
  }
}

async function measureForms(size: number, rounds: number, place: Workspace): Promise<readonly Measured[]> {
  const races = formIds.map((form) => formRace(form, size, place));
  const contenders = races.flatMap((one) => one.contenders);
  const measured = await race(contenders, rounds, (done) => tell(`${formsTitle(size)}: ${done}`));
  print(`\n## ${formsTitle(size)}\n\n${formTable(races, measured)}`);
  return measured;
}

async function profileAll(size: number, rounds: number, place: Workspace): Promise<readonly Profiled[]> {
  const profile = profilerIn(place);
  const profiled: Profiled[] = [];
  for (const run of profiledRuns(size, place)) {
    tell(`${profileTitle(size)}: ${run.name}`);
    profiled.push({ run, stacks: await profile(run, rounds) });
  }
  return profiled;
}

function print(text: string): void {
  process.stdout.write(text);
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
