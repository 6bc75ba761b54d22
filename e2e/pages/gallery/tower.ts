import { createTowerPicture, type TowerData } from '../../../src/render/index.ts';
import { type Piece, toldIntents } from './piece.ts';

type Links = TowerData['links'];

/** The profile of a network whose floors pass on their factor, and whose lifts bring all of it. */
function profile(n: number, factor: (floor: number) => number, links: Links): Float64Array {
  const gradient = new Float64Array(n).fill(1);
  for (let l = n - 2; l >= 0; l--) {
    gradient[l] = factor(l) * gradient[l + 1];
    for (const [low, high] of links) if (low === l) gradient[l] += 0.8 * gradient[high];
  }
  return gradient;
}

const LINKS: Links = [
  [0, 11],
  [8, 15],
  [13, 22],
];

const meander: TowerData = {
  n: 24,
  gradient: profile(24, () => 0.74, LINKS),
  ghost: profile(24, () => 0.74, []),
  ghostName: 'no links',
  pulses: true,
  dropped: 17,
  deaf: [0, 0],
  bypassed: null,
  mayLink: Uint8Array.from({ length: 24 }, (_, floor) => (floor % 2 === 0 ? 1 : 0)),
  links: LINKS,
  hover: { node: 5, link: null },
  chosen: 20,
  canLink: true,
  range: null,
  exploding: 10,
  words: 'at this moment',
  isEstimate: false,
  version: 0,
};

/** Healthy above, exploding below: there floors are of another colour, and pointed. */
const exploding: TowerData = {
  ...meander,
  gradient: profile(24, (floor) => (floor < 12 ? 1.55 : 1.04), []),
  ghost: null,
  links: [],
  hover: { node: null, link: null },
  chosen: null,
  dropped: null,
  deaf: null,
  mayLink: null,
};

/** Residual floors: everything is near 1, and the scale still tells. */
const residual: TowerData = {
  ...exploding,
  n: 12,
  gradient: profile(12, (floor) => 0.97 - 0.01 * (floor % 5), []),
  ghost: profile(12, (floor) => 0.93 - 0.02 * (floor % 3), []),
  ghostName: 'last attempt',
  bypassed: [2, 4],
};

export const towerPiece: Piece = {
  name: 'tower',
  sizes: [
    [460, 520],
    [390, 420],
    [390, 290],
  ],
  async open(host, options, tell) {
    const picture = await createTowerPicture(host, options, toldIntents(tell));
    const data = host.clientHeight > 500 ? meander : host.clientHeight > 400 ? exploding : residual;
    return (now) => picture.draw(data, now);
  },
};
