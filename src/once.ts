/** What is made of an object, of a text or of nothing is made once, when it is first asked for. */

/** It goes when its owner goes; what is given later makes no other. */
export function once<Given extends readonly unknown[], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  let known: { readonly made: Made } | undefined;
  return (...given) => {
    known ??= { made: make(...given) };
    return known.made;
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
