import { createRng } from '../../../src/links/index.ts';
import { type CurvesData, createCurvesPicture, type StartOutcome } from '../../../src/render/index.ts';
import type { Piece } from './piece.ts';

const ENDS: { readonly [outcome in StartOutcome]: number } = { learned: 1, misled: 0.75, dead: 0.5 };

function curvesOf(states: readonly (StartOutcome | null)[], seed: number): number[][] {
  const rng = createRng(seed);
  return states.map((state) => {
    const middle = 0.12 + 0.25 * rng.uniform();
    return Array.from({ length: 61 }, (_, k) => {
      const rise = 1 / (1 + Math.exp(-(k / 60 - middle) * 26));
      return 0.5 + (ENDS[state ?? 'learned'] - 0.5) * rise + 0.035 * (rng.uniform() - 0.5);
    });
  });
}

const STATES: CurvesData['state'] = ['learned', 'learned', 'misled', 'learned', 'dead', 'learned', null, 'learned'];

const DATA: CurvesData = {
  curves: curvesOf(STATES, 3),
  ghosts: curvesOf(['dead', 'dead', 'dead', 'misled', 'dead', 'dead', 'dead', 'misled'], 4),
  state: STATES,
  selected: 3,
  progress: 0.85,
  goal: 0.9,
  version: 0,
};

export const curvesPiece: Piece = {
  name: 'curves',
  sizes: [
    [358, 32],
    [240, 90],
    [520, 190],
  ],
  async open(host, options, tell) {
    const picture = createCurvesPicture(host, options, { select: (start) => tell(`select ${start}`) });
    return (now) => picture.draw(DATA, now);
  },
};
