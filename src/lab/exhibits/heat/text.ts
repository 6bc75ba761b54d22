import type { Words } from '../../exhibit/words.ts';

export const text: Words = {
  place: 11,
  id: 'heat',
  part: 'Science and sight',
  title: 'Heat',
  question: 'r = 0.50 and r = 0.51: what is the difference after 300 steps?',
  setting: 'A rod of 64 cells. In each step every cell adds r times what its two neighbours have more than itself.',
  plain: [
    'A rod of 64 cells. In each step every cell takes its own temperature and adds r times what its two neighbours have more. That is all, and it is a {residual block}: what was there, plus a little of what a small {convolution} says. Three hundred steps are a network of three hundred layers, all with the same weights, which nobody trained: physics did.',
    'What one cell gains another loses, so the sum of all temperatures never changes. And every {wave} along the rod goes its own way: long ones fade slowly, the shortest, up and down from cell to cell, fastest. At r = ½ that one only turns round at each step. A hundredth more, and it grows by 4 per cent a step.',
    'It works backwards too. Give a block with three unknown weights films of this rod and let it learn what comes next: r stands in its weights.',
  ],
  equations: [
    {
      tex: 'Δu_i = r (u_{i-1} - 2 u_i + u_{i+1})',
      label: 'u i changes by r times the left neighbour minus twice itself plus the right neighbour',
    },
    {
      tex: '\\text{wave} k: × (1 - 4 r \\sin^2(k Δx / 2))^n',
      label: 'n steps multiply the wave k by one minus four r sine squared of k delta x over two, to the n',
    },
    { tex: '\\sum_i u_i = \\text{const}', label: 'the sum of all u is constant' },
  ],
  limits:
    'What is conserved can still blow up. Past r = ½ the sum of all temperatures is kept as well as ever, to the last digits, while the rod falls apart into stripes hotter than the sun and colder than nothing: hot and cold cancel in the sum. A conserved total proves nothing about a scheme, or about a network. And what a block learns is the scheme that it was shown, not the physics behind: α itself needs the step and the cell that the film was made with.',
  echo: 'Beads on springs in thick oil obey this very equation (Rouse 1953), with the chain for the rod. One bead is pulled aside: its kink spreads along the chain as heat does, and a link short-circuits it.',
  terms: {
    'residual block': 'A layer that adds its result to what it was given.',
    convolution: 'A weighted sum over a cell and its neighbours, with the same weights everywhere.',
    wave: 'Any curve is a sum of waves that go up and down once, twice, three times … along the rod.',
  },
  levels: ['one-step', 'too-bold', 'narrow-window'],
};
