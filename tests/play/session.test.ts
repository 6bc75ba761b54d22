import { describe, expect, test } from 'vitest';
import { isPassedOver, mayPassOver } from '../../src/play/state/campaign.ts';
import type { Judge } from '../../src/play/state/judge.ts';
import { loadProgress } from '../../src/play/state/progress-storage.ts';
import { createSession, toldVerdict } from '../../src/play/state/session.ts';
import { shippedLevel } from './fakes.ts';
import { SOLUTION } from './hairpin-takes.ts';
import { main, open, told } from './judged-by-hand.ts';

describe('hints and first tries', () => {
  test('solved at the first try, without a hint', () => {
    expect(told(2).state().progress).toMatchObject({ firstTry: { hairpin: true }, hinted: {} });
  });

  test('the first try stays one when its stars become final', () => {
    const { calls, state } = told(2);
    calls[0].tell(3);
    expect(state().progress.firstTry).toEqual({ hairpin: true });
  });

  test('a failure before makes it no first try', () => {
    const { actions, state, calls } = told(0);
    actions.setSeed(2);
    actions.run();
    calls[1].tell(3);
    actions.skip();
    expect(state().progress).toMatchObject({ stars: { hairpin: 3 }, firstTry: {} });
    expect(state().progress.attempts.hairpin).toHaveLength(2);
  });

  test('a hint leaves a trace that outlives the visit of the level', () => {
    const { actions, state, calls } = open();
    for (let k = 0; k < 5; k += 1) actions.showHint();
    expect(state().hints).toBe(3);
    actions.openLevel(1);
    actions.openLevel(0);
    expect(state()).toMatchObject({ hints: 0, progress: { hinted: { hairpin: true } } });
    actions.run();
    calls[0].tell(2);
    actions.skip();
    expect(state().progress).toMatchObject({ stars: { hairpin: 2 }, firstTry: {} });
  });

  test('a hint after the level is solved leaves none', () => {
    const { actions, state } = told(2);
    actions.showHint();
    expect(state()).toMatchObject({ hints: 1, progress: { hinted: {}, firstTry: { hairpin: true } } });
  });
});

describe('advice', () => {
  const edit = { links: [[2, 9]] as const, dials: {} };
  const advice = { edit, text: 'Link 2–9 in the place of 1–10.', after: main.outcome, passes: true };

  test('is carried into the plan once it was asked for, and undo takes it back', () => {
    const { actions, state, calls, session } = told(0);
    actions.showAdvice();
    expect(state()).toMatchObject({ adviceStep: 'found', progress: { hinted: {} } });
    calls[0].tell(0, { advice, isComplete: true });
    actions.takeAdvice();
    expect(state()).toMatchObject({ phase: 'show', placing: { now: { links: [[1, 10]] } } });

    actions.showAdvice();
    expect(state().adviceStep).toBe('where');
    expect(state().progress.hinted).toEqual({ hairpin: true });
    actions.showAdvice();
    expect(state().adviceStep).toBe('closer');
    actions.takeAdvice();
    expect(state().phase).toBe('show');
    actions.showAdvice();
    expect(state().adviceStep).toBe('whole');
    actions.takeAdvice();
    expect(state()).toMatchObject({
      phase: 'plan',
      adviceStep: 'found',
      placing: { now: edit },
      judging: { status: 'none' },
    });
    expect(session.show).toBeNull();
    expect(state().progress.links.hairpin).toEqual(edit.links);
    actions.undo();
    expect(state().placing.now.links).toEqual([[1, 10]]);
  });

  test('whose next word is the change itself has no step between', () => {
    const { actions, state, calls } = told(0);
    calls[0].tell(0, { advice: { ...advice, edit: { links: [], dials: {} } }, isComplete: true });
    actions.showAdvice();
    expect(state().adviceStep).toBe('where');
    actions.showAdvice();
    expect(state().adviceStep).toBe('whole');
  });

  test('of one verdict is not shown with the next', () => {
    const { actions, state, calls } = told(0);
    calls[0].tell(0, { advice, isComplete: true });
    for (let press = 0; press < 3; press += 1) actions.showAdvice();
    expect(state().adviceStep).toBe('whole');
    actions.setSeed(2);
    actions.run();
    calls[1].tell(0, { advice, isComplete: true });
    actions.skip();
    expect(state().adviceStep).toBe('found');
  });
});

describe('levels', () => {
  test('opening one starts afresh, and the other keeps its links', () => {
    const { actions, state, session } = told(2);
    actions.setChosen(3);
    actions.showHint();
    actions.nextLevel();
    expect(state()).toMatchObject({ levelIndex: 1, phase: 'plan', judging: { status: 'none' }, watching: null });
    expect(state()).toMatchObject({ chosen: null, hints: 0, message: null, progress: { level: 'meander' } });
    expect(state().placing).toEqual({ now: { links: [], dials: {} }, past: [], future: [] });
    expect(session.show).toBeNull();
    actions.nextLevel();
    expect(state().levelIndex).toBe(1);
    actions.openLevel(0);
    expect(state().placing.now.links).toEqual(SOLUTION);
  });

  test('the next visit begins where this one ended', () => {
    const { actions, storage } = told(2);
    actions.openLevel(1);
    actions.addLink(0, 11);
    const judge: Judge = () => new Promise(() => {});
    const levels = ['hairpin', 'meander'].map(shippedLevel);
    const { levelIndex, placing } = createSession({ levels, storage, judge }).store.getState();
    expect([levelIndex, placing.now.links]).toEqual([1, [[0, 11]]]);
  });
});

