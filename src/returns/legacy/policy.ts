/** A document read from its cover to its end: masthead, foreword, roster, then its themes or its chapters. */
import { append, put } from '../../lists.ts';
import { readChapters } from './chapters.ts';
import { type Draft, oneOrMany } from './draft.ts';
import { contentsOf } from './headings.ts';
import { linesOf } from './lines.ts';
import { readMasthead } from './masthead.ts';
import type { Box } from './page.ts';
import { readTeam } from './team.ts';
import { partOf, readThemes } from './themes.ts';
import { bare } from './vocabulary.ts';

export function readPolicy(boxes: readonly Box[], draft: Draft): void {
  const contents = contentsOf(boxes);
  const roster = readTeam(boxes);
  if (roster) draft.policy.team = roster.team;
  const body = boxes.filter((box) => !contents.boxes.has(box) && !roster?.boxes.has(box));
  const opening = body.findIndex(({ text }) => contents.headingOf(text));
  const head = opening < 0 ? body : body.slice(0, opening);
  const main = opening < 0 ? [] : body.slice(opening);
  const end = main.findIndex(({ text }) => bare(text) === 'おわりに');
  const chapters = end < 0 ? main : main.slice(0, end);
  const again = new Set(body.map(({ text }) => bare(text)));
  append(
    draft.left,
    contents.others.filter(({ text }) => !again.has(bare(text))),
  );
  readFront(head, draft);
  if (chapters.some(({ text }) => partOf(text, draft) !== undefined)) readThemes(chapters, contents, draft);
  else readChapters(chapters, contents, draft);
  if (end >= 0)
    draft.policy.closing = oneOrMany(
      linesOf(main.slice(end + 1).filter(isNoPurpose)).map(({ text }) => text),
    );
}

/** はじめに, 取組期間 and 検討期間 stand between the masthead and the document. */
function readFront(head: readonly Box[], draft: Draft): void {
  const at = head.findIndex(({ text }) => /^(?:はじめに|取組期間|計画期間|検討期間|所管)$/.test(bare(text)));
  readMasthead(at < 0 ? head : head.slice(0, at), draft);
  if (at < 0) return;
  let field = '';
  const texts = new Map<string, Box[]>();
  for (const box of head.slice(at)) {
    const name = fields[bare(box.text)];
    if (name !== undefined) field = name;
    else if (isNoPurpose(box)) put(texts, field, box);
  }
  for (const [name, boxes] of texts) {
    const said = oneOrMany(linesOf(boxes).map(({ text }) => text));
    const isText = name === 'introduction' || name === 'owner';
    if (name !== '') Object.assign(draft.policy, { [name]: isText ? said : boxes[0]?.text });
    if (!isText) append(draft.left, boxes.slice(1));
  }
}

const fields: Readonly<Record<string, string>> = {
  はじめに: 'introduction',
  取組期間: 'years',
  計画期間: 'years',
  検討期間: 'study',
  所管: 'owner',
};

/** 策定にあたって is a heading of the form. */
function isNoPurpose({ text }: Box): boolean {
  return bare(text) !== '策定にあたって';
}
