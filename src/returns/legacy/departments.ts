/** 市民局　市民部, 企画課・総務課: the departments that one text names. */

export function isDepartment(text: string): boolean {
  return /[局部課室所院区](?:[\s　・、]|$)/.test(text);
}

/** 健康・福祉局 is one: ・ parts only what is a department already before it. */
export function departmentsIn(text: string): string[] {
  return text.split(/[\s、，/／]+|(?<=[局部課室係所署院館区]|センター|委員会)・/).filter(Boolean);
}
