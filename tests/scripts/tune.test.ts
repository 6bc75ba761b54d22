import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/setup.mjs';
import { InputError, readJson, taskFrom } from '../../scripts/tune/input.ts';
import { readOptions } from '../../scripts/tune/options.ts';
import { defaultPath, keep, open, openAsked } from '../../scripts/tune/state-file.ts';
import { plain } from '../../src/language/index.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import { createSearch, partsOf, progressOf, ranking, runSearch, saveSearch, tuneJobs } from '../../src/tune/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'tune-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

const HAIRPIN = { target: { lattice: 'UUURDDD' }, budget: 1, cysteines: [0, 2, 5, 7], network: { width: 2 } };
const written = (name: string, content: unknown) => {
  writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content));
  return at(name);
};

/** The command as a process of its own, and what it prints. */
function start(args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/tune.ts', ...args], { cwd: root });
  const printed = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    printed.out += text;
  });
  child.stderr.on('data', (text) => {
    printed.err += text;
  });
  return { child, printed, ended: once(child, 'close') as Promise<[number | null]> };
}

/** Waits for a state in which something was measured. */
async function measured(path: string, child: ChildProcess): Promise<void> {
  while (!(existsSync(path) && progressOf(open(path).state).evaluated > 0)) {
    if (child.exitCode !== null) throw new Error('the command ended before anything was measured');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('the command', () => {
  test('killed with −9 amid its run, the same command goes on to the same answer', async () => {
    const file = written('hairpin.json', HAIRPIN);
    const state = at('killed.json');
    const args = [file, '--seed', '3', '--replicas', '24', '--jobs', '1', '--json', '--state', state];
    const { child, ended } = start(args);
    await measured(state, child);
    child.kill('SIGKILL');
    await ended;
    const kept = open(state);
    const had = progressOf(kept.state);
    const again = start(args);
    expect((await again.ended)[0]).toBe(0);

    const { task } = taskFrom('hairpin', HAIRPIN, null);
    const straight = await runSearch(createInlinePool(tuneJobs), createSearch(task, { seed: 3, replicas: 24 }));
    expect(saveSearch(open(state).state)).toEqual(saveSearch(straight));
    const lines = again.printed.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const rows = ranking(straight).rows.map(
      ({ rank, links, probability, probabilityError, fold, accuracy, gradient }) => ({
        rank,
        links,
        probability,
        probabilityError,
        fold,
        accuracy,
        gradient,
      }),
    );
    const [first] = ranking(straight).rows;
    expect(lines.slice(0, -1)).toEqual(
      rows.map((row, k) => (k === 0 ? { ...row, parts: partsOf(straight, first) } : row)),
    );
    const { replicaSteps, evaluated } = progressOf(straight);
    expect(lines.at(-1)).toEqual({ done: true, replicaSteps, seconds: expect.any(Number), evaluated, seed: 3 });
    expect(had.replicaSteps).toBeLessThan(replicaSteps);
    expect(again.printed.err).toContain(`goes on with ${state}: ${had.evaluated} sets`);
  });

  test('a limit of time and an interrupt end it with what it has; bad input ends it with 2 and a plain message', async () => {
    const file = written('long.json', { target: { lattice: 'UUUUURDDDDDRUUUUURDDDDD' }, budget: 3 });
    const limited = start([file, '--time', '0.3', '--jobs', '1', '--json', '--state', at('limited.json')]);
    const halted = start([file, '--jobs', '1', '--json', '--state', at('halted.json')]);
    const bad = start([written('crossing.json', { target: { lattice: 'URDL\u001b[2J' }, budget: 1 })]);
    await measured(at('halted.json'), halted.child);
    const before = progressOf(open(at('halted.json')).state);
    halted.child.kill('SIGINT');
    const codes = (await Promise.all([limited.ended, halted.ended, bad.ended])).map(([code]) => code);
    expect(codes).toEqual([0, 130, 2]);
    expect(JSON.parse(limited.printed.out.trim().split('\n').at(-1)!)).toMatchObject({ done: true, stopped: 'time' });
    expect(JSON.parse(halted.printed.out.trim().split('\n').at(-1)!)).toMatchObject({ stopped: 'SIGINT' });
    expect(halted.printed.out.split('\n').length).toBeGreaterThan(2);
    // It tells how far it is, and after an interrupt no batch but the one that was being kept is added: 16 jobs, of eight runs or a start each.
    expect(halted.printed.err).toMatch(/round 1 of \d+, \d+ sets, \d+ %/);
    const after = progressOf(open(at('halted.json')).state);
    const jobs = (after.replicaSteps - before.replicaSteps) / (8 * 60_000) + after.trainings - before.trainings;
    expect(jobs).toBeLessThanOrEqual(16);
    expect(bad.printed).toEqual({ out: '', err: expect.stringMatching(/crossing\.json: target\.lattice: .*crosses/) });
  });
});

describe('what it is given', () => {
  const refuses = (json: unknown, text: string, budget: number | null = null) =>
    expect(() => taskFrom('FILE', json, budget)).toThrow(
      expect.objectContaining({ name: 'InputError', message: text }),
    );
  const walk = { lattice: 'UUURDDD' };

  test('a fold alone is searched under Design’s settings, a level under its own; --budget goes before both', () => {
    const { task } = taskFrom('FILE', { target: walk }, 2);
    expect(task.rules.budget).toBe(2);
    expect(task.chain.temperature).toBe(0.3);
    expect(taskFrom('FILE', { target: walk, chain: { temperature: 0.2 } }, null).task.chain).toMatchObject({
      temperature: 0.2,
      friction: 0.3,
    });
    const level = readJson(join(root, 'levels', '07-meander.json')) as { budget: number };
    expect(taskFrom('FILE', level, 1).task.rules.budget).toBe(1);
    expect(taskFrom('FILE', level, null).task.rules.budget).toBe(level.budget);
  });

  test('what is no task is refused by its place', () => {
    refuses(null, 'FILE: must be a level, or { "target": …, "budget": … }');
    refuses([walk], 'FILE: must be a level, or { "target": …, "budget": … }');
    refuses({ target: walk, budget: -1 }, expect.stringContaining('FILE: budget: '));
    refuses({ target: walk, budgt: 1 }, expect.stringContaining('budgt'));
    refuses(
      JSON.parse('{"target":{"lattice":"UUURDDD"},"__proto__":{"budget":1}}'),
      expect.stringContaining('__proto__'),
    );
    refuses({ target: { lattice: 'U'.repeat(10_000) } }, expect.stringContaining('FILE: target'));
    refuses({ target: { lattice: 'UUUU' } }, expect.stringContaining('no native contact'));
    refuses({ target: { lattice: 'URDLU' } }, expect.stringContaining('crosses itself'));
    refuses({ target: walk, cysteines: [0, 99] }, expect.stringContaining('cysteines: bead 99 does not exist'));
    refuses({ format: 1, target: walk }, expect.stringContaining('FILE: id: is missing'));
  });

  test('whatever JSON it is given, it is a task or an InputError', () => {
    const target = fc.oneof(fc.record({ lattice: fc.string() }), fc.jsonValue());
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ target, budget: fc.jsonValue() })), (json) => {
        try {
          taskFrom('FILE', json, null);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test.each([
    [['--budget', '-1'], '--budget: must be a whole number from 0 to 64, is "-1"'],
    [['--seed', '1e3'], '--seed: must be a whole number'],
    [['--replicas', '0'], '--replicas: must be a whole number from 1'],
    [['--time', '-3'], '--time: must be a number above 0'],
    [['--effort', 'NaN'], '--effort: must be a number'],
    [['--shard', '2/2'], '--shard: must be i/n with i from 0 to n − 1, is "2/2"'],
    [['--shard', '0/0'], '--shard: must be i/n'],
    [['--frob'], 'Unknown option'],
    [['other.json'], 'one FILE at a time'],
    [['--join'], '--join: belongs to merge'],
    [['--resume', 'x.json', '--seed', '2'], '--seed: the saved search has its own'],
  ])('the arguments %j are refused', (args, text) => {
    expect(() => readOptions(['fold.json', ...args])).toThrow(text);
  });

  test('merge needs shards, a search a FILE or a state; both have what they are told', () => {
    expect(() => readOptions(['merge'])).toThrow('which shards?');
    expect(() => readOptions(['merge', 'a', '--seed', '1'])).toThrow('--seed');
    expect(() => readOptions([])).toThrow('which FILE?');
    expect(readOptions(['merge', 'a', 'b', '--join'])).toMatchObject({
      isMerge: true,
      isJoinOnly: true,
      files: ['a', 'b'],
    });
    expect(readOptions(['f', '--shard', '1/3', '--time', '.5'])).toMatchObject({
      shard: { index: 1, count: 3 },
      time: 0.5,
      seed: 1,
      replicas: 192,
    });
  });

  test('text from outside cannot steer the terminal', () => {
    expect(plain('a\u001b[2J\u202eb\u0007–ü')).toBe('a[U+001B][2J[U+202E]b[U+0007]–ü');
  });
});

describe('the state that is kept', () => {
  const { file, task } = taskFrom('hairpin', HAIRPIN, null);
  const state = createSearch(task, { seed: 1 });

  test('is written whole or not at all, and opened as it was', () => {
    keep(at('a/b/kept.json'), { file, state });
    expect(open(at('a/b/kept.json'))).toEqual({ file, state });
    expect(existsSync(at('a/b/kept.json.part'))).toBe(false);
  });

  test('cut short, of another kind or of another search it is refused by name, and stays as it is', () => {
    const path = at('kept.json');
    keep(path, { file, state });
    const text = readFileSync(path, 'utf8');
    expect(() => openAsked(path, createSearch(task, { seed: 2 }))).toThrow('its seed is 1, asked is 2');
    const other = taskFrom('other', { ...HAIRPIN, chain: { temperature: 0.2 } }, null).task;
    expect(() => openAsked(path, createSearch(other, { seed: 1 }))).toThrow('keeps another search: its task');
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(() => open(written('cut.json', text.slice(0, -20)))).toThrow(
      /cut\.json: is not JSON \(its end is missing\)/,
    );
    expect(() => open(written('number.json', '3'))).toThrow('is no saved search');
    expect(() => open(written('level.json', HAIRPIN))).toThrow('is no saved search');
    expect(() => open(at('none.json'))).toThrow('cannot be read: there is no such file');
    expect(() => open(folder)).toThrow('cannot be read: it is a folder');
    expect(() => open(written('more.json', { ...JSON.parse(text), more: 1 }))).toThrow('more: is no part');
    const changed = { ...JSON.parse(text), level: { ...file, budget: 2 } };
    expect(() => open(written('changed.json', changed))).toThrow('search.task: is another one');
  });

  test('has a place of its own for each search, shard and round, whatever the file is called', () => {
    const shards = [0, 1].map((index) => ({ ...state, shard: { index, count: 2 } }));
    const states = [state, createSearch(task, { seed: 2 }), ...shards, { ...shards[0], round: 1 }];
    const paths = states.map((one) => defaultPath('../a b\u001b', one));
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^tune-states[\\/]---a-b-\.[\w.-]+\.json$/);
  });
});
