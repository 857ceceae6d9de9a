/** The shapes of the sheets → a reference for people: every kind, every field, with one example. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { parseAllDocuments, stringify } from 'yaml';
import { jsonSchema, type SchemaName } from '../../src/sheets/shape/index.ts';
import { english } from './english.ts';

interface Part {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly string[];
  readonly type?: unknown;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: Part | boolean;
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Part>>;
}

export interface Field {
  /** `themes[].directions[].title` */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly required: boolean;
  readonly choices: readonly string[];
  readonly example: string | undefined;
  /** The same shape has been listed further up. */
  readonly again: boolean;
}

const root = new URL('../', import.meta.url);

/** The sheets that the examples are taken from. */
const folders = [
  'cities/shiranami',
  ...readdirSync(new URL('rules/quiet', root)).map((name) => `rules/quiet/${name}`),
];

/** Path of a field in a kind of sheet → the first short value that a sheet has there. */
const samples = new Map<string, string>();

for (const folder of folders) {
  for (const path of readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).sort()) {
    const file = new URL(`${folder}/${path}`, root);
    if (!path.endsWith('.yaml') || !statSync(file).isFile()) continue;
    for (const document of parseAllDocuments(readFileSync(file, 'utf8'), { schema: 'failsafe' })) {
      const data = document.toJS() as { kind?: string };
      gather(data, data.kind ?? 'project', '');
    }
  }
}

function gather(value: unknown, kind: string, path: string): void {
  const key = `${kind} ${path}`;
  const text = typeof value === 'string' ? value.trim() : flowOf(value);
  // 1,200 in braces is one number to reform, and two members to the yaml package.
  const isTorn = / \S+: null\b/.test(text);
  if (text !== '' && !isTorn && text.length < (typeof value === 'string' ? 30 : 80) && !samples.has(key))
    samples.set(key, text);
  if (Array.isArray(value)) for (const one of value) gather(one, kind, `${path}[]`);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) {
      const place = path === '' ? name : `${path}.${name}`;
      gather(one, kind, place);
      // A name of the author's own: a year, an id.
      if (!/^[a-z-]+$/.test(name)) gather(one, kind, `${path}.…`);
    }
}

/** What the sheets above have no need of. */
const spare: Readonly<Record<string, string>> = {
  outcomes: '{ 達成: achieved, 未達成: missed }',
  dictionary: '[ { wrong: 千葉県基本計画, right: 千葉市基本計画 } ]',
  rules: '{ kpi/stale: off }',
  folders: '{ drafts: { preset: recommended } }',
  breakdown: '[ { item: 協定, value: 65件 }, { item: 覚書, value: 103件 } ]',
  subset: '[ { item: 3つ星, value: 3区 } ]',
  steps: '[ { item: 全事務, value: 812 }, { item: 絞込み, value: 342 } ]',
};

function spareOf(path: string): string | undefined {
  const name = path.split('.').at(-1)?.replaceAll('[]', '') ?? '';
  const alike = [...samples].find(([key]) => new RegExp(`[ .]${name}$`).test(key));
  return spare[name] ?? alike?.[1] ?? (/note$/.test(name) ? '担当者の覚え' : undefined);
}

/** As one line of YAML. */
function flowOf(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trim();
}

export function fieldsOf(kind: SchemaName): Field[] {
  const schema = jsonSchema(kind) as Part;
  const fields: Field[] = [];
  const known = (part: Part): Part => {
    const name = part.$ref === '#' ? undefined : part.$ref?.replace('#/definitions/', '');
    return { ...(name === undefined ? {} : schema.definitions?.[name]), ...part };
  };
  const visit = (given: Part, path: string, seen: readonly string[]): void => {
    if (given.$ref !== undefined && seen.includes(given.$ref)) return;
    const inside = given.$ref === undefined ? seen : [...seen, given.$ref];
    const part = known(given);
    for (const [key, member] of Object.entries(part.properties ?? {})) {
      const place = path === '' ? key : `${path}.${key}`;
      const { description = '', examples = [], title = '' } = known(member);
      const sample =
        examples[0] ?? samples.get(`${kind} ${place}`) ?? samples.get(`${kind} ${place}[]`) ?? spareOf(place);
      const again = hasSeen(member, inside);
      const required = part.required?.includes(key) ?? false;
      fields.push({
        path: place,
        title,
        description,
        required,
        choices: choicesOf(member),
        example: sample,
        again,
      });
      visit(member, place, inside);
    }
    if (part.items) visit(part.items, `${path}[]`, inside);
    for (const one of branchesOf(part)) visit(one, path, inside);
    if (typeof part.additionalProperties === 'object') visit(part.additionalProperties, `${path}.…`, inside);
  };
  visit(schema, '', []);
  const first = new Map<string, Field>();
  for (const field of fields) if (!first.has(field.path)) first.set(field.path, field);
  return [...first.values()];
}

