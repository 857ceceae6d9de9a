/** What a person reads, in both languages: Japanese is what the city sees, English is its equal. */
export interface Words {
  readonly ja: string;
  readonly en: string;
}

export type Language = keyof Words;

export const languages: readonly Language[] = ['ja', 'en'];
