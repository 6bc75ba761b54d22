import { crankNicolsonStep, explicitWaveStep, hamiltonian, type Wave, waveNorm2 } from '../schemes/schrodinger.ts';

export type WaveScheme = 'explicit' | 'crank-nicolson';

/** One step of a scheme. */
export function waveStep(psi: Wave, h: number, scheme: WaveScheme): Wave {
  return scheme === 'explicit' ? explicitWaveStep(psi, h) : crankNicolsonStep(psi, h);
}

/** The wave after so many steps. */
export function waveAfter(psi: Wave, h: number, steps: number, scheme: WaveScheme): Wave {
  let now = psi;
  for (let step = 0; step < steps; step++) now = waveStep(now, h, scheme);
  return now;
}

/** How far ‖ψ‖² after an explicit step is from ‖ψ‖² + h²‖Hψ‖², relatively: the worst of so many steps. */
export function waveGrowthExcess(psi: Wave, h: number, steps: number): number {
  let now = psi;
  let worst = 0;
  for (let step = 0; step < steps; step++) {
    const [re, im] = [now.re, now.im].map((part) => hamiltonian(part, now.dx, now.potential));
    const expected = waveNorm2(now) + h * h * waveNorm2({ re, im, dx: now.dx });
    now = explicitWaveStep(now, h);
    worst = Math.max(worst, Math.abs(waveNorm2(now) / expected - 1));
  }
  return worst;
}

/** ∫|ψ|²dx from one place to another, from the left wall. */
export function waveWithin({ re, im, dx }: Wave, from: number, to: number): number {
  let sum = 0;
  for (let i = 0; i < re.length; i++) {
    const x = (i + 1) * dx;
    if (x >= from && x < to) sum += re[i] * re[i] + im[i] * im[i];
  }
  return sum * dx;
}

/** The mean place of |ψ|², from the left wall. */
export function wavePlace({ re, im, dx }: Wave): number {
  let [total, first] = [0, 0];
  for (let i = 0; i < re.length; i++) {
    const density = re[i] * re[i] + im[i] * im[i];
    total += density;
    first += density * (i + 1) * dx;
  }
  return first / total;
}
