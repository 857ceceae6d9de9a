/** `{{…}}` where no words can go: in shapes, text boxes, comments, headers and footers. */
import type { Vocabulary } from '../../grid/filling.ts';
import { scan } from '../read/xml.ts';
import { markersIn } from './markers.ts';
import type { OpenForm } from './open.ts';
import { problems } from './problems.ts';
import type { Sight } from './sight.ts';
import type { Problem } from './trouble.ts';

const followed: Readonly<Record<string, string>> = { drawing: '図形', comments: 'コメント' };

/** Other programs use such braces, too: only what is nearly one of our names is meant for us. */
export function unreached(
  form: OpenForm,
  sights: readonly Sight[],
  { near, understand }: Vocabulary,
): Problem[] {
  const { relations, text } = form.package;
  const seen = new Set<string>();
  return sights.flatMap(({ footers: said, name, path }) => {
    const places = relations(path).flatMap(({ path: part, type }) => {
      const what = followed[type];
      if (what === undefined || seen.has(part)) return [];
      seen.add(part);
      return [{ what, words: paragraphs(text(part) ?? '') }];
    });
    const footers = { what: 'ヘッダーかフッター', words: said };
    return [...places, footers].flatMap(({ what, words }) =>
      markersIn(words)
        .filter((marker) => understand(marker.name) !== undefined || near(marker.name) !== undefined)
        .map((marker) => problems.unreached(`${name} の${what}`, marker.name)),
    );
  });
}

/** A marker may go across the runs of a paragraph. */
function paragraphs(xml: string): string {
  let words = '';
  for (const piece of scan(xml)) {
    if (piece.kind === 'text') words += piece.text;
    else if (piece.kind === 'close' && (piece.name === 'p' || piece.name === 'comment')) words += '\n';
  }
  return words;
}
