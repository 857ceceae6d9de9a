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

const mostListed = 20;

/** The first of many names, and how many more there are: nobody reads thousands. */
export function listed(names: readonly string[]): Words {
  const [shown, more] = [names.slice(0, mostListed), names.length - mostListed];
  return {
    ja: `${shown.join('、')}${more > 0 ? ` ほか ${more} 件` : ''}`,
    en: `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
}

export const languages: readonly Language[] = ['ja', 'en'];
