/** 取組項目 of a policy that name no deadline, no one in charge and no KPI. */
import { readDates } from '../../calendar/read.ts';
import { below } from '../../diagnostics/finding.ts';
import { many } from '../../diagnostics/words.ts';
import { plainWords } from '../../japanese/emphasis.ts';
import { quote } from '../../japanese/quote.ts';
import type { Action } from '../../plan/vision.ts';
import type { Rule } from '../rule.ts';

export const noCommitment: Rule = {
  id: 'document/no-commitment',
  title: {
    ja: '期限も所管もKPIもない取組項目',
    en: 'An action without a deadline, anyone in charge or a KPI',
  },
  why: {
    ja: 'いつ、誰が、何で測るかがないと、進んだかどうかを後から確かめられません。方針では珍しくないため、件数だけを知らせます。',
    en: 'Without when, who and how much nobody can tell later whether it was done. It is usual in a policy, so only the number is told.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: {
    files: `kind: policy
id: basic
title: 区役所のあり方
visions: # ←
  - title: 寄り添う区役所
    actions:
      - { title: 相談対応の充実, points: [丁寧に応じる。] }
      - { title: 窓口のオンライン化, points: [令和8年度末までに全区で始める。] }
`,
  },
  good: {
    files: `kind: policy
id: basic
title: 区役所のあり方
visions:
  - title: 寄り添う区役所
    actions:
      - { title: 相談対応の充実, points: [令和7年度末までに全区で始める。] }
`,
  },
  *check({ policies }) {
    for (const { origin, statement } of policies) {
      const actions = statement.visions.flatMap((vision) => vision.actions);
      const open = actions.filter((action) => !isCommitted(action));
      if (open.length === 0) continue;
      const first = open[0]?.title ?? '';
      yield {
        at: below(origin, 'visions'),
        key: true,
        message: {
          ja: `取組項目${actions.length}件のうち${open.length}件に、期限も所管もKPIもありません（${quote(first)}${open.length > 1 ? 'など' : ''}）。`,
          en: `${open.length} of ${many(actions.length, 'action')} ${open.length === 1 ? 'has' : 'have'} no deadline, no one in charge and no KPI (${quote(first)}${open.length > 1 ? ' …' : ''}).`,
        },
        hint: {
          ja: '文に期限を書くか、kpis や、実施する取組（initiative）を書いてください。',
          en: 'Write a deadline in the text, or `kpis`, or the `initiative` that carries it out.',
        },
      };
    }
  },
};

/** An initiative brings its own owner and schedule, and rules of its own look at them. */
function isCommitted({ initiatives, kpis, points, title }: Action): boolean {
  if (initiatives.length > 0 || kpis.length > 0) return true;
  return [title, ...points.map(({ text }) => text)].some((text) =>
    readDates(plainWords(text), {}).dates.some(({ kind }) => committing.has(kind)),
  );
}

/** 随時, a length and a remark promise no day. */
const committing: ReadonlySet<string> = new Set(['on', 'from', 'until', 'through', 'repeat']);
