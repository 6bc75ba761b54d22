import { model } from '../../src/lab/exhibits/schrodinger/model.ts';
import { claimLaw } from './claim-law.ts';

export const schrodingerLaws = [
  claimLaw(
    'schrodinger-gain',
    'explicit Euler, free packet k = 2, σ₀ = 1.5, h = 0.02, Δx = ¼: ‖ψ‖² after 100 steps is the mean of (1 + E²h²)^100 over its momenta',
    'derived: |1 − iEh|² = 1 + E²h²',
    model,
    'gained',
    { momentum: 2, h: 0.02 },
  ),
  claimLaw(
    'schrodinger-late',
    'Crank–Nicolson, free packet k = 2, σ₀ = 1.5, h = 1: its speed is the mean of sin(kΔx)/Δx / (1 + (Eh/2)²), half of k',
    'derived: tan(ωh/2) = Eh/2',
    model,
    'speed',
    { momentum: 2, h: 1 },
  ),
  claimLaw(
    'schrodinger-passed',
    'a packet k = 1.6 at a barrier V = 1.3 of length 1: the share that passes is the mean of T(k) over its momenta, to 0.005',
    'textbook: transmission through a rectangular barrier',
    model,
    'passed',
    { momentum: 1.6, barrier: 1.3 },
  ),
];
