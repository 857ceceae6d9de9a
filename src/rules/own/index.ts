/** `own-rules` of reform.yaml → rules like any other, and what is wrong in them. */
import { below, type Finding, leadsThrough, type Origin } from '../../diagnostics/finding.ts';
import type { Words } from '../../diagnostics/words.ts';
import { append } from '../../lists.ts';
import { oncePer } from '../../once.ts';
import type { Raised } from '../../sheets/raised.ts';
import type { ConditionEntry, EntityKind, OwnRuleEntry, ProjectSheet } from '../../sheets/shape/index.ts';
import type { AnyRule } from '../rule.ts';
import { type Breach, Condition } from './condition.ts';
import { findField } from './field.ts';
import { badName, senseless, unknownField } from './mistakes.ts';
import { type Subject, subjectsOf } from './subject.ts';
import { stepsOf, valuesAt } from './value.ts';

export interface OwnRules {
  readonly rules: readonly AnyRule[];
  readonly findings: readonly Raised[];
}

/** A name stands in comments that silence and in settings: no blanks, no commas. */
const nameable = /^[\p{Ll}\p{Lo}\p{Lm}\p{N}ー-]+$/u;

export function ownRulesOf(project: { readonly data: ProjectSheet; readonly origin: Origin }): OwnRules {
  const rules: AnyRule[] = [];
  const findings: Raised[] = [];
  for (const [name, entry] of Object.entries(project.data['own-rules'] ?? {})) {
    const at = below(project.origin, 'own-rules', name);
    const mistakes = nameable.test(name) ? mistakesIn(entry, at) : [badName(at, name)];
    append(findings, mistakes);
    if (mistakes.length === 0) rules.push(ruleOf(name, entry, at));
  }
  return { rules, findings };
}

function ruleOf(name: string, entry: OwnRuleEntry, origin: Origin): AnyRule {
  const { of, severity = 'warning', submit = severity, title, why = title } = entry;
  const where = listOf(entry.where).map((one) => conditionOf(of, one));
  const must = listOf(entry.must).map((one) => conditionOf(of, one));
  return {
    id: `own/${name}`,
    title: asWritten(title),
    why: asWritten(why),
    severity: { draft: severity, submit },
    origin,
    *check(plan) {
      for (const subject of subjectsIn(plan)[of]()) {
        if (!where.every((condition) => condition.means(subject))) continue;
        const breach = firstBreach(must, subject);
        if (breach) yield findingOf(subject, breach, entry);
      }
    },
  };
}

/** Asked by one rule after the other. */
const subjectsIn = oncePer(subjectsOf);

function conditionOf(kind: EntityKind, entry: ConditionEntry): Condition {
  const field = findField(kind, stepsOf(entry.field));
  return new Condition(entry, 'title' in field ? `${field.title}（${entry.field}）` : entry.field);
}

function firstBreach(must: readonly Condition[], subject: Subject): Breach | undefined {
  for (const condition of must) {
    const breach = condition.breachOf(subject);
    if (breach) return breach;
  }
  return undefined;
}

/** At the value where it stands in the subject itself, else at the subject with the value as the second place. */
function findingOf(subject: Subject, { says, value }: Breach, { hint, message }: OwnRuleEntry): Finding {
  const own = value && isWithin(value.origin, subject.origin);
  return {
    at: own ? value.origin : subject.origin,
    message: message === undefined ? says : asWritten(filled(message, subject)),
    ...(hint !== undefined && { hint: asWritten(filled(hint, subject)) }),
    ...(value && !own && { related: [{ at: value.origin, message: theValue }] }),
  };
}

const theValue: Words = { ja: 'ここに書かれた値です', en: 'the value is written here' };

function isWithin(inner: Origin, outer: Origin): boolean {
  return (
    inner.file === outer.file && inner.document === outer.document && leadsThrough(inner.path, outer.path)
  );
}

/** `{title}` is what the subject says there. */
function filled(text: string, subject: Subject): string {
  return text.replace(placeholder, (_, field: string) =>
    valuesAt(subject, stepsOf(field))
      .map((value) => value.text)
      .join('、'),
  );
}

const placeholder = /\{([^{}]+)\}/g;

function mistakesIn(entry: OwnRuleEntry, at: Origin): Raised[] {
  const conditions = (['where', 'must'] as const).flatMap((key) => {
    const written = entry[key];
    return listOf(written).map((one, index) => {
      return { one, at: Array.isArray(written) ? below(at, key, index) : below(at, key) };
    });
  });
  return [
    ...conditions.flatMap(({ at: place, one }) => [
      ...(['field', 'same-as'] as const).flatMap((key) =>
        unknownIn(entry.of, one[key] ?? '', below(place, key)),
      ),
      ...new Condition(one, '').senseless.map((test) => senseless(below(place, test), test)),
    ]),
    ...(['message', 'hint'] as const).flatMap((key) =>
      [...(entry[key] ?? '').matchAll(placeholder)].flatMap(([, field = '']) =>
        unknownIn(entry.of, field, below(at, key)),
      ),
    ),
  ];
}

function unknownIn(kind: EntityKind, field: string, at: Origin): Raised[] {
  const found = field === '' ? { title: '' } : findField(kind, stepsOf(field));
  return 'title' in found ? [] : [{ ...unknownField(at, found), words: found.name }];
}

function listOf<Item>(one: Item | readonly Item[] | undefined): readonly Item[] {
  if (one === undefined) return [];
  return Array.isArray(one) ? one : [one as Item];
}

/** What a city writes is said in its own words in every language. */
function asWritten(text: string): Words {
  return { ja: text, en: text };
}
