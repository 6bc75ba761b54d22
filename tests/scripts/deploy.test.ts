import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../scripts/setup.mjs';
import { readOptions } from '../../scripts/tune/options.ts';

const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
afterAll(() => rmSync(folder, { recursive: true }));
// A node that says what it was told, a line each.
writeFileSync(join(folder, 'node'), '#!/bin/sh\nfor arg in "$@"; do echo "$arg"; done\n');
chmodSync(join(folder, 'node'), 0o755);
const PATH = `${folder}:${process.env.PATH}`;

/** What the tuner's command is told by a script: its options, as it reads them itself. */
function toldBy(command: string, args: readonly string[], env: Record<string, string>) {
  const { stdout, stderr, status } = spawnSync(command, args, { cwd: root, env: { PATH, ...env }, encoding: 'utf8' });
  const [script, name, ...rest] = stdout.trim().split('\n');
  return { status, stderr, script: `${script} ${name}`, options: status === 0 ? readOptions(rest) : null };
}

const slurm = (args: readonly string[], env: Record<string, string> = {}) =>
  toldBy('bash', ['deploy/slurm-tune.sh', ...args], {
    SLURM_ARRAY_TASK_ID: '3',
    SLURM_ARRAY_TASK_COUNT: '8',
    SLURM_ARRAY_TASK_MIN: '0',
    SLURM_ARRAY_TASK_MAX: '7',
    SLURM_SUBMIT_DIR: root,
    ...env,
  });

test('a task of the Slurm array is a shard with a state of its own', () => {
  const { script, options } = slurm([join(folder, 'out'), 'a fold.json', '--seed', '5'], { SLURM_CPUS_PER_TASK: '2' });
  expect(script).toBe('scripts/run.mjs tune.ts');
  expect(options).toMatchObject({
    files: ['a fold.json'],
    seed: 5,
    shard: { index: 3, count: 8 },
    jobs: 2,
    state: join(folder, 'out', '3.json'),
    json: true,
  });
  expect(slurm([join(folder, 'out'), '--resume', 'joined.json']).options).toMatchObject({ resume: 'joined.json' });
});

test('an array with gaps, or none, is refused: some shards would never run', () => {
  expect(slurm(['out', 'f'], { SLURM_ARRAY_TASK_MIN: '1' })).toMatchObject({ status: 2 });
  expect(slurm(['out', 'f'], { SLURM_ARRAY_TASK_MAX: '14' }).stderr).toContain('without gaps');
  expect(slurm(['out', 'f'], { SLURM_ARRAY_TASK_ID: '' }).stderr).toContain('--array=0-N');
  expect(slurm(['out'])).toMatchObject({ status: 2 });
});

test('an index of the Kubernetes Job is a shard with a state of its own', () => {
  const job = parse(readFileSync(join(root, 'deploy', 'kubernetes-tune.yaml'), 'utf8'));
  expect(job).toMatchObject({ apiVersion: 'batch/v1', kind: 'Job' });
  const { completionMode, completions, parallelism, template } = job.spec;
  expect(completionMode).toBe('Indexed');
  expect(parallelism).toBeLessThanOrEqual(completions);
  expect(template.spec.restartPolicy).toBe('OnFailure');
  const [{ command, volumeMounts }] = template.spec.containers;
  const mounted = volumeMounts.map(({ name }: { name: string }) => name);
  expect(template.spec.volumes.map(({ name }: { name: string }) => name)).toEqual(mounted);
  const [shell, ...args] = command;
  const { script, options } = toldBy(shell, args, { JOB_COMPLETION_INDEX: String(completions - 1) });
  expect(script).toBe('scripts/run.mjs tune.ts');
  const index = completions - 1;
  expect(options).toMatchObject({ shard: { index, count: completions }, state: `/states/round-1/${index}.json` });
  const isMounted = (path: string) =>
    volumeMounts.some(({ mountPath }: { mountPath: string }) => path.startsWith(`${mountPath}/`));
  expect([...options!.files, options!.state!].every(isMounted)).toBe(true);
});

test('the container file copies what there is, and starts the command', () => {
  const lines = readFileSync(join(root, 'deploy', 'Containerfile'), 'utf8').split('\n');
  const copied = lines.filter((line) => line.startsWith('COPY ')).flatMap((line) => line.split(' ').slice(1, -1));
  expect(copied.length).toBeGreaterThan(4);
  for (const path of copied) expect(existsSync(join(root, path)), path).toBe(true);
  const entry = lines.find((line) => line.startsWith('ENTRYPOINT '))!.slice('ENTRYPOINT '.length);
  expect(JSON.parse(entry)).toEqual(['node', 'scripts/run.mjs', 'tune.ts']);
});
