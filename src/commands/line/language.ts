/** The language reform speaks: asked for, or that of the environment; Japanese where nobody says otherwise. */
import { type Language, languages } from '../../diagnostics/words.ts';

const variables = ['REFORM_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** Read before the command line is parsed, for its complaints are to be in that language too. */
export function languageOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = givenTo('--lang', argv);
  const known = languages.find((language) => language === asked);
  if (known) return known;
  const first = variables.map((name) => env[name]).find((value) => value !== undefined && value !== '');
  return first?.startsWith('en') ? 'en' : 'ja';
}

function givenTo(flag: string, argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  const own = end < 0 ? argv : argv.slice(0, end);
  const at = own.findLastIndex((word) => word === flag || word.startsWith(`${flag}=`));
  const word = own[at];
  return word === flag ? own[at + 1] : word?.slice(flag.length + 1);
}
