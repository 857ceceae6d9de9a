/** How many steps a piece of work takes over lists: every item that a loop, a copy or a search looks at is one. */

type Callback = (...given: unknown[]) => unknown;
type Method = (this: unknown[], ...given: unknown[]) => unknown;
type Methods = Record<string | symbol, Method>;

const asking = [
  'every',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'flatMap',
  'forEach',
  'map',
  'reduce',
  'some',
];
const searching = ['includes', 'indexOf', 'join', 'slice', 'toReversed', 'reverse'];

export function stepsOf(work: () => unknown): number {
  const array = Array.prototype as unknown as Methods;
  const own = new Map(
    [Symbol.iterator, ...asking, ...searching].map((name) => [name, array[name] as Method]),
  );
  let count = 0;
  array[Symbol.iterator] = function* counted(this: unknown[]) {
    for (let index = 0; index < this.length; index += 1) {
      count += 1;
      yield this[index];
    }
  };
  for (const name of asking)
    array[name] = function counted(this: unknown[], ask, ...more) {
      const each: Callback = (...given) => {
        count += 1;
        return Reflect.apply(ask as Callback, more[0], given);
      };
      return Reflect.apply(own.get(name) as Method, this, [each, ...more]);
    };
  for (const name of searching)
    array[name] = function counted(this: unknown[], ...given) {
      const found = Reflect.apply(own.get(name) as Method, this, given);
      count += name === 'indexOf' && (found as number) >= 0 ? (found as number) : this.length;
      return found;
    };
  try {
    work();
  } finally {
    for (const [name, method] of own) array[name] = method;
  }
  return count;
}
