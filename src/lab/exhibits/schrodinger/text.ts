import { say } from '../../../language/index.ts';
import type { Words } from '../../exhibit/words.ts';

export const text: Words = {
  place: 12,
  id: 'schrodinger',
  part: say`Science and sight`,
  title: say`Schrödinger’s wave packet`,
  question: say`All the probability there is: 1. How much is there after 100 explicit steps?`,
  setting: say`A particle is a wave ψ, and |⁠ψ⁠|² says how likely it is found at each place. Schrödinger’s equation says how it changes; a step adds a small update to ψ, as a {residual block} does.`,
  needs: [
    [say`packet`, say`A wave that is large in one place alone: the particle is somewhere there.`],
    [say`explicit step`, say`It takes its update from the wave as it stands.`],
  ],
  plain: [
    say`A particle in quantum mechanics is a wave ψ, and |⁠ψ⁠|² says how likely it is to be found at each place. All places together make 1: it is somewhere. Its equation says how ψ changes, and the plainest step is a {residual block} once more: the new ψ is the old one plus a small update.`,
    say`But the update points across ψ, never back: the sum of two sides at a right angle is longer than either. So every explicit step adds probability out of nothing, however small it is. {Crank–Nicolson} takes half a step forwards and half a step backwards in one, a turn without a stretch: the probability stays 1 to the last digits, at any h.`,
    say`See the packet spread as it goes, since it is made of fast and slow waves, and meet a barrier: part of it turns back, part goes through, even where its energy is too low to climb.`,
  ],
  equations: [
    { tex: 'ψ ← ψ - i h H ψ', label: say`psi becomes psi minus i h H psi` },
    {
      tex: '‖ψ‖^2 ← ‖ψ‖^2 + h^2 ‖Hψ‖^2',
      label: say`the norm squared grows by h squared times the norm squared of H psi`,
    },
    {
      tex: 'H = -\\frac{1}{2} \\frac{∂^2}{∂x^2} + V, E = \\frac{k^2}{2}',
      label: say`H is minus one half of the second derivative plus V; the energy is k squared over two`,
    },
    {
      tex: 'σ(t) = σ_0 \\sqrt{1 + (t / 2σ_0^2)^2}',
      label: say`sigma of t is sigma zero times the root of one plus t over two sigma zero squared, squared`,
    },
  ],
  limits: say`A norm of 1 is not the truth. Crank–Nicolson turns each wave by the wrong angle, 2 arctan(Eh/2) instead of Eh, so at a large h the packet arrives late: at k = 2 and h = 1 it is half as fast as it should be, and every gauge of probability still reads 1. A scheme, or a network, that conserves what must be conserved can be wrong in all else. The grid itself makes it a little late too, at any h.`,
  terms: {
    'residual block': say`A layer that adds its result to what it was given.`,
    'Crank–Nicolson': say`The implicit scheme (1 + ½ihH)ψ′ = (1 − ½ihH)ψ: the mean of a step forwards and one backwards.`,
  },
  levels: ['one-step', 'too-bold', 'slow-fold'],
};
