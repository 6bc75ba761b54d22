import type { ReactNode } from 'react';
import { Term as AnyTerm, type TermProps } from '../../kit/index.ts';
import { say } from '../../language/index.ts';

/** The words of the trade that the main screen uses, in words for everyone. */
export const GLOSSARY = {
  contacts: say`Of all the bead pairs that touch in the target, the share that touches now.`,
  fold: say`A run folds when, over its last quarter, it holds as large a share of the target’s contacts as the goal asks.`,
  accuracy: say`The share of points the network sorts into the right class. Guessing gives 50 %.`,
  learn: say`A network learns when, at the end of its training, it gives nearly always the right answer to points it has not seen before.`,
  task: say`What the network is to learn: two kinds of points, drawn as discs and as rings. The shading is the kind it takes each place for now; the line is where it changes its mind.`,
  'wrong fold': say`A second shape that attracts the chain as well. A chain that settles in it is misfolded.`,
  misfolded: say`Settled in a wrong shape: beads hold each other that should not, and the right contacts are missing. It differs from unfolded, which never settled.`,
  unfolded: say`Loose: neither in the target’s shape nor held in a wrong one.`,
  misled: say`Settled on the easy guess in the data, which is right for three points in four, and learns no more.`,
  'half learned': say`Better than guessing when training ends, not yet as good as the goal asks.`,
  dead: say`Still guessing when training ends: it learned nothing.`,
  shortcut: say`An easy rule in the data, left or right of the middle, that is right for three points in four.`,
  strand: say`A straight stretch of the chain in the target, from one turn to the next.`,
  dock: say`Two strands dock when they lie side by side as in the target, with at least half of their contacts made over the last quarter of a run.`,
  trap: say`A wrong shape that holds: a strand is shut out by beads that touch and should not.`,
  kT: say`Temperature, in units of the energy of one contact. The higher, the harder the beads are shaken.`,
  gain: say`How loud each floor speaks to the next. Below 1 a signal fades from floor to floor, far above it grows too loud.`,
  'passed by': say`Floors that a link goes round: most of the gradient takes the link, and little is left for them. In the tower they stand between brackets.`,
  'hears too little': say`Hardly anything of the gradient reaches it, so it learns next to nothing from mistakes. In the tower it has a dashed frame.`,
  'red floors': say`Red and pointed: more gradient than ten times the output’s. Up to about thirty times most networks here still learn; far beyond that each step overshoots, and they do not.`,
  skip: say`What a link is in the network: a copy of what the lower floor says, added to what the upper floor hears.`,
  disulfide: say`What a link is in a protein: the sulphur atoms of two beads, called cysteines, hold each other.`,
  cysteine: say`A bead with a sulphur atom. Where a level marks them, only these can be linked, each to one other.`,
  entropy: say`How much freedom is left: the more ways a stretch of chain can lie, the more entropy. A closed loop has less.`,
  gradient: say`How much a floor learns from a mistake at the output. It is multiplied at every floor on its way down, so it can fade to nothing.`,
  'twin map': say`One square for both worlds. Above the diagonal: how often two beads touch. Below: how much one floor feels another. A good link lights both sides.`,
  saves: say`How many steps between its two ends the link makes unnecessary. “4 more” is what it saves where your other links make that way short already: 4 steps more than they do.`,
  ghost: say`The same run without links, dim, so that you see what your links change.`,
  stars: say`One star: chain and network both pass. Two: with no more links than par. Three: they also come back from the level’s shock, in as many runs as the goals say there, or, where it has none, still pass with any one link cut.`,
  shock: say`Halfway through, the chain is heated for a while and all weights of the network are shaken; the runs go on, and what they come back to is judged.`,
  seed: say`The number that all chance in a verdict is drawn from: the same links and the same seed give the same runs, bit for bit.`,
  bench: say`A place to try the chain with your own hands: grab, throw, heat, put pegs and walls in its way, shut it in a cage, pull it with tweezers. Nothing there is judged.`,
  'ε/b': say`The unit of force here: ε is the energy of one contact, b the length of one bond. Pulling with 1 ε/b over one bond length takes as much work as opening one contact.`,
  tweezers: say`Two traps of light, each a spring that holds one bead. They tell with what force the chain pulls back, and how far it is stretched.`,
  par: say`So many links earn the second star, or fewer. Some levels can be won with fewer.`,
  'step h': say`How far one step goes. The chain’s clock runs h times as fast, and every floor adds h times its work: x + hF(x). Too large, and the floors overshoot: the network cannot learn.`,
  'scale α': say`How much a step does: the target’s contacts are α times as deep, and every floor adds αF(x).`,
  'damping β': say`How much a step forgets: the chain loses the share β of its speed in each unit of time, and every floor keeps (1 − β) of what it got.`,
  'memory a': say`What is left of a direction after one bead, and of a gradient after one floor. The gain is a; the temperature follows, higher when a is lower.`,
  'Lipschitz constant': say`By how much a floor can at most enlarge the difference between two signals.`,
  'differential equation': say`A rule that says how fast something changes at each moment. Small steps one after the other follow it.`,
  cage: say`The radius of a round wall about the chain; a bond is the length from one bead to the next. The wall is a spring: the further a bead is beyond it, the harder it is pushed back, so a chain may bulge into a small cage’s wall. It takes stretched shapes away. The network has none.`,
  loop: say`Closing a loop of m bonds costs the unfolded chain about ln m of entropy, in units of k.`,
} as const;

export type GlossaryTerm = keyof typeof GLOSSARY;

/** A word of the glossary with its meaning one hover, focus or tap away; `meaning` says it for this level. */
export const Term: (props: Omit<TermProps, 'term'> & { term: GlossaryTerm }) => ReactNode = AnyTerm;