/** One entry may stand for a list of such: their fields are listed once. */
function branchesOf({ anyOf = [] }: Part): readonly Part[] {
  const single = new Set(anyOf.map((one) => JSON.stringify(one.properties)));
  return anyOf.filter(({ items }) => !items?.properties || !single.has(JSON.stringify(items.properties)));
}

function hasSeen({ $ref, anyOf = [], items }: Part, seen: readonly string[]): boolean {
  if ($ref !== undefined) return seen.includes($ref);
  return [...anyOf, ...(items ? [items] : [])].some((one) => hasSeen(one, seen));
}

function choicesOf({ anyOf = [], const: only, enum: choices, items }: Part): readonly string[] {
  if (only !== undefined) return [only];
  return choices ?? [...new Set([...anyOf, ...(items ? [items] : [])].flatMap(choicesOf))];
}

const sheets: readonly { readonly kind: SchemaName; readonly example: string }[] = [
  { kind: 'project', example: 'cities/shiranami/reform.yaml' },
  { kind: 'initiative', example: 'cities/shiranami/initiatives/0107.yaml' },
  { kind: 'kpi', example: 'cities/shiranami/kpis/drills.yaml' },
  { kind: 'policy', example: 'cities/shiranami/policies/counters.yaml' },
  { kind: 'monitoring', example: 'rules/quiet/kuyakusho/monitoring.yaml' },
  { kind: 'form', example: 'cities/shiranami/forms/kaikaku-chosho.yaml' },
];

const kinds: Readonly<Record<string, string>> = {
  project: 'reform.yaml: the city and its habits',
  initiative: 'what a department does',
  kpi: 'an indicator, used by one initiative or many',
  policy: 'a policy that initiatives carry out',
  monitoring: 'what the areas report each year',
  form: "a city's own form",
};

export type Language = 'ja' | 'en';

export function handbook(language: Language): string {
  const { head, introduction } = words[language];
  const parts = sheets.map(({ example, kind }) => {
    const schema = jsonSchema(kind) as Part;
    const name = kind === 'project' ? 'reform.yaml' : `kind: ${kind}`;
    const about = language === 'ja' ? schema.description : kinds[kind];
    const yaml = readFileSync(new URL(example, root), 'utf8').trim();
    return [
      `## ${name}`,
      '',
      about ?? '',
      '',
      '```yaml',
      yaml,
      '```',
      '',
      head,
      '|---|---|---|',
      ...fieldsOf(kind).map((field) => rowOf(field, language)),
    ].join('\n');
  });
  return `${introduction}\n\n${parts.join('\n\n')}\n`;
}

function rowOf(
  { again, choices, description, example, path, required, title }: Field,
  language: Language,
): string {
  const about = language === 'ja' ? `**${title}**　${description}` : `${english[title] ?? ''}（${title}）`;
  const listed = choices.length > 1 ? ` ${choices.map((choice) => `\`${choice}\``).join(' ')}` : '';
  const more = again ? words[language].again : '';
  const shown = example ?? (choices.length > 0 ? choices[0] : undefined);
  const square = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  return `| \`${path}\`${required ? ' \\*' : ''} | ${square(`${about}${listed}${more}`)} | ${shown === undefined ? '' : `\`${square(shown)}\``} |`;
}

const words = {
  ja: {
    head: '| 項目 | 説明 | 例 |',
    again: ' 上と同じ形が続きます。',
    introduction: `# シートの書き方：全項目

（[English](sheets.md)　[市を加える手順](adding-a-city.ja.md)）

シートは YAML の文書です。1つの文書が1枚のシートで、\`kind\` で種類を示します。値はすべて書いたままの文字で、\`0039\` や \`1.10\` が変わることはありません。\\* の付いた項目だけが必須で、ほかは省けます。\`[]\` は一覧（「- 」を付けて並べます）、\`…\` は自由な名前（年度や識別子）です。一覧の項目には、1つだけなら文をそのまま書けるものがあります。

この一覧はシートの形そのものから作っています。エディターで同じ説明を出すには \`reform schema\` を、取りあえず始めるには \`reform init\` を使います。`,
  },
  en: {
    head: '| field | what it is | example |',
    again: ' The shape above, again.',
    introduction: `# The sheets: every field

([日本語](sheets.ja.md) · [How to add a city](adding-a-city.md))

A sheet is a YAML document and says its \`kind\`. Every value is the text you wrote: \`0039\` and \`1.10\` stay what they are. Only fields with \\* are required. \`[]\` is a list, \`…\` a name of your own (a year, an id). Where a list has one entry, the text alone will often do.

This page is made from the shapes themselves. \`reform schema\` tells an editor the same, and \`reform init\` makes a first city.`,
  },
} as const;
