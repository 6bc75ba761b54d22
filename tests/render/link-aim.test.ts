import { describe, expect, it, vi } from 'vitest';
import { aimAt, createAim, followChosen } from '../../src/render/stage/link-aim.ts';
import { createRest } from '../../src/render/stage/rest.ts';
import { leastCovering } from '../../src/render/stage/word-place.ts';

const say = (a: number, b: number) => ({ words: `${a} to ${b}`, refused: b === 11 });

describe('the link that is being made', () => {
  it('has no words while nothing is aimed at, and asks for them once a node', () => {
    const words = vi.fn(say);
    const aim = createAim();
    aim.kind = 'link';
    aim.from = 0;
    aimAt(aim, 11, words);
    aimAt(aim, 11, words);
    expect(aim).toMatchObject({ words: '0 to 11', refused: true });
    expect(words).toHaveBeenCalledTimes(1);
    aimAt(aim, null, words);
    expect(aim).toMatchObject({ words: '', refused: false });
  });

  it('follows the keyboard: a chosen end and the node that is pointed at', () => {
    const aim = createAim();
    expect(followChosen(aim, 6, 17, say)).toMatchObject({ kind: 'link', from: 6, to: 17, refused: false });
    expect(followChosen(aim, 6, 11, say)).toMatchObject({ to: 11, refused: true });
    expect(followChosen(aim, 6, 6, say).kind).toBe('none');
    expect(followChosen(aim, null, 6, say).kind).toBe('none');
  });
});

describe('the words of a link', () => {
  const above = { x: 0, y: 0, width: 60, height: 20 };
  const below = { x: 0, y: 80, width: 60, height: 20 };
  const aside = { x: 200, y: 0, width: 60, height: 20 };

  it('stand where they cover fewest beads, and best above', () => {
    expect(leastCovering([above, below], new Float64Array(0), 8, [30, 50, 90, 50])).toBe(above);
    expect(leastCovering([above, below], Float64Array.of(30, 10), 8, [30, 50, 90, 50])).toBe(below);
  });

  it('do not cover the ends of the link, however many beads stand elsewhere', () => {
    const crowd = Float64Array.of(210, 5, 220, 5, 230, 5, 240, 5);
    expect(leastCovering([above, aside], crowd, 8, [30, 10, 90, 50])).toBe(aside);
  });

  it('do not stand on the words of another link, though they cover beads elsewhere', () => {
    const crowd = Float64Array.of(210, 5, 220, 5);
    const other = { x: 50, y: 10, width: 60, height: 20 };
    expect(leastCovering([above, aside], crowd, 8, [30, 50, 90, 50])).toBe(above);
    expect(leastCovering([above, aside], crowd, 8, [30, 50, 90, 50], [other])).toBe(aside);
  });
});

describe('a picture at rest', () => {
  it('is not drawn again until something changes', () => {
    const rest = createRest();
    const state = {};
    expect(rest.isResting([0, state], false, 0)).toBe(false);
    // However slowly frames come, some two dozen are drawn before it rests.
    for (let frame = 1; frame <= 30; frame += 1) rest.isResting([0, state], false, 250 * frame);
    expect(rest.isResting([0, state], false, 9000)).toBe(true);
    expect(rest.isResting([1, state], false, 9016)).toBe(false);
    expect(rest.isResting([1, {}], false, 20_000)).toBe(false);
    expect(rest.isResting([1, {}], true, 40_000)).toBe(false);
    rest.wake();
    expect(rest.isResting([1, state], false, 60_000)).toBe(false);
  });
});
