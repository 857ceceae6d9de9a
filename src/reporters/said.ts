/** The words every format shares: severities, counts, and the line that sums up. */
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { type Language, many } from '../diagnostics/words.ts';
import type { Summary } from './reporter.ts';

export const severityWords: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { ja: 'エラー', en: 'error' },
  warning: { ja: '警告', en: 'warning' },
  info: { ja: '情報', en: 'info' },
};

export function summaryLine(summary: Summary, language: Language): string {
  const { errors, warnings, infos } = summary;
  const all = errors + warnings + infos;
  const extent = extentOf(summary, language);
  if (language === 'ja') {
    if (all === 0) return `✓ 指摘はありません（${extent}）`;
    return `${all} 件の指摘（エラー ${errors}・警告 ${warnings}・情報 ${infos}）  ${extent}`;
  }
  if (all === 0) return `✓ No findings (${extent})`;
  const parts = [many(errors, 'error'), many(warnings, 'warning'), many(infos, 'info')];
  return `${many(all, 'finding')} (${parts.join(', ')})  ${extent}`;
}

function extentOf({ known, plans, sheets, silenced }: Summary, language: Language): string {
  // A part of the work may hold sheets of a plan that is counted in another.
  const counted = plans > 0 || sheets === 0;
  const ja = [
    `${counted ? `${plans} 計画 ` : ''}${sheets} シート`,
    ...(silenced > 0 ? [`理由を付けて止めた指摘 ${silenced} 件`] : []),
    ...(known > 0 ? [`以前からの指摘 ${known} 件`] : []),
  ];
  const en = [
    ...(counted ? [many(plans, 'plan')] : []),
    many(sheets, 'sheet'),
    ...(silenced > 0 ? [`${silenced} silenced with a reason`] : []),
    ...(known > 0 ? [`${known} known from before`] : []),
  ];
  return language === 'ja' ? ja.join('、') : en.join(', ');
}

/** The severity of a rule, which may be off. */
export function levelWord(level: Severity | 'off', language: Language): string {
  if (level === 'off') return language === 'ja' ? 'なし' : 'off';
  return severityWords[level][language];
}

/** What is wrong, and how to mend it. */
export function wordsOf({ hint, message }: Diagnostic, language: Language): string[] {
  return hint ? [message[language], hint[language]] : [message[language]];
}
