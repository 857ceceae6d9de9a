/** 目次: the themes with their numbers, and the pages of the booklet where the author gives them. */
import { allThemes } from '../../plan/theme.ts';
import type { BlockMaker } from '../form.ts';

export const themeList: BlockMaker = {
  show: 'theme-list',
  blocks({ entity: policy, of }, { label = '', labels = {} }) {
    if (of !== 'policy') return [];
    const themes = allThemes(policy.themes);
    const paged = themes.some(({ page }) => page !== undefined);
    if (themes.length < 2 && !paged) return [];
    const rows = themes.map(({ depth, number, page, title }) => [
      { text: `${'　'.repeat(depth - 1)}${[number, title.text].filter(Boolean).join(' ')}` },
      ...(paged ? [{ text: page?.text ?? '', style: 'centre' as const }] : []),
    ]);
    return [
      ...(label === '' ? [] : [{ kind: 'heading' as const, text: label, level: 1 }]),
      {
        kind: 'table',
        label: undefined,
        together: themes.length <= 30,
        columns: [
          { title: labels.theme ?? 'テーマ', width: 38 },
          ...(paged ? [{ title: labels.page ?? '掲載ページ', width: 7.5 }] : []),
        ],
        rows,
      },
    ];
  },
};
