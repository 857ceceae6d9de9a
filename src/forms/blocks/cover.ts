/** 表紙: the name of a policy, what stands under it, and when and by whom it was made. */
import { below } from '../../diagnostics/finding.ts';
import type { Written } from '../../plan/plan.ts';
import type { BlockMaker } from '../form.ts';
import type { Block, Line } from '../view.ts';
import { lineOf, madeLine } from './line.ts';

export const cover: BlockMaker = {
  show: 'cover',
  blocks({ entity: policy, of }) {
    if (of !== 'policy') return [];
    const { issued, issuer, subtitle } = policy.front;
    const line = ({ origin, text }: Written) => lineOf(policy, text, origin);
    const said = [issued, issuer].flatMap((one) => one ?? []);
    const [only, ...others] = said;
    const made = others.length === 0 ? only && line(only) : madeLine(said.map(({ text }) => text).join(' '));
    return [
      ...styled([lineOf(policy, policy.title, below(policy.origin, 'title'))], 'title'),
      ...styled(subtitle ? [line(subtitle)] : [], 'subtitle'),
      ...styled(made ? [made] : [], 'corner'),
    ];
  },
};

function styled(lines: readonly Line[], style: 'title' | 'subtitle' | 'corner'): Block[] {
  return lines.length === 0 ? [] : [{ kind: 'text', style, lines }];
}
