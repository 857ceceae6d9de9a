/** git, run in a folder: few commands ask for it, so its door opens late. */

/** Rejects with its `code` when git is missing or complains. */
export type Git = (folder: string, words: readonly string[], asking?: Asking) => Promise<Uint8Array>;

export interface Asking {
  /** What it reads. */
  readonly input?: string;
  /** About the index: a hook of `git commit -a` has one of its own. */
  readonly staged?: boolean;
}

export const git: Git = async (folder, words, { input, staged } = {}) => {
  const { execFile } = await import('node:child_process');
  // A hook names its own repository; the folder's is meant.
  const {
    GIT_DIR: _dir,
    GIT_WORK_TREE: _tree,
    GIT_INDEX_FILE: index,
    GIT_PREFIX: _prefix,
    ...env
  } = process.env;
  const options = {
    env: { ...env, GIT_OPTIONAL_LOCKS: '0', ...(staged && index && { GIT_INDEX_FILE: index }) },
    maxBuffer: 512 * 2 ** 20,
    encoding: 'buffer',
  } as const;
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, bytes: Uint8Array) => (error ? reject(error) : resolve(bytes));
    const { stdin } = execFile('git', ['-C', folder, ...words], options, done);
    // Where git ended before it had read all, its own complaint says more.
    stdin?.on('error', () => {}).end(input);
  });
};
