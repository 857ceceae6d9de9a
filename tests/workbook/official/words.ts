/** Words to fill forms with, from a record of lists: no plan behind them. */
import type { Filling, Vocabulary, Wording } from '../../../src/grid/filling.ts';

export type Lists = Readonly<Record<string, readonly (string | number)[]>>;

export const passport = {
  city: 'ひかり野市',
  year: '令和7年度',
  edition: '',
  files: new Map([['a', 'a.yaml']]),
};

export function vocabularyFor(lists: Lists): Vocabulary {
  const listOf = (name: string) => Object.keys(lists).find((list) => name.startsWith(`${list}_`));
  return {
    understand(name) {
      if (name in lists) return {};
      const list = listOf(name);
      return list && name === `${list}_内容` ? { list } : undefined;
    },
    list: (name) => (name in lists ? name : undefined),
    near: (name) => (name === '課だい' ? '課題' : undefined),
    examples: ['課題'],
  };
}

export function fillingFor(lists: Lists): Filling {
  const wordingOf =
    (list: string, mark: string) =>
    (value: string | number, index: number): Wording => ({
      lead: mark,
      text: String(value),
      field: { entity: 'a', field: `${list}.${index}` },
      ...(typeof value === 'number' && { number: value }),
    });
  return {
    words(name, { item, marks: [mark = ''] }) {
      const list = name.replace(/_内容$/, '');
      const all = (lists[list] ?? []).map(wordingOf(list, mark));
      return item?.list === list ? all.slice(item.number - 1, item.number) : all;
    },
    count: (list) => lists[list]?.length ?? 0,
  };
}
