/** What stands before and after the themes of a policy: its cover, why it was made, by whom and when. */
import { below, type Origin } from '../diagnostics/finding.ts';
import type { PolicySheet } from '../sheets/shape/index.ts';
import { each, writtenAt, writtenList } from './entries.ts';
import type { Written } from './plan.ts';

export interface Member {
  readonly role: Written | undefined;
  readonly post: Written | undefined;
  readonly name: Written | undefined;
  readonly group: Written | undefined;
}

export interface Front {
  readonly subtitle: Written | undefined;
  readonly issuer: Written | undefined;
  readonly issued: Written | undefined;
  readonly introduction: readonly Written[];
  readonly study: Written | undefined;
  readonly team: Written | undefined;
  /** The rules the team was set up by. */
  readonly rule: Written | undefined;
  readonly members: readonly Member[];
  readonly closing: readonly Written[];
  /** The department, from the top. */
  readonly owner: readonly Written[];
  /** Pillars the policy names. */
  readonly directions: readonly Written[];
  /** How a tag is printed; {} stands for the tags. */
  readonly tagged: string;
}

export function linkFront(data: PolicySheet, origin: Origin): Front {
  const { team } = data;
  const at = below(origin, 'team');
  return {
    subtitle: writtenAt(data.subtitle, origin, 'subtitle'),
    issuer: writtenAt(data.issuer, origin, 'issuer'),
    issued: writtenAt(data.issued, origin, 'issued'),
    introduction: writtenList(data.introduction, below(origin, 'introduction')),
    study: writtenAt(data.study, origin, 'study'),
    team: writtenAt(team?.title, at, 'title'),
    rule: writtenAt(team?.rule, at, 'rule'),
    members: each(team?.members, below(at, 'members'), ({ group, name, post, role }, here) => ({
      role: writtenAt(role, here, 'role'),
      post: writtenAt(post, here, 'post'),
      name: writtenAt(name, here, 'name'),
      group: writtenAt(group, here, 'group'),
    })),
    closing: writtenList(data.closing, below(origin, 'closing')),
    owner: writtenList(data.owner, below(origin, 'owner')),
    directions: writtenList(data.directions, below(origin, 'directions')),
    tagged: data.tagged ?? '［{}］',
  };
}
