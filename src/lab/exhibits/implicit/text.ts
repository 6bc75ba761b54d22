import type { Words } from '../../exhibit/words.ts';

export const text: Words = {
  place: 9,
  id: 'implicit',
  part: 'Refinements',
  title: 'Implicit layers',
  question: 'hλ = −1000: where is x after three steps, explicit and implicit?',
  setting:
    'The slope of x is λx, and λ is far below 0. An explicit step asks the slope where it stands, an {implicit} one where it will arrive.',
  plain: [
    'An explicit step asks the slope where it stands and walks along it. If the ground falls steeply it lands far on the other side, higher than it was, and the next step is worse. An {implicit} step asks the slope where it will arrive: x′ = x + hF(x′). It must look for that place, but it cannot overshoot.',
    'A layer that is defined so is infinitely deep: put the answer in again and again, and if each round brings two answers nearer together, they close in on one point. The cobweb shows it: up to the curve, across to the diagonal.',
    'For learning, an ordinary stack keeps every layer’s numbers for the way back. The implicit layer keeps its point alone: the {implicit function theorem} gives the gradient of the whole infinite stack from there.',
  ],
  equations: [
    {
      tex: "x' = x + hλx' = \\frac{x}{1 - hλ}",
      label: 'x prime is x plus h lambda x prime, which is x over one minus h lambda',
    },
    { tex: 'x_n = \\frac{x_0}{(1 - hλ)^n}', label: 'x n is x zero over one minus h lambda to the n' },
    { tex: 'z = x + φ(w z)', label: 'z is x plus phi of w z' },
    {
      tex: '\\frac{\\partial z}{\\partial x} = (I - hJ)^{-1}',
      label: 'the derivative of z by x is the inverse of I minus h J',
    },
    {
      tex: '(I - hJ)^{-1} ≈ \\sum_{k=0}^{L} (hJ)^k',
      label:
        'the inverse of I minus h J is nearly the sum of the powers of h J up to L, which L unrolled layers add up',
    },
  ],
  limits:
    'Only while ‖hJ‖ < 1 is there surely one point, and iteration surely finds it. Turn the strength up past 1 and the point splits in three: the middle one is still there, but iteration runs away from it, and which of the others it finds depends on where it began. Turn it below −1 and the one point remains, but iteration walks round it for ever; Newton’s method, which costs a linear system each time, still gets there. And implicit steps forget as well: what should swing they damp.',
  echo: 'A chain at an energy minimum is such a point: where the force vanishes, x = x + hF(x). Relaxation is the iteration that finds it.',
  terms: {
    implicit: 'Given by an equation that has its own result on both sides; it must be solved.',
    'implicit function theorem':
      'Where F(z, x) = 0 defines z, the derivative of z follows from those of F at that place alone.',
  },
  levels: ['one-step', 'too-bold', 'slow-fold', 'narrow-window'],
};
