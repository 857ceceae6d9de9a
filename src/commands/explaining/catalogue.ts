/** All rules as one page of Markdown: a list by group, then every rule with its reason, a sheet it objects to and the sheet put right. */
import type { Day } from '../../calendar/day.ts';
import type { Language } from '../../diagnostics/words.ts';
import type { AnyRule, Rule } from '../../rules/rule.ts';
import { explanationWords, saidLines, severities, textLines } from './explanation.ts';

const words = {
  ja: {
    title: '# 点検の規則',
    lead: '`reform rules --format markdown` の出力です。規則そのものから作ります。',
    head: '| 規則 | 重大度 | 内容 |',
  },
  en: {
    title: '# The rules of the check',
    lead: 'What `reform rules --format markdown` says: made from the rules themselves.',
    head: '| rule | severity | what it finds |',
  },
} as const;

/** A city's own rules stand in the list; their reform.yaml explains them. */
export function catalogue(
  rules: readonly Rule[],
  own: readonly AnyRule[],
  language: Language,
  today: Day,
): string {
  const { head, lead, title } = words[language];
  const names = [...new Set([...rules, ...own].map(groupOf))];
  const lists = names.flatMap((group) => [
    `## ${group}`,
    '',
    head,
    '|---|---|---|',
    ...[...rules, ...own].filter((rule) => groupOf(rule) === group).map((rule) => rowOf(rule, language)),
    '',
  ]);
  const pages = rules.flatMap((rule) => pageOf(rule, language, today));
  return `${[title, '', lead, '', ...lists, ...pages].join('\n').trimEnd()}\n`;
}

function groupOf({ id }: AnyRule): string {
  return id.slice(0, id.indexOf('/'));
}

function rowOf(rule: AnyRule, language: Language): string {
  const name = 'bad' in rule ? `[${rule.id}](#${anchorOf(rule)})` : rule.id;
  return `| ${name} | ${severities(rule, language)} | ${rule.title[language].replaceAll('|', '\\|')} |`;
}

/** As GitHub names the heading of a rule. */
function anchorOf({ id }: AnyRule): string {
  return id.replace('/', '');
}

function pageOf(rule: Rule, language: Language, today: Day): string[] {
  const say = explanationWords[language];
  const look = { language, color: false, columns: 100 };
  return [
    `### ${rule.id}`,
    '',
    `**${rule.title[language]}** (${severities(rule, language)})`,
    '',
    rule.why[language],
    '',
    `${say.bad}:`,
    '',
    ...fenced('yaml', textLines(rule.bad)),
    `${say.said}:`,
    '',
    ...fenced('text', saidLines(rule, look, today)),
    `${say.good}:`,
    '',
    ...fenced('yaml', textLines(rule.good)),
  ];
}

function fenced(kind: string, lines: readonly string[]): string[] {
  return [`\`\`\`${kind}`, ...lines.map((line) => line.replace(/^ {2}/, '').trimEnd()), '```', ''];
}
