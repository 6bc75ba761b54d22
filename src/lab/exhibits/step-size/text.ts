import { say } from '../../../language/index.ts';
import type { Words } from '../../exhibit/words.ts';

export const text: Words = {
  place: 6,
  id: 'step-size',
  part: say`Spectrum and time`,
  title: say`Step size`,
  question: say`A chain relaxes by x + hF(x). At which h does it fly apart?`,
  setting: say`A chain goes downhill in steps: it looks which way the force F pulls, moves h times as far, and looks again.`,
  needs: [
    [
      say`chain`,
      say`Beads on springs: a picture of a protein. Its energies are counted in ε, its lengths in b, its times in τ.`,
    ],
    [say`link`, say`One more spring, between two beads that may be far apart along the chain.`],
    [say`rest`, say`The shape in which no force is left.`],
  ],
  plain: [
    say`Go downhill in steps: look which way the force pulls, move h times as far, look again. That is how a chain of beads relaxes, and it is a residual block. Small steps lead to rest, the rest nearest by: many motions of the chain are free, and nothing pulls them back. With a step too large a stiff spring overshoots, is pulled back harder, overshoots farther, and soon nothing is left of the chain.`,
    say`How large is too large? Near its rest the chain is a sum of {mode|modes}, and a step multiplies each by 1 + hλ, where λ is minus its {stiffness}, so never above 0. All that are pulled back shrink as long as hλ lies in the {disc} round −1; the free ones stay at 0, on its rim. As h grows, the dots walk out to the left, the stiffest first: it leaves at h = 2/|λ|ₘₐₓ, however lazily all the others move.`,
    say`A network of blocks x + hf(x) stands under the same law. Drag λ: its factor 1 + hλ is the arrow from the disc’s middle, and its powers spiral inwards or outwards.`,
  ],
  equations: [
    { tex: 'x_{n+1} = x_n + h F(x_n)', label: say`x n plus one is x n plus h times F of x n` },
    { tex: '|1 + h λ| < 1', label: say`the size of one plus h lambda is below one` },
    {
      tex: 'h < \\frac{2}{|λ|_{max}}, |λ|_{max} ∝ k',
      label: say`h below two over the largest size of lambda, which is proportional to k`,
    },
  ],
  limits: say`The limit belongs to this way of moving. Give the chain momentum and it becomes 2/ω, nearly twenty times as long here, because beads then swing through instead of being set down. Heat blurs it: the beads tremble more and more as h comes near, long before. And it is a law of small motions near rest. Squeeze the chain, and its beads push each other so hard that it explodes at a step below the limit; just beyond the limit it leaves this rest, is shaken, and comes to lie still in another shape, bent a little, which this step still bears; a tenth beyond the limit it may tear, a fifth beyond it does. No link raises the limit, for it only adds stiffness; how much it lowers it is another matter: a lot where it lengthens the stiffest row of bonds, elsewhere not at all. Each of the six is measured alone beside its switch.`,
  echo: say`Chain and network are one picture here: each dot on the axis is a mode of the chain in the same picture, and the same dots are the eigenvalues of a residual stack whose weights are the chain’s {Hessian}. Both are measured; both limits agree.`,
  terms: {
    mode: say`A pattern of motion in which all beads move in step; every small motion is a sum of them.`,
    stiffness: say`How strongly a mode is pulled back: an eigenvalue of the Hessian.`,
    Hessian: say`The table of how much the force on each bead changes as each bead moves.`,
    disc: say`All complex numbers z with |1 + z| below 1: the circle of radius 1 round −1.`,
  },
  levels: ['one-step', 'too-bold', 'narrow-window', 'slow-fold'],
};
