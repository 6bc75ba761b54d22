import { describe, expect, test } from 'vitest';
import { loadProgress } from '../../src/play/state/progress-storage.ts';
import { toldVerdict } from '../../src/play/state/session.ts';
import { SOLUTION } from './hairpin-takes.ts';
import { bare, cut, main, open, told } from './judged-by-hand.ts';

describe('a verdict', () => {
  test('is told, and kept, when the show ends and not before', () => {
    const { actions, state, advance, calls, session } = open();
    actions.addLink(1, 10);
    actions.run();
    expect(calls[0].placement).toEqual({ links: SOLUTION, dials: {} });
    calls[0].onProgress?.(0.5);
    expect(state().judging).toEqual({ status: 'running', share: 0.5 });
    const before = state().progress;
    calls[0].tell(2);
    expect(state()).toMatchObject({ phase: 'show', watching: { isPlaying: true, hasEnded: false } });
    advance(9_900);
    calls[0].tell(3);
    expect(session.show?.frame.time).toBeCloseTo(0.99, 9);
    expect(toldVerdict(state())).toBeNull();
    expect(state().progress).toBe(before);
    advance(200);
    expect(state().watching).toMatchObject({ isPlaying: false, hasEnded: true });
    expect(toldVerdict(state())?.grade.stars).toBe(3);
    expect(state().progress.stars).toEqual({ hairpin: 3 });
  });

  test('is told at once when the show is skipped', () => {
    const { state, session } = told(2);
    expect(session.show?.frame.time).toBe(1);
    expect(toldVerdict(state())?.grade.stars).toBe(2);
    expect(state().progress.stars).toEqual({ hairpin: 2 });
    expect(state().progress.best.hairpin).toEqual({ links: SOLUTION, dials: {}, seed: 1, stars: 2 });
  });

  test('stays in reach while its show is run again, and goes with the placement', () => {
    const { state, actions, session } = told(2);
    actions.plan();
    actions.run();
    expect(session.show?.frame.time).toBe(0);
    expect(state().watching?.hasEnded).toBe(false);
    expect(toldVerdict(state())?.grade.stars).toBe(2);
    actions.clearLinks();
    expect(toldVerdict(state())).toBeNull();
  });

  test('that learns more updates stars and its attempt, adds none, and is saved', () => {
    const { state, calls, storage } = told(2);
    calls[0].tell(2, { bare });
    calls[0].tell(3, { bare, isComplete: true });
    expect(state().progress.stars).toEqual({ hairpin: 3 });
    expect(state().progress.attempts.hairpin).toMatchObject([{ links: SOLUTION, stars: 3, runs: 4, starts: 2 }]);
    expect(loadProgress(storage).progress).toEqual(state().progress);
  });

  test('whose third star comes late says so with the level’s name, on that level and on the next', () => {
    const here = told(2);
    expect(here.state().message).toBeNull();
    here.calls[0].tell(3);
    expect(here.state().message).toEqual({ text: 'Third star for “Hairpin”.', tone: 'info' });
    const there = told(2);
    there.actions.nextLevel();
    expect(there.calls[0].signal.aborted).toBe(false);
    there.calls[0].tell(3);
    expect(there.state()).toMatchObject({ level: { id: 'meander' }, judging: { status: 'none' } });
    expect(there.state().progress.stars).toEqual({ hairpin: 3 });
    expect(there.state().message).toEqual({ text: 'Third star for “Hairpin”.', tone: 'info' });
    expect(there.calls[0].signal.aborted).toBe(true);
  });

  test('is not told while a check that it asks for is missing', () => {
    const { state, calls } = told(2);
    const waiting = open();
    waiting.actions.addLink(1, 10);
    waiting.actions.run();
    const { grade } = toldVerdict(state())!;
    waiting.calls[0].tell(0, { grade: { ...grade, pass: null, stars: 0 } });
    waiting.actions.skip();
    expect(toldVerdict(waiting.state())).toBeNull();
    expect(waiting.state().progress.attempts).toEqual({});
    waiting.calls[0].tell(3);
    expect(toldVerdict(waiting.state())?.grade.stars).toBe(3);
    expect(waiting.state().progress.stars).toEqual({ hairpin: 3 });
    expect(calls).toHaveLength(1);
  });

  test.each(['a cut', 'the show once more'])('loses no star that comes in while %s is watched', (which) => {
    const { actions, state, calls } = told(2);
    calls[0].tell(2, { cuts: [cut] });
    if (which === 'a cut') actions.watch(cut);
    else actions.run();
    expect(state().watching?.hasEnded).toBe(false);
    calls[0].tell(3, { cuts: [cut], isComplete: true });
    actions.addLink(0, 11);
    expect(state().progress.stars).toEqual({ hairpin: 3 });
    expect(state().progress.attempts.hairpin).toHaveLength(1);
  });

  test('brings the chain without links into the show as soon as it is there', () => {
    const { session, calls, actions } = told(2);
    expect(session.show?.frame.ghost).toBeNull();
    calls[0].tell(2, { bare });
    expect(session.show?.frame.ghost).not.toBeNull();
    actions.watch(bare);
    expect(session.show?.take).toBe(bare);
    expect(session.show?.frame.ghost).toBeNull();
  });
});

