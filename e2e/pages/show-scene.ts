import { createRng, type Link } from '../../src/links/index.ts';
import {
  type ChainOutcome,
  createChainPicture,
  createCrowdPicture,
  createCurvesPicture,
  createMapPicture,
  createTowerPicture,
} from '../../src/render/index.ts';
import { chain, sceneOf } from './gallery/chain-scenes.ts';
import { coil, contactsOf, shaken } from './gallery/folds.ts';
import { toldIntents } from './gallery/piece.ts';

// What the benchmark show-crowd watches: the pictures of a show with 64 beads, each drawn every frame from a recording. No
// simulation runs: a show plays what was judged before.
const N = 64;
const RUNS = 32;
/** Recorded moments of one pass, and how long a pass is, ms. */
const MOMENTS = 60;
const PASS_MS = 10_000;
const LINKS: readonly Link[] = [
  [0, 15],
  [24, 39],
  [17, 46],
  [48, 63],
];

const walk = Array.from({ length: 8 }, (_, row) => (row % 2 === 0 ? 'U' : 'D').repeat(7)).join('R');
const scene = sceneOf(walk, null, null);
const target = Float32Array.from(scene.target.points);
const rng = createRng(5);

/** One run: from a coil to the fold, and every moment shaken. */
function record(): Float32Array[] {
  const start = coil(N, rng);
  const end = shaken(target, rng, 0);
  return Array.from({ length: MOMENTS + 1 }, (_, moment) => {
    const share = Math.min(1, (1.4 * moment) / MOMENTS);
    return start.map((x, k) => x + (end[k] - x) * share + 0.2 * (rng.uniform() - 0.5));
  });
}

/** A crowd whose positions at any moment lie between the recorded ones. */
function createCrowd() {
  const recordings = Array.from({ length: RUNS }, record);
  const now = recordings.map(() => new Float32Array(2 * N));
  return {
    state: recordings.map((): ChainOutcome | null => null),
    positions: (run: number) => now[run],
    seek(moment: number): void {
      const before = Math.floor(moment);
      const rest = moment - before;
      recordings.forEach((recording, run) => {
        const [from, to] = [recording[before], recording[Math.min(MOMENTS, before + 1)]];
        for (let k = 0; k < 2 * N; k++) now[run][k] = from[k] + (to[k] - from[k]) * rest;
        this.state[run] = moment > 44 + (run % 8) ? (run % 5 === 4 ? 'misfolded' : 'folded') : null;
      });
    },
  };
}

const options = { theme: 'dark', calm: () => false } as const;
const silent = () => {};
const intents = toldIntents(silent);
const host = (id: string) => document.querySelector<HTMLElement>(`#${id}`)!;

const linked = createCrowd();
const bare = createCrowd();
const pictures = {
  chain: await createChainPicture(host('chain'), options, intents),
  tower: await createTowerPicture(host('tower'), options, intents),
  crowd: createCrowdPicture(host('crowd'), options, { select: silent }),
  bare: createCrowdPicture(host('bare'), options, { select: silent }),
  curves: createCurvesPicture(host('curves'), options, { select: silent }),
  map: createMapPicture(host('map'), options, { ...intents, read: silent }),
};

const large = new Float64Array(2 * N);
const contacts = contactsOf(target);
const gradient = new Float64Array(N);
const ghost = Float64Array.from({ length: N }, (_, l) => 0.9 ** (N - 1 - l));
const frequencies = new Float64Array(N * N);
const sensitivity = new Float64Array(N * N);
const curves = Array.from({ length: 8 }, (_, c) =>
  Float32Array.from({ length: 100 }, (_, k) => 0.5 + 0.5 / (1 + Math.exp((30 + 4 * c - k) / 4))),
);
const state = { links: LINKS, hover: { node: null, link: null }, chosen: null, canLink: false };
const crowdOf = (crowd: typeof linked, links: readonly Link[], selected: number | null, version: number) => ({
  ...{ runs: RUNS, n: N, positions: crowd.positions, contacts, links, state: crowd.state },
  ...{ selected, dim: links.length === 0, version },
});
let version = 0;

function draw(now: number): void {
  version += 1;
  const share = (now % PASS_MS) / PASS_MS;
  linked.seek(share * MOMENTS);
  bare.seek(share * MOMENTS);
  large.set(linked.positions(3));
  for (let l = 0; l < N; l++) gradient[l] = (0.96 + 0.02 * Math.sin(now / 300 + l)) ** ((N - 1 - l) % 16);
  for (let at = 0; at < N * N; at++) {
    frequencies[at] = Math.abs(Math.sin(at + now / 4000)) ** 8;
    sensitivity[at] = 10 ** (-4 * Math.abs(Math.sin(at / 7 + now / 4000)));
  }
  pictures.chain.draw(chain(scene, { ...state, positions: large, version }), now);
  pictures.tower.draw(
    {
      ...state,
      ...{
        n: N,
        gradient,
        ghost,
        ghostName: 'no links',
        pulses: true,
        dropped: null,
        deaf: null,
        bypassed: null,
        mayLink: null,
      },
      ...{ range: [1e-3, 1], exploding: 10, words: 'at this moment', isEstimate: false, version },
    },
    now,
  );
  pictures.crowd.draw(crowdOf(linked, LINKS, 3, version), now);
  pictures.bare.draw(crowdOf(bare, [], null, version), now);
  pictures.curves.draw(
    { curves, ghosts: curves, state: curves.map(() => null), selected: 2, progress: share, goal: 0.9, version },
    now,
  );
  pictures.map.draw(
    {
      ...state,
      ...{ n: N, contacts: frequencies, sensitivity, native: contacts, decoy: [], frames: [], exploding: 10, version },
    },
    now,
  );
  requestAnimationFrame(draw);
}
requestAnimationFrame(draw);
document.documentElement.dataset.ready = 'true';
