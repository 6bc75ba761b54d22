import { say } from '../language/index.ts';

/** The chapters in playing order, by the key that level files use. */
export const CHAPTERS = [
  {
    key: 'tyranny',
    title: say`The tyranny of multiplication`,
    idea: say`Why bare chains and plain stacks fail, and what a link changes.`,
  },
  { key: 'addition', title: say`The elegance of addition`, idea: say`Links, long and short.` },
  {
    key: 'decoys',
    title: say`False friends`,
    idea: say`A wrong shape, and an easy guess: what both worlds settle for when left alone.`,
  },
  {
    key: 'time',
    title: say`A journey through time`,
    idea: say`One step size for both worlds: too small is slow, too large blows up.`,
  },
  {
    key: 'walls',
    title: say`Walls`,
    idea: say`Compact folds. A loop that closes is a wall: it keeps the wrong shape out, and sometimes a strand.`,
  },
  { key: 'refinements', title: say`Refinements`, idea: say`Damping, scale, and how much a step remembers.` },
  { key: 'paths', title: say`Many paths`, idea: say`Links get cut, blocks get dropped: leave a spare way.` },
  {
    key: 'masters',
    title: say`Two masters`,
    idea: say`What folds the chain may mislead the network, or leave it deaf: one set of links has to please both.`,
  },
  {
    key: 'depth',
    title: say`Deep work`,
    idea: say`A spiral takes many floors that work. Links have to feed them, and leave them something to do.`,
  },
  {
    key: 'scarcity',
    title: say`Making do`,
    idea: say`Rope that runs short, and links that stand already: what is scarce decides.`,
  },
  {
    key: 'weather',
    title: say`All weathers`,
    idea: say`One set of links, two conditions: it has to do in both.`,
  },
  { key: 'nature', title: say`Nature’s skips`, idea: say`Cages, sticky beads, and the disulfides of real proteins.` },
] as const;
