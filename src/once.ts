/** What is made of an object, of a text or of nothing is made once, when it is first asked for. */

/** It goes when its owner goes. */
export function once<Made extends object>(make: () => Made): () => Made {
  let known: Made | undefined;
  return () => {
    known ??= make();
    return known;
  };
}

/** It goes when the object goes. */
export function oncePer<Key extends object, Made extends object | string>(
  make: (key: Key) => Made,
): (key: Key) => Made {
  const known = new WeakMap<Key, Made>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** Of so many texts; of more it is made anew. */
export function oncePerText<Made>(room: number, make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Made;
    if (known.size >= room) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
