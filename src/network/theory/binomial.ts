/** C(n, 0) … C(n, n): how many of the 2^n paths through n residual blocks go through so many branches. Exact up to n = 56. */
export function binomials(n: number): number[] {
  let row = [1];
  for (let k = 0; k < n; k++) row = [...row, 0].map((value, i) => value + (i > 0 ? row[i - 1] : 0));
  return row;
}
