/** What to do with a folder that init has just made. */
import type { Language } from '../../diagnostics/words.ts';

export function nextOfExample(folder: string): Readonly<Record<Language, readonly string[]>> {
  return {
    ja: [
      `✓ 「${folder}」に見本を作りました。`,
      '',
      '次にすること:',
      `  reform check ${folder}   シートを点検します`,
      `  reform build ${folder}   様式（Excel・Markdown）を out に作ります`,
      `シートは ${folder}/initiatives/no-waiting.yaml から書き換えてみてください。`,
    ],
    en: [
      `✓ The example stands in "${folder}".`,
      '',
      'Next:',
      `  reform check ${folder}   checks the sheets`,
      `  reform build ${folder}   builds the forms (Excel, Markdown) into out`,
      `Begin by changing ${folder}/initiatives/no-waiting.yaml.`,
    ],
  };
}

export function nextOfEmpty(folder: string): Readonly<Record<Language, readonly string[]>> {
  return {
    ja: [
      `✓ 「${folder}」を作りました。シートはまだありません。`,
      '',
      '次にすること（どちらか）:',
      `  reform import --new 旧様式.xlsx --into ${folder} --write   これまでの Excel をシートにします`,
      `  reform new initiative 識別子 --in ${folder}   記入するシートを加えます`,
    ],
    en: [
      `✓ "${folder}" is there, still without sheets.`,
      '',
      'Next, either:',
      `  reform import --new old.xlsx --into ${folder} --write   makes sheets of workbooks you have`,
      `  reform new initiative ID --in ${folder}   adds a sheet to fill in`,
    ],
  };
}
