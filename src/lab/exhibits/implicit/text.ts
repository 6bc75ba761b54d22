import { say } from '../../../language/index.ts';
import type { Words } from '../../exhibit/words.ts';

export const text: Words = {
  place: 9,
  id: 'implicit',
  part: say`Refinements`,
  title: say`Implicit layers`,
  question: say`hλ = −1000: where is x after three steps, explicit and implicit?`,
  setting: say`The slope of x is λx, and λ is far below 0. An explicit step asks the slope where it stands, an {implicit} one where it will arrive.`,
  needs: [[say`slope`, say`How fast x changes, and which way.`]],
  plain: [
    say`An explicit step asks the slope where it stands and walks along it. If the ground falls steeply it lands far on the other side, higher than it was, and the next step is worse. An {implicit} step asks the slope where it will arrive: x′ = x + hF(x′). It must look for that place, but it cannot overshoot. “The step” shows it.`,
    say`A layer that is defined so is infinitely deep: put the answer in again and again, and if each round brings two answers nearer together, they close in on one point. “The layer” shows it for one unit with input u and strength w, as a cobweb: up to the curve, across to the diagonal.`,
    say`For learning, an ordinary stack keeps every layer’s numbers for the way back. The implicit layer keeps its point alone: the {implicit function theorem} gives the gradient of the whole infinite stack from there.`,
  ],
  equations: [
    {
      tex: "x' = x + hλx' = \\frac{x}{1 - hλ}",
      label: say`x prime is x plus h lambda x prime, which is x over one minus h lambda`,
    },
    { tex: 'x_n = \\frac{x_0}{(1 - hλ)^n}', label: say`x n is x zero over one minus h lambda to the n` },
    { tex: 'z = u + φ(w z)', label: say`z is u plus phi of w z` },
    {
      tex: '\\frac{\\partial z}{\\partial u} = (I - J)^{-1}',
      label: say`the derivative of z by u is the inverse of I minus J, the derivative of the layer`,
    },
    {
      tex: '(I - J)^{-1} ≈ \\sum_{k=0}^{L} J^k',
      label: say`the inverse of I minus J is nearly the sum of the powers of J up to L, which L unrolled layers add up`,
    },
  ],
  limits: say`Only while the layer’s slope stays below 1 in size, ‖J‖ < 1, is there surely one point, and iteration surely finds it. Turn the strength up past 1 and, for inputs near 0, the point splits in three (the farther from 0 the input, the later): the middle one is still there, but iteration runs away from it, and which of the others it finds depends on where it began. Turn it below −1 and the one point remains, but iteration walks round it for ever; what helps is another solver: Newton’s method, which jumps along the tangent (slanted lines in the cobweb) and costs a linear system each time, gets there. And implicit steps forget as well: what should swing they damp.`,
  echo: say`A chain at an energy minimum is such a point: where the force vanishes, x = x + hF(x). Relaxation is the iteration that finds it.`,
  terms: {
    implicit: say`Given by an equation that has its own result on both sides; it must be solved.`,
    'implicit function theorem': say`Where F(z, x) = 0 defines z, the derivative of z follows from those of F at that place alone.`,
  },
  levels: ['one-step', 'too-bold', 'slow-fold', 'narrow-window'],
};
