import { say } from '../../../language/index.ts';
import type { Words } from '../../exhibit/words.ts';

export const text: Words = {
  place: 11,
  id: 'heat',
  part: say`Science and sight`,
  title: say`Heat`,
  question: say`r = 0.50 and r = 0.51: what is the difference after 300 steps?`,
  setting: say`A rod of 64 cells. In each step every cell adds r times what its two neighbours have more than itself.`,
  needs: [],
  plain: [
    say`A rod of 64 cells. In each step every cell takes its own temperature and adds r times what its two neighbours have more. That is all, and it is a {residual block}: what was there, plus a little of what a small {convolution} says. Three hundred steps are a network of three hundred layers, all with the same weights, which nobody trained: physics did.`,
    say`What one cell gains another loses, so the sum of all temperatures never changes. And every {wave} along the rod goes its own way: long ones fade slowly, shorter ones faster. The shortest of all, up and down from cell to cell, is the odd one out: as r comes near ½ it overshoots at each step, and at ½ it only turns over and no longer fades. A hundredth more, and it grows by 4 per cent a step.`,
    say`It works backwards too. Give a block with three unknown weights films of this rod and let it learn what comes next: r stands in its weights.`,
  ],
  equations: [
    {
      tex: 'Δu_i = r (u_{i-1} - 2 u_i + u_{i+1})',
      label: say`u i changes by r times the left neighbour minus twice itself plus the right neighbour`,
    },
    {
      tex: `\\text{${say`wave`} } k: × (1 - 4 r \\sin^2(π k / 128))^n`,
      label: say`n steps multiply the wave of k half-waves by one minus four r sine squared of pi k over 128, to the n`,
    },
    { tex: '\\sum_i u_i = \\text{const}', label: say`the sum of all u is constant` },
  ],
  limits: say`What is conserved can still blow up. Past r = ½ the sum of all temperatures is kept as well as ever, to the last digits, while the rod falls apart into stripes of hot and cold that grow at every step, without end: they cancel in the sum. A conserved total proves nothing about a scheme, or about a network. And what a block learns is the scheme that it was shown, not the physics behind: α itself needs the step and the cell that the film was made with.`,
  echo: say`Beads on springs in thick oil obey this very equation (Rouse 1953), with the chain for the rod. One bead is pulled aside: its kink spreads along the chain as heat does, and a link short-circuits it.`,
  terms: {
    'residual block': say`A layer that adds its result to what it was given.`,
    convolution: say`A weighted sum over a cell and its neighbours, with the same weights everywhere.`,
    wave: say`Any curve is a sum of waves that go up and down once, twice, three times … along the rod.`,
  },
  levels: ['one-step', 'too-bold', 'narrow-window'],
};
