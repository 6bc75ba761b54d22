/**
 * Whether another seed may well turn a count about: it lies within one standard error of what is asked. A count of all, or of none, has no
 * such error.
 */
export function isTossUp(count: number, of: number, asked: number): boolean {
  const share = count / of;
  return Math.abs(count - asked) <= Math.sqrt(of * share * (1 - share)) && count > 0 && count < of;
}
