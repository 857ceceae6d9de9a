/** A refusal of the operating system, in words that tell the operator what to do. */
import { Failure, Held } from '../diagnostics/failure.ts';
import type { Words } from '../diagnostics/words.ts';

type Doing = 'read' | 'write';

interface Refusal {
  readonly words: Words;
  readonly hint?: Words;
}

/** The path in each language, what was to be done there, and what the system said to it. */
interface Tried extends Words {
  readonly doing: Doing;
  readonly code: string | undefined;
}

/** Work on the disk, whose refusals become words. */
export function attempt<Result>(path: string, doing: Doing, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw refused(codeOf(error), path, doing);
  }
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

export function refused(code: string | undefined, path: string, doing: Doing): Failure {
  const refusal = refusals[code ?? ''] ?? unknown;
  const { hint, words } = refusal({ ja: `「${path}」`, en: `"${path}"`, doing, code });
  const held = doing === 'write' && (code === 'EBUSY' || code === 'EPERM');
  return held ? new Held(words, hint) : new Failure(words, hint);
}

const refusals: Readonly<Record<string, (tried: Tried) => Refusal>> = {
  EBUSY: inUse,
  EPERM: inUse,
  EACCES: denied,
  ENOENT: missing,
  EISDIR: isFolder,
  ENOTDIR: inTheWay,
  EEXIST: inTheWay,
  ENOSPC: full,
  EROFS: readOnly,
};

function inUse(tried: Tried): Refusal {
  if (tried.doing === 'read') return denied(tried);
  return {
    words: { ja: `${tried.ja}に書き込めません。`, en: `${tried.en} cannot be written.` },
    hint: {
      ja: 'Excelで開いています。閉じてから再実行してください。',
      en: 'it is open in Excel: close it and run again.',
    },
  };
}

function denied({ doing, en, ja }: Tried): Refusal {
  return {
    words: {
      ja: `${ja}を${doing === 'read' ? '読み取る' : '書き込む'}権限がありません。`,
      en: `You may not ${doing} ${en}.`,
    },
    hint:
      doing === 'read'
        ? { ja: 'アクセス権を確かめてください。', en: 'check the permissions.' }
        : {
            ja: 'アクセス権を確かめてください。Excelで開いているときは、閉じてから再実行してください。',
            en: 'check the permissions; if it is open in Excel, close it and run again.',
          },
  };
}

function missing({ doing, en, ja }: Tried): Refusal {
  return doing === 'write'
    ? {
        words: { ja: `${ja}を作れません。`, en: `${en} cannot be made.` },
        hint: { ja: '書き出す場所を確かめてください。', en: 'check the folder to write to.' },
      }
    : {
        words: { ja: `${ja}が見つかりません。`, en: `${en} does not exist.` },
        hint: {
          ja: '名前と場所を確かめてください。リンクのときは、その先があることも確かめてください。',
          en: 'check the name and the folder, and where it leads if it is a link.',
        },
      };
}

function isFolder({ doing, en, ja }: Tried): Refusal {
  return {
    words: { ja: `${ja}はフォルダーです。`, en: `${en} is a folder.` },
    hint:
      doing === 'read'
        ? { ja: 'ファイルを指定してください。', en: 'give a file instead.' }
        : { ja: 'フォルダーの名前を変えてから再実行してください。', en: 'rename the folder and run again.' },
  };
}

function inTheWay({ en, ja }: Tried): Refusal {
  return {
    words: { ja: `${ja}の途中にファイルがあります。`, en: `A file stands in the way of ${en}.` },
    hint: {
      ja: '別の場所を指定するか、ファイルを移してください。',
      en: 'choose another place, or move the file.',
    },
  };
}

/** Where nothing is written it is the limit of the system, not of the disk. */
function full({ doing, en, ja }: Tried): Refusal {
  return doing === 'write'
    ? {
        words: { ja: `空き容量が足りず、${ja}を書き込めません。`, en: `No space is left to write ${en}.` },
        hint: {
          ja: '不要なファイルを削除してから再実行してください。',
          en: 'free some space and run again.',
        },
      }
    : {
        words: {
          ja: `${ja}の保存を待つことができません。見張れるフォルダーの数が上限に達しています。`,
          en: `${en} cannot be watched: the system watches as many folders as it may.`,
        },
        hint: {
          ja: '--watch を外すか、システムの上限（fs.inotify.max_user_watches）を上げてください。',
          en: 'leave --watch out, or raise the limit of the system (fs.inotify.max_user_watches).',
        },
      };
}

function readOnly({ en, ja }: Tried): Refusal {
  return {
    words: { ja: `${ja}は書き込みのできない場所にあります。`, en: `${en} is in a place that is read-only.` },
    hint: {
      ja: '書き込めるようにするか、別の場所を指定してください。',
      en: 'make it writable, or choose another place.',
    },
  };
}

function unknown({ code, doing, en, ja }: Tried): Refusal {
  return {
    words: {
      ja: `${ja}を${doing === 'read' ? '読み取れません' : '書き込めません'}（${code ?? '原因不明'}）。`,
      en: `${en} cannot be ${doing === 'read' ? 'read' : 'written'} (${code ?? 'unknown reason'}).`,
    },
  };
}
