/** `reform form`: a city's own official form – which names it may use, whether it can be filled, and a form of reform to start from. */
import { Failure } from '../diagnostics/failure.ts';
import { type Command, exit } from './command.ts';
import { checkChoice } from './line/usage.ts';

const actions = ['check', 'names', 'eject'] as const;

export const form: Command = {
  name: 'form',
  about: {
    ja: '市の様式（Excel）に内容を入れる準備を手伝います',
    en: "help to fill a city's own official form (Excel)",
  },
  arguments: [
    {
      name: '<action>',
      about: {
        ja: 'check（様式を確かめる）・names（使える名前の一覧）・eject（reform の様式を書き出す）',
        en: 'check a form, list the names it may use, or eject a form of reform',
      },
    },
    {
      name: '[form]',
      about: {
        ja: 'check は様式のファイル、names は取組・方針・計画、eject は様式の名前',
        en: 'check: a file; names: initiative, policy or plan; eject: the name of a form',
      },
    },
  ],
  options: [
    {
      flags: '--into <dir>',
      about: {
        ja: '計画のフォルダーです（check では様式に入らない内容を、names では今の内容を示します）',
        en: 'folder of the plan (check then tells what the form leaves out, names what each name stands for)',
      },
    },
    {
      flags: '--out <file>',
      about: { ja: 'eject で書き出すファイルです', en: 'file that eject writes' },
    },
  ],
  examples: [
    {
      line: 'reform form names 取組 --into data/sakai',
      about: {
        ja: 'セルに書ける名前を、今の内容とともに一覧にします',
        en: 'list the names a cell may bear, with what they stand for',
      },
    },
    {
      line: 'reform form check 市様式.xlsx --into data/sakai',
      about: { ja: '市の様式を確かめます', en: 'see whether a form can be filled' },
    },
    {
      line: 'reform form eject yoshiki4 --out 市様式.xlsx',
      about: { ja: '様式4を書き出して、市の様式の元にします', en: 'start a form of your own from 様式4' },
    },
  ],
  async run(call) {
    const action = checkChoice('form', String(call.arguments[0]), actions);
    if (action !== 'eject' && call.options.out !== undefined) throw writesNothing(action);
    switch (action) {
      case 'check': {
        const { checkForm } = await import('./forming/check-form.ts');
        return checkForm(call) ? exit.clean : exit.findings;
      }
      case 'eject': {
        const { ejectForm } = await import('./forming/eject-form.ts');
        await ejectForm(call);
        return exit.clean;
      }
      default: {
        const { listNames } = await import('./forming/list-names.ts');
        listNames(call);
        return exit.clean;
      }
    }
  },
};

function writesNothing(action: string): Failure {
  return new Failure(
    { ja: `form ${action} は何も書き出しません。`, en: `form ${action} writes nothing.` },
    { ja: '--out を外してください（eject で使います）。', en: 'leave --out out; it is for eject.' },
  );
}
