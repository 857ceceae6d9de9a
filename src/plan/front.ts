/** What stands before and after the themes of a policy: its cover, why it was made, by whom and when. */
import { below, type Origin } from '../diagnostics/finding.ts';
import type { PolicySheet } from '../sheets/shape/index.ts';
import { entries, writtenList } from './entries.ts';
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
    subtitle: written(data.subtitle, below(origin, 'subtitle')),
    issuer: written(data.issuer, below(origin, 'issuer')),
    issued: written(data.issued, below(origin, 'issued')),
    introduction: writtenList(data.introduction, below(origin, 'introduction')),
    study: written(data.study, below(origin, 'study')),
    team: written(team?.title, below(at, 'title')),
    rule: written(team?.rule, below(at, 'rule')),
    members: entries(team?.members ?? [], below(at, 'members')).map(({ value, origin: here }) => ({
      role: written(value.role, below(here, 'role')),
      post: written(value.post, below(here, 'post')),
      name: written(value.name, below(here, 'name')),
      group: written(value.group, below(here, 'group')),
    })),
    closing: writtenList(data.closing, below(origin, 'closing')),
    owner: writtenList(data.owner, below(origin, 'owner')),
    directions: writtenList(data.directions, below(origin, 'directions')),
    tagged: data.tagged ?? '［{}］',
  };
}

function written(text: string | undefined, origin: Origin): Written | undefined {
  return text === undefined ? undefined : { text, origin };
}
