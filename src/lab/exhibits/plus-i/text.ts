import { say } from '../../../language/index.ts';
import type { Words } from '../../exhibit/words.ts';

export const text: Words = {
  place: 4,
  id: 'plus-i',
  part: say`Spectrum and time`,
  title: say`Plus I`,
  question: say`Add the identity to a matrix. Where do its eigenvalues go?`,
  setting: say`J is a matrix; its {eigenvalue|eigenvalues} are drawn as points of the complex plane. The identity I is the matrix that changes nothing.`,
  needs: [
    [say`matrix`, say`A table of numbers that makes another arrow of an arrow: it turns and stretches.`],
    [
      say`eigenvalue`,
      say`A factor by which a matrix multiplies one of its own directions; a pair of complex ones turns it as well.`,
    ],
  ],
  plain: [
    say`Small changes are the natural thing to learn. So a floor’s matrix J has its {eigenvalue|eigenvalues} λ in a small disc round 0. A plain tower multiplies by J, and a number near 0 to the power of the depth is nothing at all. A residual tower multiplies by I + J. Its eigenvalues are the very same disc, moved one to the right: round 1, where powers change slowly.`,
    say`That is all that a skip does to the {spectrum}, and it is enough. Let each of L blocks be as small as 1/L: the branches alone multiply to L^(−L), with the identity their product stays between 1/e and e, however deep. Blocks of a size that does not shrink with depth, as those drawn at first, still grow.`,
    say`Drag an eigenvalue of I + J and watch the product: inside the {unit circle} its part of the signal fades from block to block, outside it grows, on it it stays.`,
  ],
  equations: [
    { tex: '\\text{eig}(I + J) = 1 + λ', label: say`the eigenvalues of I plus J are one plus lambda` },
    {
      tex: '‖J‖ = \\frac{1}{L}: |\\ln ‖\\prod (I + J)‖| ≤ 1',
      label: say`with the norm of J one over L, the logarithm of the norm of the product of I plus J is at most one`,
    },
    { tex: 'J = Q (D + c N) Q^T', label: say`J is Q times D plus c N times Q transposed` },
  ],
  limits: say`Eigenvalues tell where powers end, not what they do on the way. Turn up the coupling c: every |1 + λ| is below 1, all is bound to fade, and yet the product first climbs a hill, ten times and more its size, and the claim about it fails. Real weights are like that; what counts at a finite depth are the singular values.`,
  echo: say`Adding a simple matrix to another moves its eigenvalues in a way that can be told: I moves all by one, and so it is with a chain. A link in a chain of beads on springs adds one stiff direction to its Kirchhoff matrix, a change of {rank one}. The eigenvalues can only move up, and none beyond the next: they interlace, and the slowest motion of the chain quickens.`,
  terms: {
    'unit circle': say`All complex numbers of size 1: multiplying by one turns and neither stretches nor shrinks.`,
    eigenvalue: say`A factor by which a matrix multiplies one of its own directions; a pair of complex ones turns it as well.`,
    spectrum: say`All eigenvalues of a matrix, drawn as points in the complex plane.`,
    'rank one': say`It acts along a single direction and leaves all others alone.`,
  },
  levels: ['long-or-short', 'five-strands'],
};
