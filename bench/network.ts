import { createTrainer } from '../src/network/index.ts';
import { type Case, type CaseData, drawCase, multiplyAdds } from './network/case.ts';
import { jaxRunner } from './network/jax.ts';
import { startPyTorch } from './network/pytorch.ts';
import { skipfoldRunner } from './network/skipfold.ts';
import { tensorFlowRunner } from './network/tensorflow.ts';
import { interleaved, median } from './network/timing.ts';
import type { Benchmark, BenchRow } from './row.ts';

/** Target: how many times faster than the best TensorFlow.js variant. */
const CASES: readonly (Case & { readonly target: number })[] = [
  { depth: 100, width: 16, batch: 1, target: 200 },
  { depth: 1000, width: 16, batch: 1, target: 200 },
  { depth: 100, width: 64, batch: 1, target: 45 },
  { depth: 100, width: 16, batch: 64, target: 15 },
  { depth: 1000, width: 16, batch: 64, target: 15 },
  { depth: 100, width: 64, batch: 64, target: 9 },
];

/** 128-bit multiply-add in single precision, one core, as measured for the design. */
const CEILING = 24;

/** Throws unless two runners computed the same norms. */
function checkNorms(name: string, ours: ArrayLike<number>, theirs: ArrayLike<number>): void {
  for (let l = 0; l < ours.length; l++) {
    if (!(Math.abs(theirs[l] / ours[l] - 1) < 1e-3)) {
      throw new Error(`${name} disagrees at layer ${l}: ${theirs[l]} against ${ours[l]}`);
    }
  }
}

/** In turns with PyTorch, where it is installed: null where it is not. */
async function againstPyTorch(one: Case, data: CaseData, ours: ReturnType<typeof skipfoldRunner>, rounds: number) {
  const torch = await startPyTorch(one, data);
  if (torch === null) return null;
  checkNorms('PyTorch', ours.norms, torch.norms);
  const calls = Math.max(3, Math.round(60_000 / (await torch.time(3))));
  const pairs: [number, number][] = [];
  for (let round = 0; round < rounds; round++) {
    const [[mine]] = interleaved([ours], 1, 30);
    pairs.push([mine, await torch.time(calls)]);
  }
  torch.close();
  return {
    value: median(pairs.map(([mine]) => mine)),
    peerValue: median(pairs.map(([, theirs]) => theirs)),
    ratio: median(pairs.map(([mine, theirs]) => theirs / mine)),
  };
}

async function compare(one: Case & { target: number }, rounds: number): Promise<BenchRow[]> {
  const data = drawCase(one);
  const ours = skipfoldRunner(one, data);
  // jax-js takes minutes to compile a thousand layers.
  const jax = one.depth <= 100 ? await jaxRunner(one, data) : null;
  const tensorFlow = [await tensorFlowRunner('cpu', one, data), await tensorFlowRunner('wasm', one, data)];
  const peers = [...tensorFlow, ...(jax === null ? [] : [jax])];
  for (const runner of [ours, ...peers]) runner.once();
  for (const peer of peers) checkNorms(peer.name, ours.norms, peer.norms);
  const [mine, ...theirs] = interleaved([ours, ...peers], rounds, 60);
  for (const peer of tensorFlow) peer.dispose?.();
  const torch = await againstPyTorch(one, data, ours, rounds);
  const value = median(mine);
  const ratio = (times: number[]) => median(times.map((time, round) => time / mine[round]));
  const faster = median(theirs[0]) <= median(theirs[1]) ? 0 : 1;
  const id = `network-${one.depth}x${one.width}-batch-${one.batch}`;
  const what = `forward, backward and norms by layer: ${one.depth} layers, width ${one.width}, batch ${one.batch}`;
  const rows = [0, 1, ...(jax === null ? [] : [2])].map((k) => ({
    id: `${id}-${['tfjs-cpu', 'tfjs-wasm', 'jax-js'][k]}`,
    what: k === faster ? `${what} (target against the faster TensorFlow.js: ${one.target}×)` : what,
    value,
    unit: 'µs',
    peer: peers[k].name,
    peerValue: median(theirs[k]),
    ratio: ratio(theirs[k]),
  }));
  const rate = multiplyAdds(one) / value / 1000;
  return [
    ...rows,
    ...(torch === null ? [] : [{ id: `${id}-pytorch`, what, unit: 'µs', peer: 'PyTorch, one thread', ...torch }]),
    {
      id: `${id}-rate`,
      what: `${what}: rate`,
      value: rate,
      unit: 'GMAC/s',
      peer: 'ceiling of one core, 128-bit code',
      peerValue: CEILING,
      ratio: rate / CEILING,
    },
  ];
}

const peers: Benchmark = {
  id: 'network-peers',
  async run({ quick, progress }) {
    const rows: BenchRow[] = [];
    const cases = quick ? CASES.slice(0, 1) : CASES;
    for (const [k, one] of cases.entries()) {
      progress(k / cases.length, `network ${one.depth}×${one.width}, batch ${one.batch}`);
      rows.push(...(await compare(one, quick ? 3 : 7)));
    }
    return rows;
  },
};

/** ms that 1,000 training steps of the meander's network take. */
function trainMeander(precision: 'f32' | 'f64', seed: number): number {
  const trainer = createTrainer(
    {
      depth: 24,
      width: 8,
      gain: 0.8,
      activation: 'tanh',
      links: [
        [0, 11],
        [6, 17],
        [12, 23],
      ],
      data: 'rings',
    },
    { seed, precision },
  );
  const start = performance.now();
  for (let step = 0; step < 1000; step++) trainer.step();
  return performance.now() - start;
}

const training: Benchmark = {
  id: 'network-training',
  async run({ quick }) {
    for (const precision of ['f32', 'f64'] as const) trainMeander(precision, 0); // until the kernel is compiled for speed
    const pairs = Array.from({ length: quick ? 3 : 15 }, (_, seed) => ({
      f32: trainMeander('f32', seed),
      f64: trainMeander('f64', seed),
    }));
    const f32 = median(pairs.map((pair) => pair.f32));
    const f64 = median(pairs.map((pair) => pair.f64));
    const what = "1,000 training steps of the meander's network: 24 layers, width 8, batch 64";
    const target = { unit: 'ms', peer: 'target', peerValue: 500 };
    return [
      { id: 'network-training-meander', what: `${what}, f64x2`, value: f64, ...target, ratio: 500 / f64 },
      { id: 'network-training-meander-f32', what: `${what}, f32x4`, value: f32, ...target, ratio: 500 / f32 },
      {
        id: 'network-training-meander-f32-f64',
        what: `${what}, f32x4`,
        value: f32,
        unit: 'ms',
        peer: 'f64x2, in turns',
        peerValue: f64,
        ratio: median(pairs.map((pair) => pair.f64 / pair.f32)),
      },
    ];
  },
};

const slider: Benchmark = {
  id: 'network-slider',
  async run() {
    const one = { depth: 1000, width: 16, batch: 1 };
    const runner = skipfoldRunner(one, drawCase(one));
    const [times] = interleaved([runner], 9, 50);
    const value = median(times) / 1000;
    return [
      {
        id: 'network-profile-1000',
        what: 'gradient profile of 1,000 layers, width 16, one sample',
        value,
        unit: 'ms',
        peer: "a display's frame at 60 Hz",
        peerValue: 1000 / 60,
        ratio: 1000 / 60 / value,
      },
    ];
  },
};

/** Benchmarks of the network engine. */
export const benchmarks: Benchmark[] = [peers, training, slider];