describe('a level that fails again and again', () => {
  test('is passed over and kept as such, until it is solved', () => {
    const { actions, state, calls, storage } = told(0);
    for (const seed of [2, 3]) {
      expect(mayPassOver(state().progress, 'hairpin')).toBe(false);
      actions.setSeed(seed);
      actions.run();
      calls[seed - 1].tell(0);
      actions.skip();
    }
    expect(mayPassOver(state().progress, 'hairpin')).toBe(true);
    actions.passOver();
    expect(state()).toMatchObject({ levelIndex: 0, progress: { passedOver: { hairpin: true }, stars: {} } });
    expect(loadProgress(storage).progress).toMatchObject({ passedOver: { hairpin: true } });
    expect(isPassedOver(state().progress, 'hairpin')).toBe(true);
    actions.setSeed(4);
    actions.run();
    calls[3].tell(2);
    actions.skip();
    expect(state().progress).toMatchObject({ stars: { hairpin: 2 }, firstTry: {} });
    expect(isPassedOver(state().progress, 'hairpin')).toBe(false);
  });
});

describe('links', () => {
  test('one that gives way is named, and undo brings it back', () => {
    const { actions, state } = open();
    actions.addLink(1, 10);
    actions.addLink(11, 0);
    expect(state().placing.now.links).toEqual([[0, 11]]);
    expect(state().message).toEqual({
      text: 'All links were in use: 1–10 made room. Undo brings it back.',
      tone: 'info',
    });
    actions.undo();
    expect(state().placing.now.links).toEqual(SOLUTION);
    actions.redo();
    expect(state().progress.links.hairpin).toEqual([[0, 11]]);
  });

  test('one that is refused changes nothing and says why', () => {
    const { actions, state } = told(2);
    actions.addLink(4, 5);
    expect(state().message).toMatchObject({ tone: 'refused', text: expect.stringMatching(/too near/) });
    expect(state().judging.status).toBe('done');
  });
});

describe('the bench', () => {
  test('opens from the show, and leads back to planning with the verdict kept', async () => {
    const { actions, state, session } = told(2);
    await actions.openBench();
    expect(state()).toMatchObject({ phase: 'bench', watching: { isPlaying: false } });
    expect(session.bench).not.toBeNull();
    expect(session.show).toBeNull();
    actions.plan();
    expect(session.bench).toBeNull();
    expect(state()).toMatchObject({ phase: 'plan', judging: { status: 'done' } });
  });

  test('an edit at the bench opens it anew with the links', async () => {
    const { actions, state, session } = open();
    await actions.openBench();
    const first = session.bench;
    actions.addLink(1, 10);
    await expect.poll(() => state().phase).toBe('bench');
    expect(session.bench).not.toBe(first);
    expect(state().placing.now.links).toEqual(SOLUTION);
  });
});

describe('recall', () => {
  test('brings back links and seed as an edit that undo takes back', () => {
    const { actions, state } = told(2);
    actions.clearLinks();
    actions.setSeed(9);
    actions.recall(state().progress.attempts.hairpin[0]);
    expect(state()).toMatchObject({ placing: { now: { links: SOLUTION } }, seed: 1, judging: { status: 'none' } });
    actions.undo();
    expect(state().placing.now.links).toEqual([]);
  });

  test('of what is placed and judged already keeps the verdict', () => {
    const { actions, state } = told(2);
    actions.recall(state().progress.attempts.hairpin[0]);
    expect(toldVerdict(state())?.grade.stars).toBe(2);
  });

  test('of links that the level does not allow does nothing', () => {
    const { actions, state } = told(2);
    const before = state();
    actions.recall({ links: [[1, 2]], dials: {}, seed: 3 });
    expect(state()).toBe(before);
  });
});

describe('playing a show', () => {
  test('pause, step, seek and play again', () => {
    const { actions, state, advance, session, calls } = open();
    actions.run();
    calls[0].tell(2);
    actions.setSpeed(2);
    advance(1000);
    actions.pause();
    advance(1000);
    expect(session.show?.frame.time).toBeCloseTo(0.2, 9);
    actions.step();
    expect(session.show?.frame.time).toBeCloseTo(0.2 + 1 / 300, 9);
    actions.seek(1);
    expect(toldVerdict(state())).not.toBeNull();
    actions.play();
    expect(session.show?.frame.time).toBe(0);
    // Its outcome stays told; the counts beside the pictures are of the moment again.
    expect(state().watching).toMatchObject({ isPlaying: true, hasEnded: true, isAtEnd: false });
    actions.skip();
    expect(state().watching).toMatchObject({ isPlaying: false, isAtEnd: true });
    actions.seek(0.4);
    expect(state().watching).toMatchObject({ isPlaying: false, hasEnded: true, isAtEnd: false });
    actions.choose(3, 1);
    expect(state().watching).toMatchObject({ run: 3, start: 1 });
  });
});
