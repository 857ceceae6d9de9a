/** `preset`, `rules` and `folders` of reform.yaml → how severe a rule is in a file, and what is wrong in these settings. */
import { below, type Origin } from '../diagnostics/finding.ts';
import { grouped } from '../lists.ts';
import { within } from '../paths.ts';
import type { Raised } from '../sheets/raised.ts';
import type { ProjectSheet } from '../sheets/shape/index.ts';
import { guesser } from '../sheets/suggest.ts';
import type { AnyRule, Level, Moment } from './rule.ts';
import { notOptional, ruleGuesser, unknownFolder, unknownRule } from './settings-words.ts';

export interface Settings {
  /** The level of a rule in a file. */
  levelOf(rule: string, file: string): Level;
  readonly findings: readonly Raised[];
}

/** reform.yaml as far as it was understood, and the folder and files of its project. */
export interface Configured {
  readonly project: { readonly data: ProjectSheet; readonly origin: Origin } | undefined;
  readonly folder: string;
  readonly files: Iterable<string>;
}

/** What is said for the whole project or for one folder of it. */
interface Scope {
  /** `drafts/`; empty for the whole project. */
  readonly folder: string;
  readonly presets: ReadonlySet<string> | undefined;
  readonly rules: Readonly<Record<string, Level>>;
  readonly origin: Origin;
}

const ladder: readonly Level[] = ['off', 'info', 'warning', 'error'];

export function settingsOf(rules: readonly AnyRule[], configured: Configured, moment: Moment): Settings {
  const { folder, project } = configured;
  const scopes = project ? scopesOf(project) : [];
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const byFolder = grouped(scopes, (scope) => scope.folder);
  return {
    levelOf(id, file) {
      const rule = known.get(id);
      const around = foldersOf(within(folder, file)).flatMap((one) => byFolder.get(one) ?? []);
      return rule ? levelIn(rule, around, moment) : 'error';
    },
    findings: mistakesIn(
      scopes,
      known,
      [...configured.files].map((file) => within(folder, file)),
    ),
  };
}

/** What the reader could not make sense of is lost to every form, whatever a project wishes. */
export function isOptional({ check, severity }: AnyRule): boolean {
  return check !== undefined || severity.draft !== 'error';
}

/** kpi/stale → kpi/*: all rules of its group. */
export function groupOf(id: string): string {
  return `${id.slice(0, id.indexOf('/'))}/*`;
}

function scopesOf({ data, origin }: { data: ProjectSheet; origin: Origin }): Scope[] {
  const { folders = {}, preset, rules = {} } = data;
  return [
    { folder: '', presets: presetsOf(preset), rules, origin },
    ...Object.entries(folders).map(([name, own]) => ({
      folder: `${name.replaceAll('\\', '/').replace(/^\.?\/+|\/+$/g, '')}/`,
      presets: presetsOf(own.preset),
      rules: own.rules ?? {},
      origin: below(origin, 'folders', name),
    })),
  ];
}

function presetsOf(preset: ProjectSheet['preset']): ReadonlySet<string> | undefined {
  return preset === undefined ? undefined : new Set([preset].flat());
}

/** Narrower folders first; in each, the rule itself before its group. */
function levelIn(rule: AnyRule, around: readonly Scope[], { submit }: Moment): Level {
  const { severity } = rule;
  const wished = around.map(({ rules }) => rules[rule.id] ?? rules[groupOf(rule.id)]).find((level) => level);
  const raised = stricter(severity.draft, severity.submit) !== severity.draft;
  if (wished !== undefined && isOptional(rule))
    return submit && raised && wished !== 'off' ? stricter(wished, severity.submit) : wished;
  const presets = around.find((scope) => scope.presets)?.presets;
  const strict = presets?.has('strict') ?? false;
  const woken = rule.preset !== undefined && (presets?.has(rule.preset) ?? false);
  const level = woken ? 'info' : submit || strict ? severity.submit : severity.draft;
  return strict && level === 'info' ? 'warning' : level;
}

function stricter(a: Level, b: Level): Level {
  return ladder.indexOf(a) < ladder.indexOf(b) ? b : a;
}

function mistakesIn(
  scopes: readonly Scope[],
  known: ReadonlyMap<string, AnyRule>,
  files: readonly string[],
): Raised[] {
  const groups = new Set([...known.keys()].map(groupOf));
  const folders = new Set(['', ...files.flatMap(foldersOf)]);
  const near = {
    rule: ruleGuesser([...known.keys(), ...groups]),
    folder: guesser([...folders].map((folder) => folder.slice(0, -1))),
  };
  return scopes.flatMap(({ folder, origin, rules }) => [
    ...(folders.has(folder) ? [] : [unknownFolder(origin, near.folder)]),
    ...Object.entries(rules).flatMap(([name, level]) => {
      const rule = known.get(name);
      const at = below(origin, 'rules', name);
      if (!rule && !groups.has(name)) return [unknownRule(at, name, near.rule)];
      return rule && !isOptional(rule) && level !== 'error' ? [notOptional(at, name, level)] : [];
    }),
  ]);
}

/** `a/b/c.yaml` lies in `a/b/`, in `a/`, and in the whole project: the narrowest first. */
function foldersOf(file: string): string[] {
  const steps = file.split('/').slice(0, -1);
  return [...steps.map((_, index) => `${steps.slice(0, steps.length - index).join('/')}/`), ''];
}
