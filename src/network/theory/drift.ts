/** What a finite width takes from the logarithm of a signal at each layer. Closed forms: these use the platform's own functions. */

/** ψ(x), the digamma function: recurrence to x ≥ 8, then the asymptotic series. */
function digamma(x: number): number {
  if (x < 8) return digamma(x + 1) - 1 / x;
  const q = 1 / (x * x);
  return Math.log(x) - 1 / (2 * x) - q * (1 / 12 - q * (1 / 120 - q / 252));
}

/** E ln(χ²_n / n) = ψ(n/2) − ln(n/2) ≈ −1/n − 1/(3n²): what a linear layer of width n takes from ln‖x‖² besides its gain. */
export function linearDrift(n: number): number {
  return digamma(n / 2) - Math.log(n / 2);
}

/**
 * E ln(2χ²_K/n) over K ~ Binomial(n, ½) active units, K ≥ 1: what a ReLU layer with He's weights takes from ln‖x‖²,
 * −5/(2n) to first order (Hanin and Nica 2020). E ln χ²_K = ψ(K/2) + ln 2.
 */
export function reluDrift(n: number): number {
  let logWeight = 0;
  let [sum, total] = [0, 0];
  for (let k = 1; k <= n; k++) {
    logWeight += Math.log((n - k + 1) / k);
    const weight = Math.exp(logWeight - n * Math.LN2);
    sum += weight * (digamma(k / 2) + Math.LN2 + Math.log(2 / n));
    total += weight;
  }
  return sum / total;
}
