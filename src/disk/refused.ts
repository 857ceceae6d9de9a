/** A refusal of the operating system, in words that tell the operator what to do. */
import { Failure, Held } from '../diagnostics/failure.ts';
import type { Words } from '../diagnostics/words.ts';

type Doing = 'read' | 'write';

interface Refusal {
  readonly words: Words;
  readonly hint?: Words;
}

export function refused(code: string | undefined, path: string, doing: Doing): Failure {
  const { words, hint } = refusal(code, `「${path}」`, `"${path}"`, doing);
  const held = doing === 'write' && (code === 'EBUSY' || code === 'EPERM');
  return held ? new Held(words, hint) : new Failure(words, hint);
}

function refusal(code: string | undefined, ja: string, en: string, doing: Doing): Refusal {
  switch (code) {
    case 'EBUSY':
    case 'EPERM':
      if (doing === 'read') return denied(ja, en, doing);
      return {
        words: { ja: `${ja}に書き込めません。`, en: `${en} cannot be written.` },
        hint: {
          ja: 'Excelで開いています。閉じてから再実行してください。',
          en: 'it is open in Excel: close it and run again.',
        },
      };
    case 'EACCES':
      return denied(ja, en, doing);
    case 'ENOENT':
      if (doing === 'write') return noPlace(ja, en);
      return {
        words: { ja: `${ja}が見つかりません。`, en: `${en} does not exist.` },
        hint: { ja: '名前と場所を確かめてください。', en: 'check the name and the folder.' },
      };
    case 'EISDIR':
      return {
        words: { ja: `${ja}はフォルダーです。`, en: `${en} is a folder.` },
        hint:
          doing === 'read'
            ? { ja: 'ファイルを指定してください。', en: 'give a file instead.' }
            : {
                ja: 'フォルダーの名前を変えてから再実行してください。',
                en: 'rename the folder and run again.',
              },
      };
    case 'ENOTDIR':
    case 'EEXIST':
      return {
        words: { ja: `${ja}の途中にファイルがあります。`, en: `A file stands in the way of ${en}.` },
        hint: {
          ja: '別の場所を指定するか、ファイルを移してください。',
          en: 'choose another place, or move the file.',
        },
      };
    case 'ENOSPC':
      if (doing === 'read') return tooManyWatched(ja, en);
      return {
        words: { ja: `空き容量が足りず、${ja}を書き込めません。`, en: `No space is left to write ${en}.` },
        hint: {
          ja: '不要なファイルを削除してから再実行してください。',
          en: 'free some space and run again.',
        },
      };
    case 'EROFS':
      return {
        words: {
          ja: `${ja}は書き込みのできない場所にあります。`,
          en: `${en} is in a place that is read-only.`,
        },
        hint: {
          ja: '書き込めるようにするか、別の場所を指定してください。',
          en: 'make it writable, or choose another place.',
        },
      };
    default:
      return {
        words: {
          ja: `${ja}を${doing === 'read' ? '読み取れません' : '書き込めません'}（${code ?? '原因不明'}）。`,
          en: `${en} cannot be ${doing === 'read' ? 'read' : 'written'} (${code ?? 'unknown reason'}).`,
        },
      };
  }
}

function noPlace(ja: string, en: string): Refusal {
  return {
    words: { ja: `${ja}を作れません。`, en: `${en} cannot be made.` },
    hint: { ja: '書き出す場所を確かめてください。', en: 'check the folder to write to.' },
  };
}

/** The limit of the system, not of the disk. */
function tooManyWatched(ja: string, en: string): Refusal {
  return {
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

function denied(ja: string, en: string, doing: Doing): Refusal {
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
