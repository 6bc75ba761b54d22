import { describe, expect, it } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import {
  floorAt,
  floorY,
  liftDepths,
  liftLanes,
  numberingStep,
  towerLayout,
  valueFloors,
} from '../../src/render/tower/tower-layout.ts';

const PANES = [
  { x: 0, y: 72, width: 600, height: 530 },
  { x: 0, y: 40, width: 480, height: 470 },
  { x: 0, y: 30, width: 390, height: 290 },
];

describe('the tower', () => {
  it.each(PANES)('stands within a pane of $width × $height for 12 to 128 floors', (pane) => {
    for (const n of [12, 24, 64, 128]) {
      const layout = towerLayout(pane, n);
      expect(floorY(layout, n - 1)).toBeGreaterThan(pane.y);
      expect(floorY(layout, 0)).toBeLessThan(pane.y + pane.height);
      expect(layout.valuesX + 40).toBeLessThan(pane.x + pane.width);
      expect(layout.liftX - layout.liftRoom).toBeGreaterThan(pane.x);
    }
  });

  it('finds every floor where it is drawn', () => {
    const layout = towerLayout(PANES[0], 24);
    for (let floor = 0; floor < 24; floor++) {
      expect(floorAt(layout, layout.centre, floorY(layout, floor), 12)).toBe(floor);
    }
    expect(floorAt(layout, layout.centre + layout.half + 100, floorY(layout, 3), 12)).toBeNull();
  });

  it('writes floor numbers only as densely as they can be read', () => {
    for (const pitch of [1, 2.5, 4, 8, 20]) expect(numberingStep(pitch) * pitch).toBeGreaterThanOrEqual(11.5);
  });

  it('writes the gradient at both ends and where lifts land, never two texts over each other', () => {
    const links: Link[] = [
      [6, 17],
      [12, 23],
    ];
    const floors = valueFloors(24, links, 20);
    expect(floors).toEqual(expect.arrayContaining([23, 0, 6, 12]));
    for (const a of floors)
      for (const b of floors) if (a !== b) expect(Math.abs(a - b) * 20).toBeGreaterThanOrEqual(15);
  });
});

describe('lifts', () => {
  it('share the nearest lane when one ends below where the next begins', () => {
    expect(
      liftLanes([
        [0, 11],
        [12, 23],
      ]),
    ).toEqual([0, 0]);
  });

  it('take different lanes when their spans cross', () => {
    const lanes = liftLanes([
      [0, 11],
      [6, 17],
      [12, 23],
    ]);
    expect(lanes[1]).not.toBe(lanes[0]);
    expect(lanes[1]).not.toBe(lanes[2]);
    expect(Math.max(...lanes)).toBe(1);
  });

  it('nest: the outer one runs farther out', () => {
    const lanes = liftLanes([
      [0, 23],
      [4, 19],
      [8, 12],
    ]);
    expect(lanes).toEqual([2, 1, 0]);
  });

  it('never overlap in one lane, and keep to the room at the left', () => {
    const links: Link[] = [
      [0, 9],
      [1, 14],
      [3, 30],
      [10, 21],
      [12, 40],
      [22, 35],
      [41, 60],
    ];
    const lanes = liftLanes(links);
    for (let a = 0; a < links.length; a++)
      for (let b = 0; b < a; b++)
        if (lanes[a] === lanes[b]) {
          expect(links[a][0] > links[b][1] || links[b][0] > links[a][1]).toBe(true);
        }
    for (const pane of PANES) {
      const layout = towerLayout(pane, 64);
      for (const depth of liftDepths(layout, links)) expect(depth).toBeLessThanOrEqual(layout.liftRoom + 1e-9);
    }
  });
});
