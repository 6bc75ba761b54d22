import { say } from '../../../language/index.ts';
import type { Words } from '../../exhibit/words.ts';

export const text: Words = {
  place: 3,
  id: 'addition',
  part: say`Multiplication and addition`,
  title: say`The elegance of addition`,
  question: say`Each of 20 floors makes ½ of what it gets. What is left if it replaces, and what if it adds?`,
  setting: say`Two towers are built of the same floors. In one, what a floor makes replaces what it got; in the other it is added to it.`,
  needs: [[say`floor`, say`A layer of a network: it makes new numbers of those that it gets.`]],
  plain: [
    say`Two towers are built of the very same floors; each floor makes half of what it gets. In the plain tower the half replaces what came in: after twenty floors a millionth is left. In the residual tower the half is added to what came in: nothing is lost, and the signal grows.`,
    say`Multiply the sum out, and it falls apart into {path|paths}. A signal can go through a floor or round it, so there are C(L, k) ways to go through k of L floors. Each bar is what all of these ways bring together. The first bar, round every floor, is always 1: that is what addition keeps.`,
    say`If a floor has nothing to say, adding nothing is easy: h = 0 makes it the {identity}, to the last bit. A plain floor must learn to repeat what it hears. Train both to do nothing: one starts there, and after a thousand steps the other has not arrived.`,
  ],
  equations: [
    { tex: 'x + h a x: (1 + ha)^L', label: say`a floor that adds h a x gives one plus h a to the power L` },
    { tex: 'h a x: (ha)^L', label: say`a floor that replaces x by h a x gives h a to the power L` },
    {
      tex: '(1 + ha)^L = \\sum_k C(L, k) (ha)^k',
      label: say`one plus h a to the L is the sum over k of L choose k times h a to the k`,
    },
  ],
  limits: say`Addition does not tame size. 1.5²⁰ = 3,325 is an explosion of its own: residual networks keep h small, or normalise. At a = −1 every floor takes away all that it gets and the residual tower is the dead one. At a = −2 it turns the signal round at each floor and swings for ever, its large bars cancelling to 1 or −1.`,
  terms: {
    path: say`One way through the tower: through some floors, round the others.`,
    identity: say`What comes out is what went in.`,
  },
  levels: ['long-or-short', 'accordion', 'meander'],
};
