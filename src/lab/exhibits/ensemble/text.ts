import { say } from '../../../language/index.ts';
import type { Words } from '../../exhibit/words.ts';

export const text: Words = {
  place: 10,
  id: 'ensemble',
  part: say`Paths`,
  title: say`A crowd of paths`,
  question: say`Leave out one of sixteen trained blocks: how many points go wrong?`,
  setting: say`A plain block replaces what it gets; a residual one adds its {branch} to it. All blocks were trained together.`,
  needs: [
    [say`block`, say`A layer of a network; sixteen of them stand one behind the other.`],
    [say`branch`, say`The part F of a residual block x + hF(x): what it adds.`],
  ],
  plain: [
    say`At every block a signal has two ways: past it, or through it. The way through a residual block is its {branch}. Two ways at each of sixteen blocks make 2¹⁶ = 65,536 paths. Leave one block out, and half of the paths are gone, but the other half goes on as before. A plain network has a single path: cut it, and what comes out is right by luck, often half wrong and now and then wholly.`,
    say`Two networks are trained before your eyes on the same points, one residual, one plain. Press a block to leave it out, drag it onto another to swap the two: no one ever trained them for that.`,
    say`Most of the many paths are of middle length, yet the {gradient} does not come by them. Each branch lets less through than the way past it, so what teaches the first block comes by the short paths: in random networks of as many blocks, not those trained here, through about 3, not 8; of 54 blocks, through about 11, not 27.`,
  ],
  equations: [
    { tex: '2^n = \\sum_k C(n, k)', label: say`two to the n is the sum over k of n choose k` },
    {
      tex: '‖g_k‖^2 ∝ C(n, k) p^k, p = (h g)^2',
      label: say`the square gradient by paths of length k goes as n choose k times p to the k, with p the square of h g`,
    },
    {
      tex: '\\langle k \\rangle = n \\frac{p}{1 + p} < \\frac{n}{2}',
      label: say`their mean length is n times p over one plus p, less than n over two`,
    },
  ],
  limits: say`Thousands of paths are not thousands of opinions. All shallow networks in it share the same sixteen sets of weights and err together: let many of them vote, and the majority is hardly better than one, where independent voters would soon be right nearly always. Nor are the blocks alike: early ones, on which the others build, are missed most. And where there are only a few links, one of them can be indispensable: the meander’s fold feels the loss of any of its three, and its network, once trained, that of the one which feeds the first layer; trained anew without it, it learns.`,
  echo: say`A folded chain with its disulfides cut one by one: with few links each one holds a part of the fold.`,
  terms: {
    branch: say`The part F of a residual block x + hF(x): what it adds.`,
    gradient: say`How much the error at the output changes when something further down changes: what a block learns from.`,
  },
  levels: ['spare-tie', 'dropped-floors', 'belt-and-braces'],
};
