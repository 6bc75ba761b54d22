import { say } from '../../../language/index.ts';
import type { Words } from '../../exhibit/words.ts';

export const text: Words = {
  place: 1,
  id: 'skyscraper',
  part: say`Multiplication and addition`,
  title: say`The skyscraper`,
  question: say`Each floor is 1 % smaller than the one below. How large is floor 100?`,
  setting: say`A crew builds floor on floor. Each is a copy of the one below, only a little smaller.`,
  needs: [],
  plain: [
    say`One per cent is nothing. A hundred times one per cent, one on top of the other, is not: each floor loses a hundredth of what the floor below had left, and after 100 floors little more than a third remains. One per cent more on each floor, and the top is nearly three times the ground.`,
    say`A deep {network} is such a building. A signal that passes from {layer} to layer is multiplied at each one, and whatever the factor is, a little below one or a little above, depth raises it to a power. The express lift is the way out: it brings the ground plan A₀ itself to every floor, and each floor only adds its own small change, ε times the floor below. That is a {skip connection}.`,
    say`Nobody builds with the same factor every time. Let the crew be careless, a little too large here and a little too small there, right on average: most of its buildings shrink all the same, and a few giants keep the average up.`,
  ],
  equations: [
    {
      tex: 'A_n = A_0 (1 + ε)^n',
      label: say`the area of floor n is that of the ground times one plus epsilon to the power n`,
    },
    {
      tex: 'B_n = A_0 + ε B_{n-1}',
      label: say`with the lift floor n is the ground plan plus epsilon times the floor below`,
    },
    {
      tex: '\\text{median} = (1 + ε)^n e^{-n σ^2 / 2}',
      label: say`the median is one plus epsilon to the n times e to the minus n sigma squared over two`,
    },
    {
      tex: '\\langle u_0 · u_s \\rangle = a^s, a = \\frac{I_1(κ/kT)}{I_0(κ/kT)}',
      label: say`the mean of u zero dot u s is a to the s, with a the ratio of two Bessel functions of kappa over k T`,
    },
  ],
  limits: say`The average says nothing about the building you will get. With a careless crew the mean of 2,000 buildings stays where it was, while the middle one falls as e^(−nσ²/2): the average building stands, the typical one is gone. And with more spread the average itself can no longer be measured, because it hangs on giants that 2,000 buildings are too few to meet.`,
  echo: say`The same power law bends a protein’s backbone: a {stiff chain} hands its direction on from bond to bond, keeps the share a of it each time, and has forgotten it after a few dozen. The chains at the foot of the picture all set out to the right.`,
  terms: {
    network: say`Numbers that pass through many layers, one after the other.`,
    layer: say`One floor of the network: it takes what the floor below has, and hands on something new.`,
    'skip connection': say`A way past layers: what goes in is added again further up, unchanged.`,
    'stiff chain': say`Bonds of one length whose direction bends little from one to the next (worm-like chain).`,
  },
  levels: ['hairpin', 'deaf-tower', 'whisper'],
};
