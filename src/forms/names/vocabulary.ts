/** The names that a city's own form may use, by the kind of its subject; and the words of a subject for them. */
import type { Filling, Vocabulary } from '../../grid/filling.ts';
import type { SubjectKind } from '../../plan/form-blocks.ts';
import type { Subject } from '../form.ts';
import { type Items, marked, type Topic } from './topic.ts';
import { topicsOf } from './topics.ts';
import { near, understand } from './understand.ts';

export function vocabularyOf(kind: SubjectKind): Vocabulary {
  return {
    understand(name) {
      const found = understand(name, kind);
      if (!found) return undefined;
      const { ja, listsPlan } = found.topic;
      const isItem = found.member !== undefined && found.number === undefined;
      return { ...(isItem && { list: ja }), ...(listsPlan && { listsPlan }) };
    },
    list(name) {
      const found = understand(name, kind);
      return found?.topic.list && found.number === undefined && found.member === undefined
        ? found.topic.ja
        : undefined;
    },
    near: (name) => near(name, kind),
    examples: examplesOf(kind),
  };
}

function examplesOf(kind: SubjectKind): string[] {
  const topics = topicsOf(kind);
  const hasIssues = topics.some(({ en }) => en === 'issues');
  return [...topics.slice(0, 1).map(({ ja }) => ja), ...(hasIssues ? ['現状・課題'] : [])];
}

/** Kept for one page only: what a list says may be long. */
export function fillingOf(subject: Subject): Filling {
  const known = new Map<string, Items>();
  const itemsOf = ({ ja, list }: Topic, marks: readonly string[]) => {
    const key = [ja, ...marks].join('\n');
    const items = known.get(key) ?? list?.items(subject, marks);
    if (items) known.set(key, items);
    return items;
  };
  return {
    words(name, { item, marks }) {
      const found = understand(name, subject.of);
      if (!found) return [];
      const { member, number, of, topic } = found;
      const at = number ?? (item?.list === topic.ja ? item.number : undefined);
      if (!topic.list) return marked(topic.words(subject, marks), marks, 1);
      if (at === undefined) return topic.words(subject, marks);
      return itemsOf(topic, marks)?.words(at - 1, { ...(member && { member }), ...(of && { of }) }) ?? [];
    },
    count(list) {
      const found = understand(list, subject.of);
      return (found && itemsOf(found.topic, [])?.count) ?? 0;
    },
  };
}
