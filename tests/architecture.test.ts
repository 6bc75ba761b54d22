import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { architectureProblems, kernelProblems } from './architecture-rules.ts';

const root = new URL('../', import.meta.url);

function filesUnder(folder: string, ending: RegExp): string[] {
  const path = new URL(`${folder}/`, root);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => ending.test(name));
}

describe('the house', () => {
  it('keeps its order: imports point down, through public faces, and what is pure stays pure and exact', () => {
    const broken = filesUnder('src', /(?<!\.generated|\.d)\.tsx?$/).flatMap((path) =>
      architectureProblems(path, readFileSync(new URL(path, root), 'utf8')).map((problem) => `${path}: ${problem}`),
    );
    expect(broken).toEqual([]);
  });

  it('has kernels whose bits do not depend on the host', () => {
    const broken = filesUnder('assembly', /\.ts$/).flatMap((path) =>
      kernelProblems(readFileSync(new URL(path, root), 'utf8')).map((problem) => `${path}: ${problem}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('the check itself catches', () => {
  it.each([
    ['src/links/a.ts', `import { x } from '../chain/index.ts';`, 'links may not import from chain'],
    ['src/chain/a.ts', `import type { X } from '../network/index.ts';`, 'chain may not import from network'],
    ['src/network/a.ts', `export * from '../chain/index.ts';`, 'network may not import from chain'],
    ['src/task/a.ts', `type X = import('../play/index.ts').X;`, 'task may not import from play'],
    ['src/render/a.ts', `const x = await import('../play/index.ts');`, 'render may not import from play'],
    ['src/render/a.ts', `import type { Level } from '../task/index.ts';`, 'render may not import from task'],
    ['src/task/a.ts', `new Worker(new URL('../play/a.worker.ts', import.meta.url));`, 'task may not import from play'],
    ['src/task/a.ts', `import { x } from '../chain/model.ts';`, 'past the public face'],
    ['src/task/a.ts', `import { x } from '../../tests/scenes/a.ts';`, 'outside src/'],
    ['src/kit/a.ts', `import { x } from '../play/index.ts';`, 'kit may not import from play'],
    ['src/lab/a.ts', `import { x } from '../play/index.ts';`, 'lab may not import from play'],
    ['src/classroom/a.ts', `import { x } from '../lab/index.ts';`, 'classroom may not import from lab'],
    ['src/classroom/a.ts', `import { x } from '../chain/index.ts';`, 'classroom may not import from chain'],
    ['src/embed/a.ts', `import { x } from '../classroom/index.ts';`, 'embed may not import from classroom'],
    ['src/render/chain/a.ts', `import { Sprite } from 'pixi.js';`, 'takes pixi.js past'],
    ['src/kit/a.ts', `import { createRng } from '../links/index.ts';`, 'kit may not import from links'],
    ['src/kit/charts/a.ts', `import uPlot from 'uplot';`, 'takes uplot past'],
    ['src/kit/charts/a.ts', `import { makePlot } from './engine.ts';`, 'may only be fetched by import()'],
    ['src/play/a.ts', `import uPlot from 'uplot';`, 'play may not use the package uplot'],
    [
      'src/kit/a.tsx',
      `export const A = ({ levelTitle }: { levelTitle: string }) => <b>{levelTitle}</b>;`,
      'a word of the game',
    ],
    ['src/render/a.ts', `export interface Data { session: number }`, 'a word of the game'],
    ['src/pool/a.ts', `import { x } from '../task/index.ts';`, 'pool may not import from task'],
    ['src/task/a.ts', `export const wait = () => setTimeout(() => {}, 0);`, 'the global setTimeout'],
    ['src/other/a.ts', `export const x = 1;`, 'no place in the order'],
    ['src/task/a.ts', `import { z } from 'zod';`, 'takes zod past src/task/schema.ts'],
    ['src/links/a.ts', `import Matter from 'matter-js';`, 'may not use the package matter-js'],
    ['src/task/a.ts', `import { readFileSync } from 'node:fs';`, 'node:fs'],
    ['src/play/a.tsx', `export const A = () => <b>{Math.random()}</b>;`, 'Math.random'],
    ['src/chain/a.ts', `export const now = () => performance.now();`, 'the global performance'],
    ['src/links/a.ts', `export const t = { Date };`, 'the global Date'],
    ['src/network/a.ts', `export const f = (x: number) => Math.tanh(x);`, 'Math.tanh'],
    ['src/chain/a.ts', `export const f = (x: number, y = 'exp' as const) => Math[y](x);`, 'a computed member'],
    ['src/chain/bench/a.ts', `export const f = (x: number) => x ** 6;`, '** is not'],
    ['src/lab/heat/model.ts', `export const f = () => document.title;`, 'the global document'],
    ['src/links/a.ts', `export const = ;`, 'does not parse'],
  ])('%s: %s', (path, text, expected) => {
    expect(architectureProblems(path, text).join('\n')).toContain(expected);
  });

  it.each(['const x = JSMath.exp(1);', 'f32x4.relaxed_madd(a, b, c)', 'Math.random()'])('in a kernel: %s', (text) => {
    expect(kernelProblems(text)).toHaveLength(1);
  });
});

describe('the check lets pass', () => {
  it.each([
    ['src/play/a.tsx', `import { parseLevel } from '../task/index.ts'; import type { Link } from '../links/index.ts';`],
    ['src/chain/a.ts', `import Matter from 'matter-js'; export const r = (x: number) => Math.sqrt(Math.abs(x));`],
    ['src/chain/a.ts', `export function f(location: number, { Date: d }: { Date: number }) { return location + d; }`],
    [
      'src/chain/a.ts',
      `export type Attach = (element: HTMLElement) => void; export const q = { self: 1 }; export const r = q.self;`,
    ],
    ['src/chain/a.ts', `export const spread = (2 ** 30 - 1) / 3;`],
    ['src/chain/theory.ts', `export const a = (x: number) => Math.exp(x) ** 2;`],
    ['src/kit/charts/a.ts', `import type uPlot from 'uplot'; export const f = (plot: uPlot) => import('./engine.ts');`],
    ['src/task/a.ts', `import level from '../../levels/03-meander.json';`],
  ])('%s: %s', (path, text) => {
    expect(architectureProblems(path, text)).toEqual([]);
  });
});
