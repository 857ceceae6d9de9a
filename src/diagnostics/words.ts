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

export const languages: readonly Language[] = ['ja', 'en'];
