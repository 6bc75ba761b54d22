import { say } from '../../../language/index.ts';
import type { Words } from '../../exhibit/words.ts';

export const text: Words = {
  place: 8,
  id: 'conditioning',
  part: say`Refinements`,
  title: say`Conditioning`,
  question: say`A block turns a circle into an ellipse. Which α makes it rounder?`,
  setting: say`A block sends each small arrow to another one, and a circle of arrows to an {ellipse}. J is what F alone does to them.`,
  needs: [
    [say`block`, say`A layer x + αF(x) of a network: it keeps what it gets and adds α times F of it.`],
    [say`eigenvalue`, say`A factor by which F multiplies the arrows of one direction.`],
  ],
  plain: [
    say`Send a circle of small arrows through a block, and out comes an {ellipse}. The longer it is for its width, the worse for learning: along its long side a step is too bold, along its short side too timid, and one learning rate has to serve both. Its length over its width is the {condition number} κ. Round is κ = 1.`,
    say`A block x + αF(x) starts from the identity, which is round, and α says how far it goes away from it. If F stretches by L at most (L is the largest eigenvalue’s size here, a or b), α = 1/(3L) keeps κ at 2 or below, whatever F is. When both eigenvalues are negative, −a and −b, there is more: at α = 2/(a + b) both sides are equally long, one of them turned over.`,
    say`Blocks multiply, and so do their ellipses: twenty blocks of κ = 2 in the same directions make a needle of a million to one.`,
  ],
  equations: [
    {
      tex: 'κ = \\frac{\\max |1 + α λ|}{\\min |1 + α λ|}',
      label: say`kappa is the largest of the sizes of one plus alpha lambda over the smallest`,
    },
    {
      tex: 'λ = -a, -b: κ = 1 , α = \\frac{2}{a + b}',
      label: say`for lambda minus a and minus b kappa is one at alpha two over a plus b`,
    },
    {
      tex: 'α = \\frac{1}{3L}: κ^n ≤ 2^n',
      label: say`for alpha one over three L kappa to the n is at most two to the n`,
    },
  ],
  limits: say`Round is not all. α = 0 is perfectly conditioned, κ = 1, and learns nothing: the block is the identity whatever its weights. Train at fifteen α and see a hill: too little, and nothing is learned; too much, and signals are torn apart. And at α = 1/a, and again at 1/b, a whole direction is lost for good, κ = ∞. The training goes as far as α = 10, where the slider ends at 1.5.`,
  terms: {
    ellipse: say`What a matrix makes of a circle: its half axes are the singular values.`,
    'condition number': say`Largest over smallest singular value: the length of the ellipse over its width.`,
  },
  levels: ['turn-it-up', 'one-dial'],
};
