/** 検証の項目 | 像 | 取組項目 | 取組 | KPI: the chains of a policy as a table, with ― where one breaks off and a note of what is missing. */
import type { Plan, Policy } from '../../plan/plan.ts';
import { type Chain, chainsOf, deadEndsIn, type Step, steps, unusedKpis } from '../../plan/trace.ts';
import { ofPolicy } from '../form.ts';
import { titled } from '../prose.ts';
import { textBlock } from '../simple-blocks.ts';
import { titleOfPolicy } from '../title-of.ts';
import type { Block, Cell } from '../view.ts';
import { madeLine } from './line.ts';

const widths: Readonly<Record<Step, number>> = {
  finding: 12,
  vision: 17,
  action: 18,
  initiative: 13,
  kpi: 10,
};

export const trace = ofPolicy('trace', (policy, { labels = {} }, plan) => {
  const chains = chainsOf(policy);
  if (chains.length === 0) return textBlock([madeLine('この方針には、つながりを示す項目がまだありません。')]);
  const names = { ...namesOf(policy), ...labels };
  const columns = steps.map((step) => ({ title: names[step], width: widths[step] }));
  const rows = rowsOf(chains.map((chain) => steps.map((step) => wordsOf(chain, step))));
  const notes = notesOf(policy, plan, names).map(madeLine);
  return [
    ...textBlock([madeLine(titleOfPolicy(policy))], 'subtitle'),
    { kind: 'table', label: undefined, columns, rows },
    ...textBlock(notes, 'note'),
  ] satisfies Block[];
});

function namesOf({ statement: { names } }: Policy): Record<Step, string> {
  return {
    finding: names.finding === undefined ? '検証の項目' : `検証（${names.finding}）`,
    vision: names.vision ?? 'めざす像',
    action: names.action ?? '取組項目',
    initiative: '取組',
    kpi: 'KPI',
  };
}

function wordsOf(chain: Chain, step: Step): { key: string; text: string } {
  const entity = chain[step];
  if (!entity) return { key: followerOf(chain, step), text: '―' };
  const number = 'number' in entity ? entity.number : undefined;
  return { key: entity.key, text: titled(number, entity.title) };
}

/** What is missing before a step belongs to that step, and the square is as tall; what is missing after it stands alone. */
function followerOf(chain: Chain, step: Step): string {
  const next = steps.slice(steps.indexOf(step)).find((one) => chain[one]);
  const entity = next && chain[next];
  return entity ? `before ${entity.key}` : '';
}

/** What goes on over several chains is one tall square; below a different square nothing is joined. */
function rowsOf(chains: readonly (readonly { key: string; text: string }[])[]): Cell[][] {
  const same = (row: number, column: number) =>
    row > 0 &&
    (chains[row]?.slice(0, column + 1) ?? []).every(
      ({ key }, index) => key !== '' && key === chains[row - 1]?.[index]?.key,
    );
  return chains.map((chain, row) =>
    chain.flatMap(({ text }, column): Cell[] => {
      if (same(row, column)) return [];
      let tall = 1;
      while (row + tall < chains.length && same(row + tall, column)) tall += 1;
      return [{ text, ...(tall > 1 && { rows: tall }), style: text === '―' ? 'centre' : 'cell' }];
    }),
  );
}

function notesOf(policy: Policy, plan: Plan, names: Record<Step, string>): string[] {
  const ends = deadEndsIn([policy], policy.initiatives);
  const { findings, visions } = policy.statement;
  const actions = visions.flatMap((vision) => vision.actions);
  const loose = visions.filter((vision) => vision.findings.length === 0);
  const lines: readonly { readonly what: string; readonly some: readonly unknown[]; readonly of: number }[] =
    [
      { what: `応える${names.vision}がない検証の項目`, some: ends.findings, of: findings.length },
      {
        what: `検証の項目に結び付かない${names.vision}`,
        some: findings.length > 0 ? loose : [],
        of: visions.length,
      },
      { what: `${names.action}がない${names.vision}`, some: ends.visions, of: visions.length },
      { what: `実施する取組がない${names.action}`, some: ends.actions, of: actions.length },
      { what: 'KPI がない取組', some: ends.initiatives, of: policy.initiatives.length },
    ];
  const missing = lines.flatMap(({ of, some, what }) =>
    some.length > 0 && of > 0 ? [`― ${what}：${of}件のうち${some.length}件`] : [],
  );
  if (findings.length === 0) missing.unshift(`― ${names.finding}：この方針には書かれていません`);
  // What nobody uses belongs to none of several policies.
  const unused = plan.policies.length > 1 ? [] : unusedKpis(plan).map(({ title }) => title);
  return unused.length === 0 ? missing : [...missing, `― どこからも使われていない KPI：${unused.join('、')}`];
}
