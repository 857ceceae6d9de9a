/** What is said where nobody can ask git. */
import { Failure } from '../../diagnostics/failure.ts';

export function noHistory(flag: string): Failure {
  return new Failure(
    { ja: `ここでは ${flag} を使えません。`, en: `${flag} cannot be used here.` },
    { ja: `${flag} を外してください。`, en: 'leave it out.' },
  );
}
