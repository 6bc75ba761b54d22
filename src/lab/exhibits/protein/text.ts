import { say } from '../../../language/index.ts';
import type { Words } from '../../exhibit/words.ts';

export const text: Words = {
  place: 14,
  id: 'protein',
  part: say`The protein and the mirror`,
  title: say`The protein`,
  question: say`Which loop costs an unfolded chain more to close, one of 5 bonds or one of 30?`,
  setting: say`A {disulfide} pulls two beads of a chain together; once it has closed it holds them for good, and the chain between them is a loop. The unfolded chain has many shapes; in few of them do the two meet by chance.`,
  needs: [
    [say`unfolded`, say`Loose: the chain has no shape of its own, and lies now this way, now that.`],
    [say`bond`, say`What ties a bead to the next one along the chain.`],
  ],
  plain: [
    say`An unfolded chain is a crowd of shapes: its ends are anywhere, and hardly ever side by side. A {disulfide} that has closed holds two of its beads together for good, and all the shapes in which they are apart are lost. That is the loop’s price in {entropy}: the longer the loop, the rarer the meeting, the more is lost.`,
    say`And that is why it helps. The folded chain, where both beads touch anyway, loses nothing. A link takes freedom from the unfolded chain alone, so the fold melts at a higher temperature; the longest loops between native neighbours steady it most.`,
    say`A link does not know which fold is right. Let a wrong fold attract as well, a little deeper, and without links most fresh chains end in it; three links that only the right one allows turn that round (“three that tell the folds apart”).`,
    say`Pull the ends: a loose chain resists for the same reason, there are fewer shapes the farther its ends are apart, and as shapes are all that it has to lose, at twice the temperature it pulls twice as hard. A closed link takes its loop out of what can be pulled.`,
  ],
  equations: [
    {
      tex: 'P(n) = (\\frac{d}{2 π n})^{d/2} v',
      label: say`P of n is d over two pi n to the power d over two, times the volume v of the reach`,
    },
    { tex: 'ΔS = -\\frac{d}{2} \\ln n', label: say`delta S is minus d over two times the logarithm of n` },
    { tex: 'f(X) = -T \\frac{dS}{dX}', label: say`the force f at X is minus T times the slope of the entropy S` },
    { tex: 'Q(T) = \\frac{1}{2}', label: say`Q of T is one half at the folding temperature` },
  ],
  limits: say`A real chain is thick and cannot pass through itself: in the plane closing costs 1.84 ln n, not ln n, and a little less on short chains, as its claim shows; the science table measures long ones, for hours. Pulled ends obey the closed form as long as nothing sticks: contacts are off there. Too cold, and a chain keeps the shape that it first fell into. With the wrong fold off most stop short of the fold and hardly change any more, while chains begun in it keep it whole: the picture calls them {stuck}, and the claim that a chain forgets where it began fails. With the wrong fold on every one sits in a trap, stuck on the way or misfolded. Stable and reachable are two things. And a link steadies whatever it fits, the wrong fold as well; one that fits no fold, from end to end, lowers the meander’s folding temperature, for it forbids part of it.`,
  terms: {
    disulfide: say`A bond between two cysteines: a link between beads that may be far apart along the chain.`,
    stuck: say`A chain that lacks more than a contact of what chains begun in the fold hold at this heat, and whose own contacts change by no more than one or two: nothing shakes it loose.`,
    entropy: say`The logarithm of the number of shapes a chain can take.`,
  },
  levels: ['two-of-three', 'cold', 'few-cysteines', 'wrong-blanket', 'false-key', 'trypsin-inhibitor'],
};
