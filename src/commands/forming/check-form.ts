/** The work of `reform form check`: a city's own form looked through. */
import { readOfficial } from '../../reform.ts';
import { boundForm } from '../../writers/bound-form.ts';
import type { Call } from '../command.ts';
import { tidy } from '../scope/path.ts';
import { planOf, wanted } from './asked.ts';
import { formText } from './form-text.ts';

/** True when the form can be filled. */
export function checkForm(call: Call): boolean {
  const { language, world } = call;
  const name = wanted(call, { ja: '様式のファイル', en: 'the file of a form' });
  const plan = planOf(call, tidy(name));
  const root = call.options.into === undefined ? '' : tidy(String(call.options.into));
  const official = readOfficial(tidy(name), root, world.files, true);
  const bound = boundForm(official);
  world.terminal.out(formText(official.path, bound, plan, language));
  return bound.bindings.problems.length === 0 && bound.bindings.spots.length > 0;
}
