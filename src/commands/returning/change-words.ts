/** The words for a change: what is to be decided about each kind of it, and the labels of its old and new words. */

export const whys = {
  conflict: {
    ja: 'シートも様式も変わっています。--theirs（様式を採る）か --ours（シートのまま）を指定してください。',
    en: 'both were changed: give --theirs (take the form) or --ours (keep the sheet).',
  },
  emptied: {
    ja: '欄が空にされています。シートからも消すときは --allow-delete を付けてください。',
    en: 'its square was emptied; with --allow-delete it goes from the sheet too.',
  },
  deleted: {
    ja: '行が削除されています。シートからも消すときは --allow-delete を付けてください。',
    en: 'its row was deleted; with --allow-delete it goes from the sheet too.',
  },
  moved: {
    ja: '行が移されていますが、どの一覧に入るのか分かりません。シートを手で直してください。',
    en: 'its row was moved, but not to where its list or one like it stands: mend the sheet by hand.',
  },
  stray: {
    ja: '欄の外に書かれた文です。シートのどこに入れるか分からないため、手で写してください。',
    en: 'written outside of any field: copy it into the sheet by hand.',
  },
  comment: {
    ja: 'セルに付けられたコメントです。直すことが書かれていれば、シートを手で直してください。',
    en: 'a comment on the cell: where it asks for a correction, make it in the sheet by hand.',
  },
  shape: {
    ja: '図形の中に書かれた文です。直すことが書かれていれば、シートを手で直してください。',
    en: 'written in a shape: where it asks for a correction, make it in the sheet by hand.',
  },
  copy: {
    ja: '写したワークシートに書かれています。元のワークシートの同じセルに写して、もう一度取り込んでください。',
    en: 'written on a copy of a worksheet: put it into the same cell of the first one and import that.',
  },
  list: {
    ja: '一覧に書かれた文です。一覧はシートから作り直すため、取組などの様式に写して、それを取り込んでください。',
    en: 'written on a list, which is built from the sheets: put it into the form of a sheet and import that.',
  },
  struck: {
    ja: '新しい文に取り消し線が引かれています（上の行から写ることがあります）。加える文なら線を外して、もう一度取り込んでください。',
    en: 'new words that are struck out, as a new row takes over the look of the one above: take the line off and import again, if they are meant to be added.',
  },
  unread: {
    ja: '隠しシートの記録が書き換えられたか消えていて、配付したときの文が分からない欄です。直してあれば、シートを手で直してください。',
    en: 'its entry on the hidden worksheet was altered or is gone, so nobody knows what it said: where it was corrected, correct the sheet by hand.',
  },
  homeless: {
    ja: 'シートにこの欄がもうありません。手で写してください。',
    en: 'the sheet has no such place any more: copy it by hand.',
  },
} as const;

/** The same where the operator has decided it. */
export const decided = {
  conflict: {
    ja: 'シートも様式も変わっていますが、様式を採ります（--theirs）。',
    en: 'both were changed; the form is taken (--theirs).',
  },
  emptied: {
    ja: '欄が空にされているため、シートからも消します（--allow-delete）。',
    en: 'its square was emptied, so it goes from the sheet too (--allow-delete).',
  },
  deleted: {
    ja: '行が削除されているため、シートからも消します（--allow-delete）。',
    en: 'its row was deleted, so it goes from the sheet too (--allow-delete).',
  },
} as const;

export const labels = {
  ja: {
    base: '配付時',
    ours: 'シート',
    theirs: '様式　',
    after: '前の項目',
    added: '追加　　',
    moved: '移動　　',
    first: '（先頭）',
  },
  en: {
    base: 'sent ',
    ours: 'sheet',
    theirs: 'form ',
    after: 'after',
    added: 'new  ',
    moved: 'moved',
    first: '(the first)',
  },
} as const;

export const besides = {
  ja: (field: string) => `（${field} の行）`,
  en: (field: string) => ` (the row of ${field})`,
} as const;
