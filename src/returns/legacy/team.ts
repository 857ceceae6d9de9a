/** 検討体制: the roster of those who worked a policy out. */
import type { PolicySheet } from '../../sheets/shape/index.ts';
import type { Box } from './page.ts';
import { type Row, rowsOf, under } from './table.ts';

type Team = NonNullable<PolicySheet['team']>;
type Member = NonNullable<Team['members']>[number];

const columns = { role: /^役割/, post: /^職/, name: /^氏名/, group: /部会|班|所属/ } as const;

/** Where a head with 職 and 氏名 stands; the line above it names the team, a line below its rule. */
export function readTeam(
  boxes: readonly Box[],
): { readonly team: Team; readonly boxes: Set<Box> } | undefined {
  if (!boxes.some(({ text }) => text === '氏名')) return undefined;
  const rows = rowsOf(boxes);
  const at = rows.findIndex(isHead);
  const taken = new Set(rows[at]);
  const { end, members } = membersBelow(rows, at, taken);
  if (members.length === 0) return undefined;
  const named = saying(/メンバー|名簿|委員/, rows[at - 1]);
  const ruled = saying(/要綱|規約|要領|規程/, rows[end]);
  for (const box of [named, ruled]) if (box) taken.add(box);
  const title = named?.text.replace(/(?:メンバー|名簿)$/, '') ?? '';
  return {
    team: { ...(title !== '' && { title }), ...(ruled && { rule: ruled.text }), members },
    boxes: taken,
  };
}

function isHead(row: Row): boolean {
  return row.some(({ text }) => /^職/.test(text)) && row.some(({ text }) => text === '氏名');
}

/** Down to a line that is no row of a table; `end` is its place. */
function membersBelow(rows: readonly Row[], at: number, taken: Set<Box>) {
  const members: Member[] = [];
  let end = at + 1;
  for (let row = rows[end]; at >= 0 && row && row.length > 1; row = rows[end]) {
    const member = memberIn(row, rows[at] ?? [], taken);
    if (Object.keys(member).length > 0) members.push(member);
    end += 1;
  }
  return { end, members };
}

function saying(words: RegExp, [first]: Row = []): Box | undefined {
  return first && words.test(first.text) ? first : undefined;
}

function memberIn(row: Row, head: Row, taken: Set<Box>): Member {
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
