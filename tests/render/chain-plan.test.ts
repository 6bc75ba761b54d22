import { describe, expect, it } from 'vitest';
import { foldFromLattice } from '../../src/chain/index.ts';
import { beadRadius, numberedFrom } from '../../src/render/chain/chain-beads.ts';
import type { ChainData, ChainScene } from '../../src/render/chain/chain-data.ts';
import { createChainMotion } from '../../src/render/chain/chain-motion.ts';
import { freeBeads, heldLinks } from '../../src/render/chain/chain-state.ts';
import { chainLayout } from '../../src/render/chain/plan-layout.ts';
import { type Box, fitScale, measureExtent } from '../../src/render/stage/camera.ts';

/** Folds of 24 beads and compact ones of 20, from the shipped levels and the shapes that are hard to plan. */
const FOLDS = [
  'UUUUURDDDDDRUUUUURDDDDD',
  'RRRDLDRDDDLLLURRULUULDD',
  'RRRRULLLLURRRRULLLLURRR',
  'UUURDDRUURDDRUURDDDLLLL',
  'LUUURULURULURRDDDDDLDRD',
  'RUULLLDDDDRRRULLUUR',
  'RUUUULLLDDRURDDLLDR',
];

/** The panel at 1280 × 800 and on a phone, and the least distance between beads that is asked for, pixels. */
const PANES = [
  { width: 560, height: 520, least: 24 },
  { width: 390, height: 360, least: 22 },
] as const;

function sceneOf(walk: string, hasDecoy: boolean): ChainScene {
  const fold = foldFromLattice(walk);
  return { n: fold.n, target: fold, decoy: hasDecoy ? fold : null, reach: 1.25, mayLink: null, hydrophobic: null };
}

function dataOf(scene: ChainScene, change: Partial<ChainData> = {}): ChainData {
  return {
    scene,
    view: 'plan',
    run: 0,
    positions: scene.target.points,
    links: [],
    hover: { node: null, link: null },
    chosen: null,
    canLink: true,
    ghost: null,
    outline: 'target',
    strain: null,
    state: null,
    wrong: [],
    lost: [],
    cage: 0,
    heat: 0,
    bench: null,
    room: 'beside',
    told: [],
    tool: 'link',
    version: 0,
    ...change,
  };
}

function fieldOf(scene: ChainScene, pane: Box, view: 'plan' | 'run'): Box {
  const target = measureExtent(scene.target.points, scene.n, { minX: 0, minY: 0, maxX: 0, maxY: 0 });
  return chainLayout(pane, target, view === 'plan' && scene.decoy !== null, view === 'run').field;
}

function nearest(screen: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < screen.length / 2; i++)
    for (let j = 0; j < i; j++)
      least = Math.min(least, Math.hypot(screen[2 * i] - screen[2 * j], screen[2 * i + 1] - screen[2 * j + 1]));
  return least;
}

function isInside(screen: Float64Array, pane: Box): boolean {
  return screen.every((value, k) => {
    const [from, size] = k % 2 === 0 ? [pane.x, pane.width] : [pane.y, pane.height];
    return value >= from && value <= from + size;
  });
}

/** A coil, far from the origin: a zigzag of n beads. */
function coilOf(n: number): Float64Array {
  return Float64Array.from({ length: 2 * n }, (_, k) => (k % 2 === 0 ? 40 + 0.4 * k : 0.3 * ((k >> 1) % 2) - 9));
}

