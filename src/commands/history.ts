/** What git could not answer, in words that tell the operator what to do. */
import { Failure } from '../diagnostics/failure.ts';

export function noRepository(folder: string, withoutGit: boolean): Failure {
  if (withoutGit)
    return new Failure(
      { ja: 'git がないため、--changed を使えません。', en: 'git is not installed, and --changed needs it.' },
      { ja: 'git を入れるか、--changed を外してください。', en: 'install git, or leave --changed out.' },
    );
  return new Failure(
    {
      ja: `「${folder}」は git で管理されていないため、--changed を使えません。`,
      en: `"${folder}" is not in a git repository, and --changed needs one.`,
    },
    {
      ja: '--changed を外すか、git init で管理を始めてください。',
      en: 'leave --changed out, or start with git init.',
    },
  );
}

export function noSuchState(ref: string): Failure {
  return new Failure(
    { ja: `git に「${ref}」という版はありません。`, en: `git knows no "${ref}".` },
    {
      ja: 'ブランチ・タグ・コミットを指定してください。フォルダーは --changed より前に書きます。まだ一度もコミットしていないときは、先に git commit をしてください。',
      en: 'give a branch, tag or commit; write the folder before --changed; commit once if nothing was committed yet.',
    },
  );
}
