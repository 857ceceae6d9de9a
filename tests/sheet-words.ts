/** What random sheets must say as it is, because it leads to another sheet or names a time that the sheet must know. */
import type { Fixed } from './any-sheet.ts';

const years = ['令和5年度', '令和6年度', '令和7年度'];

export const initiativeWords: Fixed = {
  id: ['wards'],
  title: ['窓口の作り直し'],
  year: ['令和7年度'],
  years: ['令和5～7年度'],
  'items.stages.*': years,
  'items.revisions.stages.*': years,
  'items.stages': ['検討'],
  'items.revisions.stages': ['実施'],
  'items.records.*': ['令和6年度'],
  'records.*': ['令和6年度', '令和7年度'],
  'schedule.*': ['前期', '後期', '次年度以降'],
  'progress.*': ['前期', '後期'],
  kpis: ['waiting'],
  'contributes.to': ['basic/1-1'],
  'contributes.kpis': ['waiting'],
};

export const kpiWords: Fixed = {
  id: ['waiting'],
  'actuals.at': ['令和5年度'],
  'target.at': ['令和7年度'],
  'baseline.at': ['令和4年度'],
};

export const policyWords: Fixed = {
  id: ['ward-vision'],
  title: ['区政の方針'],
  years: ['令和5～7年度'],
  'monitoring.*': ['t'],
  'monitoring.*.*': ['令和5年度'],
};
