import { createMapPicture, type MapData } from '../../../src/render/index.ts';
import { contactsOf, DECOY, MEANDER } from './folds.ts';
import { type Piece, toldIntents } from './piece.ts';

const N = 24;
const LINKS: MapData['links'] = [
  [0, 11],
  [8, 15],
  [13, 22],
];

/** Contacts near the target's pairs; a network that loses a fifth a floor, whose links carry all, and that explodes at its foot. */
function mapData(): MapData {
  const contacts = new Float64Array(N * N);
  const sensitivity = new Float64Array(N * N);
  const touch = (i: number, j: number, share: number) => {
    if (i < 0 || j >= N || i >= j) return;
    contacts[i * N + j] = contacts[j * N + i] = Math.max(contacts[i * N + j], share);
  };
  for (let i = 0; i < N; i++) {
    touch(i, i + 1, 1);
    touch(i, i + 2, 0.3);
    touch(i, i + 4, 0.02);
  }
  for (const { i, j } of contactsOf(MEANDER)) {
    touch(i, j, 0.8);
    for (const [di, dj] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ])
      touch(i + di, j + dj, 0.08);
  }
  for (let i = 0; i < N; i++) {
    sensitivity[i * N + i] = 1;
    for (let j = i + 1; j < N; j++) {
      const own = sensitivity[(j - 1) * N + i] * (j < 6 ? 2.4 : 0.68);
      const lifts = LINKS.filter(([, high]) => high === j).map(([low]) => (low >= i ? sensitivity[low * N + i] : 0));
      sensitivity[j * N + i] = own + lifts.reduce((sum, value) => sum + value, 0);
    }
  }
  return {
    n: N,
    contacts,
    sensitivity,
    native: contactsOf(MEANDER),
    decoy: contactsOf(DECOY),
    exploding: 10,
    frames: [{ columns: [16, 17], rows: [18, 23] }],
    links: LINKS,
    hover: { node: 5, link: null },
    chosen: 3,
    canLink: true,
    version: 0,
  };
}

export const mapPiece: Piece = {
  name: 'map',
  sizes: [
    [212, 268],
    [358, 200],
    [104, 104],
  ],
  async open(host, options, tell) {
    const data = mapData();
    const picture = createMapPicture(host, options, {
      ...toldIntents(tell),
      read: (at) => tell(at === null ? 'read nothing' : `read ${at.what} ${at.row},${at.column}`),
    });
    return (now) => picture.draw(data, now);
  },
};
