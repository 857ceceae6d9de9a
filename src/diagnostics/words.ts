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

/** The first of many names, and how many more there are: nobody reads thousands. */
export function listed(names: readonly string[], most = 20): Words {
  const [shown, more] = [names.slice(0, most), names.length - most];
  return {
    ja: `${shown.join('、')}${more > 0 ? ` ほか ${more} 件` : ''}`,
    en: `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
}

export const languages: readonly Language[] = ['ja', 'en'];
