import { afterEach, expect, test, vi } from 'vitest';
import { createFrameLoop } from '../../src/kit/index.ts';

/** A display of 60 frames a second that turns when told to. */
function display() {
  let waiting: FrameRequestCallback | null = null;
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    waiting = callback;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => {
    waiting = null;
  });
  let now = 0;
  return {
    turn(frames: number, apart = 1000 / 60) {
      for (let k = 0; k < frames; k++) {
        now += apart;
        waiting?.(now);
      }
    },
  };
}

afterEach(() => vi.unstubAllGlobals());

test('every frame is drawn, and eight a second while somebody else needs the cores', () => {
  const { turn } = display();
  let simulated = 0;
  let painted = 0;
  const loop = createFrameLoop(() => simulated++);
  loop.add({ everyMs: 0, paint: () => painted++ });
  loop.start();
  turn(60);
  expect([simulated, painted]).toEqual([60, 60]);

  loop.setPace(125);
  turn(60);
  // Frames come each 16.7 ms, so the first at or after 125 ms is drawn: the eighth, or one later where rounding falls short.
  expect(painted - 60).toBeGreaterThanOrEqual(6);
  expect(painted - 60).toBeLessThanOrEqual(8);
  expect(simulated).toBe(painted);

  const before = painted;
  loop.setPace(0);
  turn(60);
  expect(painted - before).toBe(60);
});

test('where frames come slowly, what is minor takes turns: one in every second frame, none oftener than each 60 ms; main pictures have every frame', () => {
  const { turn } = display();
  const loop = createFrameLoop(() => {});
  const painted = [0, 0, 0, 0];
  const inFrame: number[] = [];
  const painter = (k: number, isMinor: boolean) => ({
    everyMs: 0,
    isMinor,
    paint: (now: number) => {
      painted[k] += 1;
      if (isMinor) inFrame.push(now);
    },
  });
  for (let k = 0; k < 4; k += 1) loop.add(painter(k, k > 0));
  loop.start();
  turn(60);
  expect(painted).toEqual([60, 60, 60, 60]);

  turn(60, 40);
  painted.fill(0);
  inFrame.length = 0;
  turn(60, 40);
  expect(painted[0]).toBe(60);
  expect(painted.slice(1)).toEqual([10, 10, 10]);
  expect(new Set(inFrame).size).toBe(30);

  turn(120);
  painted.fill(0);
  turn(60);
  expect(painted).toEqual([60, 60, 60, 60]);
});

test('where frames come slowly, a picture that says so takes every fourth one, and nothing minor is painted in those', () => {
  const { turn } = display();
  const loop = createFrameLoop(() => {});
  let isThinned = true;
  let painted = 0;
  const inFrame: string[] = [];
  loop.add({
    everyMs: 0,
    isThinned: () => isThinned,
    paint: (now) => {
      painted++;
      inFrame.push(`${now}`);
    },
  });
  loop.add({ everyMs: 0, isMinor: true, paint: (now) => inFrame.push(`${now}`) });
  loop.start();
  turn(60);
  expect(painted).toBe(60);

  turn(60, 40);
  painted = 0;
  inFrame.length = 0;
  turn(60, 40);
  expect(painted).toBe(15);
  expect(new Set(inFrame).size).toBe(inFrame.length);
  isThinned = false;
  painted = 0;
  turn(60, 40);
  expect(painted).toBe(60);
});

test('where frames come slowly, figures that are written now and then wait twice as long', () => {
  const { turn } = display();
  const loop = createFrameLoop(() => {});
  let written = 0;
  loop.add({ everyMs: 120, paint: () => written++ });
  loop.start();
  turn(60);
  expect(written).toBe(8);
  turn(60, 40);
  written = 0;
  turn(60, 40);
  expect(written).toBe(10);
});
