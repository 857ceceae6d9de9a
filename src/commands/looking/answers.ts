/** The questions of `reform doctor`, and what this machine answers. */
import { Failure } from '../../diagnostics/failure.ts';
import { many } from '../../diagnostics/words.ts';
import { append } from '../../lists.ts';
import { join } from '../../paths.ts';
import { visible } from '../../reporters/visible.ts';
import type { Moment } from '../../rules/rule.ts';
import type { Files, World } from '../../world.ts';
import type { Answer } from '../doctor.ts';
import { projectsAt } from '../scope/projects.ts';
import type { Spot } from '../scope/spot.ts';

export async function answersOf({ folder, moment, out }: Spot, world: World): Promise<Answer[]> {
  const asked = [
    () => nodeOf(world),
    () => plansAt(folder, moment, world),
    () => writingTo(out, world),
    () => gitAt(folder, world),
    () => fontsOf(world),
  ];
  const answers: Answer[] = [];
  for (const ask of asked) append(answers, await ask());
  return answers;
}

const oldest = [20, 15] as const;

function nodeOf({ engine }: World): Answer[] {
  const [, node, major, minor] = /((\d+)\.(\d+)\.\d+)/.exec(engine ?? '') ?? [];
  if (node === undefined) return [];
  const good = Number(major) > oldest[0] || (Number(major) === oldest[0] && Number(minor) >= oldest[1]);
  const least = oldest.join('.');
  return [
    {
      state: good ? 'good' : 'bad',
      words: { ja: `Node.js ${node}`, en: `Node.js ${node}` },
      hint: { ja: `Node.js ${least} 以降を入れてください。`, en: `install Node.js ${least} or later.` },
    },
  ];
}

function plansAt(folder: string, moment: Moment, { files }: World): Answer[] {
  try {
    return projectsAt(files, [folder], moment).compiled.map(({ folder: at, plan, sheets }) => ({
      state: plan ? 'good' : 'bad',
      words: plan
        ? {
            ja: `計画 ${visible(plan.city.name)}（${visible(at)}、${sheets.length} シート）`,
            en: `plan of ${visible(plan.city.name)} (${visible(at)}, ${many(sheets.length, 'sheet')})`,
          }
        : {
            ja: `${visible(at)} の reform.yaml を読み取れません。`,
            en: `The reform.yaml in ${visible(at)} cannot be understood.`,
          },
      hint: { ja: `reform check ${at} の指摘を直してください。`, en: `mend what reform check ${at} says.` },
    }));
  } catch (error) {
    return [{ state: 'bad', ...wordsOf(error) }];
  }
}

function writingTo(out: string, { files }: World): Answer[] {
  const may = files.mayWrite?.(out) ?? true;
  return [
    {
      state: may ? 'good' : 'bad',
      words: may
        ? {
            ja: `書き出すフォルダー ${visible(out)} に書き込めます。`,
            en: `${visible(out)} can be written to.`,
          }
        : {
            ja: `書き出すフォルダー ${visible(out)} に書き込めません。`,
            en: `${visible(out)} cannot be written to.`,
          },
      hint: {
        ja: 'アクセス権を確かめるか、--out で別の場所を指定してください。',
        en: 'check the permissions, or name another folder by --out.',
      },
    },
  ];
}

async function gitAt(folder: string, { changed }: World): Promise<Answer[]> {
  if (!changed) return [];
  try {
    await changed([folder], 'HEAD');
    return [
      {
        state: 'good',
        words: { ja: 'git（--changed と --staged を使えます）', en: 'git (for --changed and --staged)' },
      },
    ];
  } catch (error) {
    return [{ state: 'absent', ...wordsOf(error) }];
  }
}

const fontFolders = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  '/Library/Fonts',
  '/System/Library/Fonts',
  'C:/Windows/Fonts',
];
const font = /^BIZ-?UD/i;

/** Excel lays a form out by its fonts; reform itself needs none. */
function fontsOf({ files }: World): Answer[] {
  const found = fontFolders.some((folder) => holdsFont(files, folder, 3));
  return [
    {
      state: found ? 'good' : 'absent',
      words: found
        ? { ja: '様式の書体 BIZ UD があります。', en: 'The fonts of the forms (BIZ UD) are there.' }
        : {
            ja: '様式の書体 BIZ UD が見つかりません。',
            en: 'The fonts of the forms (BIZ UD) are not there.',
          },
      hint: {
        ja: '様式を開いたり印刷したりする端末に入れてください（Windows 10 以降にはあります）。',
        en: 'they belong on the machine that opens or prints the forms (Windows 10 and later have them).',
      },
    },
  ];
}

function holdsFont(files: Files, folder: string, depth: number): boolean {
  try {
    if (files.kind(folder) !== 'folder') return false;
    const entries = files.list(folder);
    if (entries.some(({ name }) => font.test(name))) return true;
    const below = entries.filter(({ kind }) => kind === 'folder');
    return depth > 0 && below.some(({ name }) => holdsFont(files, join(folder, name), depth - 1));
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

function wordsOf(error: unknown): Pick<Answer, 'words' | 'hint'> {
  if (!(error instanceof Failure)) throw error;
  return { words: error.words, hint: error.hint };
}
