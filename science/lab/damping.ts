import { model } from '../../src/lab/exhibits/damping/model.ts';
import { claimLaw } from './claim-law.ts';

export const dampingLaws = [
  claimLaw(
    'damping-forgets',
    '100 blocks (1 − β)x + αF(x) keep (1 − β)^100 of the input itself (β = ½)',
    'exact',
    model,
    'forgets',
    { beta: 0.5, depth: 100 },
  ),
  claimLaw(
    'damping-friction',
    'a chain pushed once without heat, friction γ = ln 2/τ, keeps (1 − β)^10 of its velocity after 10 τ, β = 1 − e^(−γ) = ½',
    'derived: BAOAB multiplies the velocity by e^(−γ dt) a step',
    model,
    'friction',
    { beta: 0.5 },
  ),
];
