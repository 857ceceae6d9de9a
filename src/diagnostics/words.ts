/** What a person reads, in both languages: Japanese is what the city sees, English is its equal. */
export interface Words {
  readonly ja: string;
  readonly en: string;
}

export type Language = keyof Words;

/** 1 sheet, 2 sheets. */
export function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** More than these nobody reads in a message, and it may be said of thousands. */
const mostListed = 20;

/** The first of them, and how many more there are. */
export function shortList(
  said: readonly string[],
  between: string,
  rest: (more: number) => string,
  most = mostListed,
): string {
  const more = said.length - most;
  return `${said.slice(0, most).join(between)}${more > 0 ? rest(more) : ''}`;
}

export function listed(names: readonly string[], most?: number): Words {
  return {
    ja: shortList(names, '、', (more) => ` ほか ${more} 件`, most),
    en: shortList(names, ', ', (more) => ` and ${more} more`, most),
  };
}

export const languages: readonly Language[] = ['ja', 'en'];