describe('Run', () => {
  test('while judging does nothing', () => {
    const { actions, calls } = open();
    actions.run();
    actions.run();
    expect(calls).toHaveLength(1);
  });

  test('on a judged placement shows it again without judging', () => {
    const { actions, state, calls, session } = told(2);
    actions.plan();
    expect(state()).toMatchObject({ phase: 'plan', judging: { status: 'done' } });
    expect(session.show).toBeNull();
    actions.run();
    expect(calls).toHaveLength(1);
    expect(session.show?.frame.time).toBe(0);
    expect(state()).toMatchObject({ phase: 'show', watching: { take: main, isPlaying: true } });
  });

  test('after a failure tries again', async () => {
    const { actions, state, calls } = open();
    actions.run();
    await calls[0].fail('a worker stopped');
    expect(state().judging).toEqual({ status: 'failed', message: 'a worker stopped' });
    actions.run();
    expect(calls).toHaveLength(2);
    calls[1].tell(0);
    expect(state().phase).toBe('show');
  });

  test('a failure after the first verdict is told, and what is shown stays', async () => {
    const { state, calls } = told(2);
    await calls[0].fail('a worker stopped.');
    expect(state().message).toEqual({
      text: 'Not all could be worked out. a worker stopped.',
      tone: 'error',
    });
    expect(toldVerdict(state())?.grade.stars).toBe(2);
  });
});

describe('what drops a verdict', () => {
  test.each<[string, (actions: ReturnType<typeof open>['actions']) => void]>([
    ['an edit', (actions) => actions.clearLinks()],
    ['undo', (actions) => actions.undo()],
    ['a seed', (actions) => actions.setSeed(7)],
    ['another level', (actions) => actions.openLevel(1)],
    ['back to planning', (actions) => actions.plan()],
    ['the bench', (actions) => void actions.openBench()],
  ])('%s while judging: late answers are unheard', async (_, act) => {
    const { actions, state, calls } = open();
    actions.addLink(1, 10);
    actions.run();
    act(actions);
    expect(calls[0].signal.aborted).toBe(true);
    const before = state();
    calls[0].onProgress?.(1);
    calls[0].tell(3);
    await calls[0].fail('too late');
    expect(state().judging).toEqual({ status: 'none' });
    expect(state().watching).toBeNull();
    expect(state().message).toEqual(before.message);
    expect(state().progress).toBe(before.progress);
  });

  test('an edit that changes nothing does not, nor the same seed', () => {
    const { actions, state, calls } = told(2);
    actions.removeLink([0, 5]);
    actions.setSeed(1);
    expect(state().judging.status).toBe('done');
    expect(calls[0].signal.aborted).toBe(false);
  });

  test('a new seed does, and the next Run is under it', () => {
    const { actions, state, calls } = told(2);
    actions.setSeed(7);
    expect(state()).toMatchObject({ seed: 7, judging: { status: 'none' }, phase: 'plan', progress: { seed: 7 } });
    actions.run();
    expect(calls[1].seed).toBe(7);
  });
});
