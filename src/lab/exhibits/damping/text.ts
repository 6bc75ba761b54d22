import { say } from '../../../language/index.ts';
import type { Words } from '../../exhibit/words.ts';

export const text: Words = {
  place: 7,
  id: 'damping',
  part: say`Refinements`,
  title: say`Damping`,
  question: say`A block lets go of half and adds αF. What is the largest α that never makes anything grow?`,
  setting: say`A block hands on 1 − β of what it gets and adds α times F. {stretch|Stretch}: how far F takes two signals apart.`,
  needs: [[say`block`, say`A layer of a network. Many of them stand one behind the other.`]],
  plain: [
    say`What keeps all that it gets and adds to it can grow without end, if it does so often enough. Let each residual block keep a little less: hand on 1 − β of the signal and add only α times F. The two must be in balance. If F can {stretch|stretch a difference} by L at most, then α ≤ β/L is safe: whatever the weights, whatever the signal, no two signals are ever taken further apart.`,
    say`That line is not a rule of thumb, it is sharp. One tenth beyond it, in the worst direction, each block adds 5 per cent at β = ½, and a hundred of them make 131.5.`,
    say`The plane shows the growth that was measured at each α and β: plain shrinks, hatched grows. Press anywhere in it to send a signal through. A random matrix does not push in its worst direction block after block, so with it growth begins well beyond the line: the line is a promise for all, not a forecast for each.`,
  ],
  equations: [
    { tex: 'T(x) = (1 - β) x + α F(x)', label: say`T of x is one minus beta times x plus alpha times F of x` },
    {
      tex: '\\frac{‖T(x) - T(y)‖}{‖x - y‖} ≤ 1 - β + α L',
      label: say`the distance of T x and T y over that of x and y is at most one minus beta plus alpha L`,
    },
    {
      tex: 'α ≤ \\frac{β}{L}: (1 - β + α L)^n ≤ 1',
      label: say`for alpha at most beta over L, one minus beta plus alpha L to the n is at most one`,
    },
  ],
  limits: say`Safe also means forgetful. With β > 0 only (1 − β)ⁿ of the input itself is left after n blocks, and as little of the gradient comes back: at β = ½ and n = 100 that is 10⁻³⁰. The vanishing gradient is back by another door. Train all over the plane and look where stacks learn: at 24 blocks and more it is near β = 0 and beyond the line, because real weights do not all push in the worst direction. The line is what can be promised, not what is best.`,
  echo: say`A chain is beads on springs, as in Play; τ is its unit of time. Friction does to its velocity what a block does to a signal: in each τ it loses the share β. The beads at the foot of the picture were pushed once.`,
  terms: {
    stretch: say`The Lipschitz constant: the most by which a function multiplies the distance of two points.`,
  },
  levels: ['turn-it-up', 'keep-a-little', 'one-dial', 'two-brakes', 'loud-meander'],
};
