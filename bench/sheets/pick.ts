/** A number of a sheet → the same choices every time: a sheet is the same in a city of 100 and of 10,000. */
export interface Pick {
  of<Item>(list: readonly Item[]): Item;
  from(least: number, most: number): number;
}

export function pickFor(number: number): Pick {
  const next = random(number);
  const from = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    from,
    of(list) {
      const found = list[from(0, list.length - 1)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
  };
}

/** mulberry32: small, and good enough to vary words. */
function random(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b9);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
