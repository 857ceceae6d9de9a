/** Entities of which no field is left: their worksheet was taken out, or a program lost the names of its cells. Nobody meant to empty them. */
import type { Words } from '../diagnostics/words.ts';
import { grouped } from '../lists.ts';
import type { ReturnedField } from './returned.ts';

/** Of an entity with fewer fields each may have been deleted with its row. */
const fewest = 4;

export function withoutVanished(all: readonly ReturnedField[]): {
  readonly fields: readonly ReturnedField[];
  readonly vanished: readonly string[];
} {
  const byEntity = [...grouped(all, ({ entity }) => entity)];
  const vanished = byEntity.flatMap(([entity, own]) =>
    own.length >= fewest && own.every(({ areas }) => areas.length === 0) ? [entity] : [],
  );
  const gone = new Set(vanished);
  return { vanished, fields: all.filter(({ entity }) => !gone.has(entity)) };
}

export function vanishedNote(entity: string): Words {
  return {
    ja: `「${entity}」の欄がひとつも残っていません（ワークシートの削除か、欄の名前の消失です）。シートはそのままにしました。`,
    en: `No field of ${entity} is left: its worksheet was deleted, or the names of its cells are lost. The sheet stays as it is.`,
  };
}
