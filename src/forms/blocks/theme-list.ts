/** 目次: the themes with their numbers, and the pages of the booklet where the author gives them. */
import { allThemes } from '../../plan/theme.ts';
import { ofPolicy } from '../form.ts';
import { headingBlock } from '../simple-blocks.ts';
import { titleOfTheme } from '../title-of.ts';

export const themeList = ofPolicy('theme-list', (policy, { label, labels = {} }) => {
  const themes = allThemes(policy.themes);
  const paged = themes.some(({ page }) => page !== undefined);
  if (themes.length < 2 && !paged) return [];
  const rows = themes.map((theme) => [
    { text: '　'.repeat(theme.depth - 1) + titleOfTheme(theme) },
    ...(paged ? [{ text: theme.page?.text ?? '', style: 'centre' as const }] : []),
  ]);
  return [
    ...headingBlock(label, 1),
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
});
