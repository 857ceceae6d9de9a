/** The lines, counted from 1, that an example marks with `# ←`. */
export function markedLines(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (line.includes('# ←') ? [index + 1] : []));
}
