/** All topics that a form may ask for, by the kind of its subject. */
import type { SubjectKind } from '../../plan/form-blocks.ts';
import { anyTopics } from './any.ts';
import { blockTopics } from './blocks.ts';
import { initiativeTopics } from './initiative.ts';
import { planTopics } from './plan.ts';
import { policyTopics } from './policy.ts';
import type { Topic } from './topic.ts';

const own: Readonly<Record<SubjectKind, readonly Topic[]>> = {
  initiative: initiativeTopics,
  policy: policyTopics,
  plan: planTopics,
};

const known = new Map<SubjectKind, readonly Topic[]>();

/** The first of a name is meant: a topic of its own comes before the block of that name. */
export function topicsOf(kind: SubjectKind): readonly Topic[] {
  const before = known.get(kind);
  if (before) return before;
  const taken = new Set<string>();
  const topics = [...own[kind], ...anyTopics, ...blockTopics(kind)].filter(({ en, ja }) => {
    const free = !taken.has(bareName(ja));
    taken.add(bareName(ja));
    taken.add(bareName(en));
    return free;
  });
  known.set(kind, topics);
  return topics;
}

/** Blanks, dots and lines between the words of a name say nothing. */
export function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.・･\-‐－\\/]/g, '');
}
