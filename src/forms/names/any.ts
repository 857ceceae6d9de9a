/** Names that mean the same in the form of any subject. */
import { made, type Topic } from './topic.ts';

export const anyTopics: readonly Topic[] = [
  { ja: '市名', en: 'city', words: ({ plan }) => made(plan.city.name) },
  { ja: '団体コード', en: 'city_code', words: ({ plan }) => made(plan.city.code) },
  {
    ja: '年度',
    en: 'year',
    words: ({ entity, of, plan }) => made((of === 'initiative' ? entity.year : undefined) ?? plan.city.year),
  },
  { ja: '識別子', en: 'id', words: ({ entity }) => made(entity?.id) },
];
