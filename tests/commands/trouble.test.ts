import { describe, expect, test } from 'vitest';
import { tell } from '../../src/commands/line/trouble.ts';
import { Failure } from '../../src/diagnostics/failure.ts';
import { refused } from '../../src/disk/refused.ts';
import { memoryWorld } from '../memory-world.ts';

function told(error: unknown, language: 'ja' | 'en' = 'ja') {
  const { terminal, err } = memoryWorld();
  return { code: tell(error, language, terminal), err: err() };
}

describe('when a run cannot go on', () => {
  test('the operator hears what to do', () => {
    const codes = ['EBUSY', 'EPERM', 'EACCES', 'ENOENT', 'EISDIR', 'ENOTDIR', 'ENOSPC', 'EROFS', 'EMFILE'];
    const all = codes.map((code) => `${code}\n${told(refused(code, 'out/様式4.xlsx', 'write')).err}`);
    expect(all.join('\n')).toMatchInlineSnapshot(`
      "EBUSY
      エラー: 「out/様式4.xlsx」に書き込めません。
      ヒント: Excelで開いています。閉じてから再実行してください。

      EPERM
      エラー: 「out/様式4.xlsx」に書き込めません。
      ヒント: Excelで開いています。閉じてから再実行してください。

      EACCES
      エラー: 「out/様式4.xlsx」を書き込む権限がありません。
      ヒント: アクセス権を確かめてください。Excelで開いているときは、閉じてから再実行してください。

      ENOENT
      エラー: 「out/様式4.xlsx」を作れません。
      ヒント: 書き出す場所を確かめてください。

      EISDIR
      エラー: 「out/様式4.xlsx」はフォルダーです。
      ヒント: フォルダーの名前を変えてから再実行してください。

      ENOTDIR
      エラー: 「out/様式4.xlsx」の途中にファイルがあります。
      ヒント: 別の場所を指定するか、ファイルを移してください。

      ENOSPC
      エラー: 空き容量が足りず、「out/様式4.xlsx」を書き込めません。
      ヒント: 不要なファイルを削除してから再実行してください。

      EROFS
      エラー: 「out/様式4.xlsx」は書き込みのできない場所にあります。
      ヒント: 書き込めるようにするか、別の場所を指定してください。

      EMFILE
      エラー: 「out/様式4.xlsx」を書き込めません（EMFILE）。
      "
    `);
    for (const code of codes) {
      const { words, hint } = refused(code, 'x', 'read');
      expect(words.en).not.toBe('');
      if (hint) expect(hint.en).not.toBe('');
    }
  });

  test('a failure ends with 2, a bug with 70 and a request to report it', () => {
    expect(told(new Failure({ ja: 'だめです。', en: 'No.' })).code).toBe(2);
    const { code, err } = told(new TypeError('x is not a function'));
    expect(code).toBe(70);
    expect(err).toContain('開発者へお知らせください');
    expect(err).toContain('trouble.test.ts');
    expect(told(new TypeError('x'), 'en').err).toContain('Please report');
  });

  test('a file name cannot move the cursor', () => {
    expect(told(refused('ENOENT', 'a\u001b[2Jb', 'read')).err).toContain('a␛[2Jb');
  });
});
