import { say } from '../../../language/index.ts';
import type { Words } from '../../exhibit/words.ts';

export const text: Words = {
  place: 15,
  id: 'mirror',
  part: say`The protein and the mirror`,
  title: say`The mirror`,
  question: say`Does a link set that folds the chain also wake the network?`,
  setting: say`A link between bead i and bead j of a chain is a skip between layer i and layer j of a network. A network wakes when its lower layers hear the {gradient}.`,
  needs: [
    [say`native link`, say`A link between two beads that touch in the fold.`],
    [say`meander`, say`A fold of four strands side by side, up and down and up and down.`],
    [say`layer`, say`One floor of the network.`],
  ],
  plain: [
    say`All of Skipfold stands on one picture: a link between bead i and bead j of a chain is a skip between layer i and layer j of a network. Is that a mirror, or a play on words? Each dot here is one set of links, measured in both worlds just now: how much of its {fold} four chains make, and how much of the {gradient} reaches the layers of eight random networks of {gain} g. A chain folds when Q is high; a network wakes when its layers hear from the output. Whether the two orders agree is told by their {rank correlation} ρ.`,
    say`On the meander the dots rise together. What the worlds share is distance: a link brings far beads near and far layers near, and both answer to the {effective resistance|resistance} of the same graph, the current that flows if each bond and each link is a wire.`,
    say`Press a dot to see its chain and its tower, and play it. The dots off the line are the best puzzles.`,
  ],
  equations: [
    {
      tex: 'ρ = 1 - \\frac{6 \\sum d^2}{N (N^2 - 1)}',
      label: say`rho is one minus six times the sum of d squared, over N times N squared minus one, d the difference of a set’s two ranks`,
    },
    {
      tex: 'R_{ij} = Γ_{ii} + Γ_{jj} - 2Γ_{ij}',
      label: say`the resistance R i j from the inverse Gamma of the Kirchhoff matrix`,
    },
    { tex: '\\Var \\, ρ = \\frac{1}{N - 1}', label: say`by chance the variance of rho is one over N minus one` },
  ],
  limits: say`The two share distances and no more. Topology is the chain’s alone: a loop shuts strands out, a bead has one sulphur, a link that is not native bends the fold. Direction is the network’s alone: a skip from end to end feeds layer 0 past all the work between. And much of the agreement is the number of links: more links fold more and wake more. Over sets of 0 to 3 the two go together on fourteen of sixteen folds, but hardly on a packed 4 × 6 and on a spiral, where long links, which wake the network, lock strands out; and over any pairing of crambin’s six cysteines they go against each other. Among sets of exactly three little is left; on a packed fold the order of the resistance turns round. Link any pairs, native or not, and the networks wake while the chains do not fold. The cloud is no law: it tells what is common among the sets that were drawn.`,
  terms: {
    'rank correlation': say`1 when the largest Q has the largest gradient, and so on down to the smallest; 0 when the order of one says nothing of the other; −1 when one order is the other reversed.`,
    fold: say`The shape of lowest energy; Q is the share of its contacts that are made.`,
    gradient: say`How much the error at the output changes when a layer’s numbers change: what the layer learns from. Mean over layers, on a log scale.`,
    gain: say`How large a layer’s random weights are: at 1 a signal keeps its size on average, but for the bends of tanh.`,
    'effective resistance': say`Between two points of a net of wires: volt per ampere. Many short ways make it small.`,
  },
  levels: ['meander', 'crown', 'long-or-short'],
};
