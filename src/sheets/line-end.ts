/** Words without the line ends behind them: YAML gives one to whatever is written below `|` or `>`, and no author means an empty line. */
export function withoutLineEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

export function withoutLineEnds<Value>(value: Value): Value;
export function withoutLineEnds(value: unknown): unknown {
  if (typeof value === 'string') return withoutLineEnd(value);
  if (Array.isArray(value)) return value.map(withoutLineEnds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withoutLineEnds(member)]));
}
