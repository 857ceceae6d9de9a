/** 検討体制: the roster of those who worked a policy out. */
import type { PolicySheet } from '../../sheets/shape/index.ts';
import type { Box } from './page.ts';
import { rowsOf, under } from './table.ts';

type Team = NonNullable<PolicySheet['team']>;
type Member = NonNullable<Team['members']>[number];

const columns = { role: /^役割/, post: /^職/, name: /^氏名/, group: /部会|班|所属/ } as const;

/** Where a head with 職 and 氏名 stands; the line above it names the team, a line below its rule. */
export function readTeam(
  boxes: readonly Box[],
): { readonly team: Team; readonly boxes: Set<Box> } | undefined {
  if (!boxes.some(({ text }) => text === '氏名')) return undefined;
  const rows = rowsOf(boxes);
  const at = rows.findIndex(
    (row) => row.some(({ text }) => /^職/.test(text)) && row.some(({ text }) => text === '氏名'),
  );
  const head = rows[at];
  if (!head) return undefined;
  const taken = new Set<Box>(head);
  const members: Member[] = [];
  let next = at + 1;
  for (let row = rows[next]; row && row.length > 1; row = rows[next]) {
    members.push(memberIn(row, head, taken));
    next += 1;
  }
  const [title] = rows[at - 1] ?? [];
  const [rule] = rows[next] ?? [];
  const named = title && /メンバー|名簿|委員/.test(title.text) ? title : undefined;
  const ruled = rule && /要綱|規約|要領|規程/.test(rule.text) ? rule : undefined;
  for (const box of [named, ruled]) if (box) taken.add(box);
  return {
    team: {
      ...(named && { title: named.text.replace(/(?:メンバー|名簿)$/, '') }),
      ...(ruled && { rule: ruled.text }),
      members,
    },
    boxes: taken,
  };
}

function memberIn(row: readonly Box[], head: readonly Box[], taken: Set<Box>): Member {
  const member: Member = {};
  for (const [key, title] of Object.entries(columns)) {
    const column = head.find(({ text }) => title.test(text));
    const box = column && under(column, row);
    // A role that is merged over several rows is said once.
    if (!box || taken.has(box)) continue;
    taken.add(box);
    member[key as keyof Member] = box.text;
  }
  return member;
}
