import { expect, it } from 'vitest';
import { foldFromLattice } from '../../src/chain/index.ts';
import { visibleAt } from '../../src/render/chain/chain-bonds.ts';
import { wallShade } from '../../src/render/chain/chain-cage.ts';
import type { ChainData, ChainScene } from '../../src/render/chain/chain-data.ts';
import { createChainMotion } from '../../src/render/chain/chain-motion.ts';
import { type Box, measureExtent } from '../../src/render/stage/camera.ts';

const fold = foldFromLattice('UUUUURDDDDDRUUUUURDDDDD');
const scene: ChainScene = { n: fold.n, target: fold, decoy: null, reach: 1.25, mayLink: null, hydrophobic: null };
const room = { x: 10, y: 20, width: 480, height: 500 };

function dataAt(positions: Float64Array, cage: number): ChainData {
  return {
    ...{ scene, view: 'run', run: 0, positions, links: [], hover: { node: null, link: null }, chosen: null },
    ...{ canLink: false, ghost: null, outline: null, strain: null, state: null, wrong: [], lost: [], cage },
    ...{ heat: 0, bench: null, room: 'beside' as const, told: [], tool: 'link', version: 0 },
  };
}

/** Share of its room that the chain takes, along the side that binds, after it has drifted 4 b a second for 5 seconds. */
function shareAfterDrift(cage: number): number {
  const motion = createChainMotion(scene);
  let share = 0;
  for (let frame = 0; frame <= 300; frame++) {
    const positions = Float64Array.from(fold.points, (x) => x + (4 * frame) / 60);
    motion.update(dataAt(positions, cage), room, (frame * 1000) / 60, false, false);
    const { minX, maxX, minY, maxY } = measureExtent(motion.screen, fold.n, { minX: 0, minY: 0, maxX: 0, maxY: 0 });
    share = Math.max((maxX - minX) / room.width, (maxY - minY) / room.height);
  }
  return share;
}

it('a chain that drifts keeps its panel: the camera goes with it', () => {
  expect(shareAfterDrift(0)).toBeGreaterThan(0.6);
});

it('a cage stands still, and the camera with it', () => {
  expect(shareAfterDrift(30)).toBeLessThan(0.2);
});

it('the wall of a cage is as dark as it pushes: not at all inside, evenly more outward', () => {
  expect([0, 2, 2.5].map((distance) => wallShade(distance, 2.5))).toEqual([0, 0, 0]);
  expect([3, 3.5, 4.5, 6].map((distance) => wallShade(distance, 2.5))).toEqual([0.25, 0.5, 1, 1]);
});

it('a ghost fades out towards the edge of its room, and is nowhere beyond it', () => {
  expect([visibleAt(room, 250, 270), visibleAt(room, 10, 270), visibleAt(room, 250, 521)]).toEqual([1, 0, 0]);
  expect(visibleAt(room, 24, 270)).toBeCloseTo(0.5, 12);
});

/** How a squeezed hairpin with its long outline lies in a room, while both turn once: the least room beside the outline, and the scale at both ends of the first quarter turn. */
function turnedHairpin(within: Box) {
  const long = foldFromLattice('UUUUUUUUUUURDDDDDDDDDDD');
  const hairpin = { ...scene, n: long.n, target: long };
  const motion = createChainMotion(hairpin);
  const extent = { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  let beside = Number.POSITIVE_INFINITY;
  const scales: number[] = [];
  for (let frame = 0; frame <= 2400; frame++) {
    const angle = (2 * Math.PI * frame) / 2400;
    const coil = new Float64Array(2 * long.n);
    for (let i = 0; i < long.n; i++) {
      const [x, y] = [0.65 * long.points[2 * i], 0.65 * long.points[2 * i + 1]];
      coil[2 * i] = x * Math.cos(angle) - y * Math.sin(angle);
      coil[2 * i + 1] = x * Math.sin(angle) + y * Math.cos(angle);
    }
    const data = { ...dataAt(coil, 0), scene: hairpin, outline: 'target' as const };
    motion.update(data, within, (frame * 1000) / 60, false, false);
    if (frame % 600 === 0) scales.push(motion.camera.scale);
    if (frame < 120) continue;
    const { minX, maxX, minY, maxY } = measureExtent(motion.outline, long.n, extent);
    const right = within.x + within.width;
    const bottom = within.y + within.height;
    beside = Math.min(beside, minX - within.x, minY - within.y, right - maxX, bottom - maxY);
  }
  return { beside, scales };
}

it('the outline of a long target stays in sight behind a coil, however it turns', () => {
  expect(turnedHairpin(room).beside).toBeGreaterThan(0);
});

it('in a flat room an outline that lies along it costs the chain nothing of its size', () => {
  const { scales } = turnedHairpin({ x: 0, y: 0, width: 360, height: 130 });
  expect(scales[1] / scales[2]).toBeGreaterThan(2);
});
