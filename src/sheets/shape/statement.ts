/** What a policy stated in chapters and visions (基本方針) adds to a policy. */
import * as z from 'zod';
import { chapter } from './chapter.ts';
import { text } from './field.ts';
import { glossary } from './glossary.ts';
import { relation, roles } from './role.ts';
import { partNames, policyFinding, vision } from './vision.ts';

export const statementFields = {
  edition: text('版', '方針名に添えて印字します。', '概要版').optional(),
  horizon: text('見据える時期', '何年後を見据えた方針かです。', '10年後').optional(),
  names: partNames.optional(),
  relations: z.array(relation).optional().meta({ title: '関係', description: '関係する法令や計画です。' }),
  chapters: z.array(chapter).optional().meta({ title: '章', description: '文書の章を上から順に並べます。' }),
  findings: z
    .array(policyFinding)
    .optional()
    .meta({ title: '検証の項目', description: '検証で見えた課題です。' }),
  visions: z.array(vision).optional().meta({ title: '像', description: 'めざすべき姿と取組項目です。' }),
  roles: roles.optional(),
  glossary: glossary().optional(),
};
