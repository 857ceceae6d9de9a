/** The work of `reform form check`: a city's own form looked through. */
import { readOfficial } from '../../reform.ts';
import { boundForm } from '../../writers/bound-form.ts';
import type { Call } from '../command.ts';
import { pathOf } from '../scope/spelled.ts';
import { planOf, wanted } from './asked.ts';
import { formText } from './form-text.ts';

/** True when the form can be filled. */
export function checkForm(call: Call): boolean {
  const { language, world } = call;
  const path = pathOf(wanted(call, { ja: '様式のファイル', en: 'the file of a form' }), world.files);
  const plan = planOf(call, path);
  const root = call.options.into === undefined ? '' : pathOf(call.options.into, world.files);
  const official = readOfficial(path, root, world.files, true);
  const bound = boundForm(official);
  world.terminal.out(formText(official.path, bound, plan, language));
  return bound.bindings.problems.length === 0 && bound.bindings.spots.length > 0;
}
