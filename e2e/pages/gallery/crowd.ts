import { createRng } from '../../../src/links/index.ts';
import { type ChainOutcome, type CrowdData, createCrowdPicture } from '../../../src/render/index.ts';
import { coil, contactsOf, DECOY, MEANDER, shaken } from './folds.ts';
import type { Piece } from './piece.ts';

const STATES: readonly ChainOutcome[] = ['folded', 'folded', 'unfolded', 'folded', 'misfolded', 'folded', 'folded'];

function crowd(dim: boolean): CrowdData {
  const rng = createRng(7);
  const state = Array.from({ length: 32 }, (_, run) =>
    dim ? (run % 7 === 3 ? 'unfolded' : 'misfolded') : run === 5 || run === 6 ? null : STATES[run % STATES.length],
  );
  const positions = state.map((now) =>
    now === 'folded' ? shaken(MEANDER, rng) : now === 'misfolded' ? shaken(DECOY, rng) : coil(24, rng),
  );
  // One that has half of its contacts: it is on its way.
  positions[5] = shaken(MEANDER, rng, 0.9);
  return {
    runs: 32,
    n: 24,
    positions: (run) => positions[run],
    contacts: contactsOf(MEANDER),
    links: dim
      ? []
      : [
          [0, 11],
          [8, 15],
          [13, 22],
        ],
    state,
    selected: dim ? null : 15,
    dim,
    version: 0,
  };
}

export const crowdPiece: Piece = {
  name: 'crowd',
  sizes: [
    [358, 178],
    [358, 44],
    [176, 352],
  ],
  async open(host, options, tell) {
    const picture = createCrowdPicture(host, options, { select: (run) => tell(`select ${run}`) });
    const data = crowd(host.clientHeight < 100);
    return (now) => picture.draw(data, now);
  },
};
