/** 100,000 rows of a flat list, as a year of measurements of a large city would be. */
export const heads = ['市', '取組', '所管', '項目', '年度', '内容', '数値', '単位'];

export type Row = readonly (string | number)[];

export const listRows: readonly Row[] = Array.from({ length: 100_000 }, (_, index) => [
  '白波市',
  `i-${String(index % 4000).padStart(5, '0')}`,
  '市民局 区政推進部',
  '実施項目／年度の記録／取組実績',
  2015 + (index % 10),
  `${index % 977}件の相談を受け、${index % 31}か所で説明会を開いた。`,
  (index * 37) % 10_000,
  '件',
]);