describe('the plan', () => {
  it.each(PANES)('keeps beads $least px apart in a pane of $width × $height, with and without a wrong fold', (size) => {
    const pane: Box = { x: 0, y: 0, width: size.width, height: size.height };
    for (const walk of FOLDS)
      for (const hasDecoy of [false, true]) {
        const scene = sceneOf(walk, hasDecoy);
        const motion = createChainMotion(scene);
        motion.update(dataOf(scene), fieldOf(scene, pane, 'plan'), 0, false, false);
        expect(nearest(motion.screen), walk).toBeGreaterThanOrEqual(size.least);
        expect(isInside(motion.screen, pane)).toBe(true);
      }
  });

  it('has the cage about the target, its wall in sight as long as beads stay far enough apart', () => {
    for (const { width, height, least } of PANES)
      for (const walk of FOLDS)
        for (const cage of [0.5, 2.5, 5, 8]) {
          const pane: Box = { x: 0, y: 0, width, height };
          const scene = sceneOf(walk, false);
          const motion = createChainMotion(scene);
          const field = fieldOf(scene, pane, 'plan');
          motion.update(dataOf(scene, { cage }), field, 0, false, false);
          const { camera, cageAt } = motion;
          const x = field.x + field.width / 2 + (cageAt.x - camera.x) * camera.scale;
          const y = field.y + field.height / 2 - (cageAt.y - camera.y) * camera.scale;
          expect([x, y]).toEqual([field.x + field.width / 2, field.y + field.height / 2]);
          expect(nearest(motion.screen), `${walk} in ${cage}`).toBeGreaterThanOrEqual(least);
          const half = Math.min(field.width, field.height) / 2;
          if (cage <= 5) expect((cage + 0.5) * camera.scale, `${walk} in ${cage}`).toBeLessThanOrEqual(half);
        }
  });

  it('leaves the corner of the wrong fold free', () => {
    for (const { width, height } of PANES)
      for (const walk of FOLDS) {
        const pane: Box = { x: 0, y: 0, width, height };
        const scene = sceneOf(walk, true);
        const motion = createChainMotion(scene);
        const extent = measureExtent(scene.target.points, scene.n, { minX: 0, minY: 0, maxX: 0, maxY: 0 });
        const { field, inset } = chainLayout(pane, extent, true, false);
        motion.update(dataOf(scene), field, 0, false, false);
        for (let i = 0; i < scene.n; i++) {
          const dx = Math.max(0, (inset?.x ?? 0) - motion.screen[2 * i]);
          const dy = Math.max(0, (inset?.y ?? 0) - motion.screen[2 * i + 1]);
          expect(Math.hypot(dx, dy), `${walk} bead ${i}`).toBeGreaterThanOrEqual(20);
        }
      }
  });

  it('marks the beads that may be linked and are not', () => {
    const mayLink = Uint8Array.of(1, 0, 1, 1, 0, 1);
    const scene = { n: 6, mayLink } as ChainScene;
    expect([...freeBeads(scene, [[0, 3]], new Uint8Array(6))]).toEqual([0, 0, 1, 0, 0, 1]);
    const open = { n: 4, mayLink: null } as ChainScene;
    expect([...freeBeads(open, [], new Uint8Array(4))]).toEqual([1, 1, 1, 1]);
  });

  it('draws a cut link no more as one that holds', () => {
    expect(
      heldLinks(
        [
          [0, 11],
          [8, 15],
        ],
        [[0, 11]],
      ),
    ).toEqual([[8, 15]]);
  });
});

describe('from plan to run', () => {
  const pane: Box = { x: 8, y: 12, width: 560, height: 520 };
  const scene = sceneOf(FOLDS[0], false);
  const plan = dataOf(scene);
  const run = dataOf(scene, { view: 'run', positions: coilOf(scene.n) });
  const [planField, runField] = [fieldOf(scene, pane, 'plan'), fieldOf(scene, pane, 'run')];

  it('springs from the target into the coil without a jump, every bead inside, and then stands on the positions', () => {
    const motion = createChainMotion(scene);
    motion.update(plan, planField, 0, false, false);
    const before = motion.screen.slice();
    motion.update(run, runField, 1000, false, false);
    motion.screen.forEach((value, k) => {
      expect(value).toBeCloseTo(before[k], 6);
    });
    let last = motion.screen.slice();
    for (let now = 1016; now < 1700; now += 16) {
      motion.update(run, runField, now, false, false);
      expect(isInside(motion.screen, pane)).toBe(true);
      // No bead crosses more than a tenth of the pane in one frame of 16 ms.
      motion.screen.forEach((value, k) => {
        expect(Math.abs(value - last[k])).toBeLessThan(56);
      });
      last = motion.screen.slice();
    }
    expect(motion.isGliding).toBe(false);
    expect([...motion.points]).toEqual([...run.positions]);
  });

  it('is there at once when the picture is calm', () => {
    const motion = createChainMotion(scene);
    motion.update(plan, planField, 0, true, false);
    motion.update(run, runField, 16, true, false);
    expect(motion.isGliding).toBe(false);
    expect([...motion.points]).toEqual([...run.positions]);
    expect(motion.shown).toBe(1);
    expect(isInside(motion.screen, pane)).toBe(true);
  });

  it('follows a run that is scrubbed without a glide, and glides to another run', () => {
    const motion = createChainMotion(scene);
    motion.update(run, runField, 0, false, false);
    const later = dataOf(scene, { view: 'run', positions: scene.target.points });
    motion.update(later, runField, 16, false, false);
    expect([...motion.points]).toEqual([...scene.target.points]);
    motion.update(dataOf(scene, { view: 'run', run: 1, positions: run.positions }), runField, 32, false, false);
    expect(motion.isGliding).toBe(true);
  });

  it('lays the outline on a target that was turned and moved', () => {
    const { points } = scene.target;
    const turned = points.map((_, k) => (k % 2 === 0 ? 5 - points[k + 1] : points[k - 1] + 2));
    const motion = createChainMotion(scene);
    motion.update(dataOf(scene, { view: 'run', positions: turned }), runField, 0, false, false);
    motion.outline.forEach((value, k) => {
      expect(value).toBeCloseTo(motion.screen[k], 6);
    });
  });
});

it('on a phone a chain of 28 beads that spreads over 15 × 12 bonds keeps all of its numbers in a run', () => {
  const field = fieldOf(sceneOf(FOLDS[0], false), { x: 0, y: 0, width: 366, height: 254 }, 'run');
  const scale = 0.92 * fitScale({ minX: 0, minY: 0, maxX: 15, maxY: 12 }, field);
  expect(beadRadius(scale)).toBeGreaterThan(numberedFrom(28));
});
