import meander from '../levels/12-meander.json' with { type: 'json' };
import { chainModel, createEnsemble, createReplicaPool, foldFromLattice, MAX_BEADS } from '../src/chain/index.ts';
import { judge, parseLevel } from '../src/game/index.ts';
import { type ChainCase, rowsOf } from './chain/case.ts';
import { hasLammps, type NeighbourSearch, timeLammps } from './chain/lammps.ts';
import { matterChain, planckChain, type RigidChain, rapierChain } from './chain/rigid-bodies.ts';
import { median } from './network/timing.ts';
import type { Benchmark, BenchRow } from './row.ts';
import { startThread } from './worker-threads.ts';

/** Targets of ours over LAMMPS, bonds and excluded volume alone. */
const TARGETS: Record<string, number> = { '2-64': 14, '3-64': 10, '2-512': 8, '3-512': 8 };
/** Target of the full folding force field over LAMMPS's bare chain. */
const FOLDING_TARGET = 6;
const ROUNDS = 5;
/** Replicas that share a core: eight f32 batches, a state that stays in its cache. */
const REPLICAS = 32;
const MEANDER = 'UUUUURDDDDDRUUUUURDDDDD';

/** Processor time of this process, s: other work on the machine takes none of it. */
const clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** The walk of a sheet of strands of six with n residues: the meander, gone on with. */
function sheet(n: number): string {
  let walk = '';
  for (let k = 0; walk.length < n - 1; k++) walk += `${(k % 2 === 0 ? 'U' : 'D').repeat(5)}R`;
  return walk.slice(0, n - 1);
}

interface Runner {
  /** Bead-steps a second over one round. */
  time(): number;
}

/** Our engine, warmed up for as many steps as its peer. */
function ours(model: ReturnType<typeof chainModel>, one: ChainCase, warmUp: number, steps: number): Runner {
  const { dt, friction } = one;
  const ensemble = createEnsemble(model, { replicas: REPLICAS, seed: 1, dt, friction, start: rowsOf(one) });
  const warm = ensemble.step(warmUp);
  if (!warm.ok) throw new Error(warm.reason);
  return {
    time() {
      const start = clock();
      ensemble.step(steps);
      return (REPLICAS * one.n * steps) / (clock() - start);
    },
  };
}

function row(id: string, what: string, peer: string, pairs: [number, number][]): BenchRow {
  return {
    id,
    what,
    value: median(pairs.map(([mine]) => mine)) / 1e6,
    unit: 'million bead-steps/s',
    peer,
    peerValue: median(pairs.map(([, theirs]) => theirs)) / 1e6,
    ratio: median(pairs.map(([mine, theirs]) => mine / theirs)),
  };
}

const lammps: Benchmark = {
  id: 'chain-lammps',
  async run({ quick, progress }) {
    if (!hasLammps()) return [];
    const rows: BenchRow[] = [];
    const sizes = quick ? [64] : [32, 64, 128, 512];
    for (const dimension of [2, 3] as const) {
      for (const n of sizes) {
        progress(rows.length / (4 * sizes.length), `chain of ${n} beads in ${dimension}D beside LAMMPS`);
        const one: ChainCase = { n, dimension, dt: 0.01, temperature: 1, friction: 0.3 };
        const warmUp = Math.round(3e6 / n);
        const peerSteps = Math.round(6e6 / n);
        const steps = Math.round(1.5e6 / n);
        const lammpsSpeed = (by: NeighbourSearch, count: number) => timeLammps(one, rowsOf(one), by, warmUp, count);
        const search = lammpsSpeed('bin', steps) >= lammpsSpeed('nsq', steps) ? 'bin' : 'nsq';
        const bare = ours(chainModel({ n, dimension, temperature: 1 }), one, warmUp, steps);
        const plane = foldFromLattice(sheet(n));
        const folding = ours(
          chainModel({ n, dimension, temperature: 1, bending: 1, contacts: plane.contacts, links: [[0, 11]] }),
          one,
          warmUp,
          steps,
        );
        const rounds = Array.from({ length: quick ? 1 : ROUNDS }, () => {
          const theirs = lammpsSpeed(search, peerSteps);
          return { bare: bare.time(), folding: folding.time(), theirs };
        });
        const target = TARGETS[`${dimension}-${n}`];
        const id = `chain-${dimension}d-${n}`;
        const name = `${n} beads, ${dimension}D, f32, one core`;
        rows.push(
          row(
            `${id}-bare-lammps`,
            `bonds and excluded volume, ${name}${target === undefined ? '' : ` (target ${target}×)`}`,
            `LAMMPS, same chain (neighbours: ${search})`,
            rounds.map((round) => [round.bare, round.theirs]),
          ),
          row(
            `${id}-folding-lammps`,
            `full folding field with bending, contacts and a link, ${name} (target ${FOLDING_TARGET}×)`,
            'LAMMPS, bare chain',
            rounds.map((round) => [round.folding, round.theirs]),
          ),
        );
      }
    }
    return rows;
  },
};

function timeRigid(chain: RigidChain, n: number): number {
  const steps = Math.max(20, Math.round(40_000 / n));
  const start = clock();
  for (let step = 0; step < steps; step++) chain.step();
  return (n * steps) / (clock() - start);
}

const rigidBodies: Benchmark = {
  id: 'chain-engines',
  async run({ quick, progress }) {
    const rows: BenchRow[] = [];
    for (const n of quick ? [64] : [32, 64, 128, 512]) {
      progress(0, `chain of ${n} beads beside general engines`);
      const one: ChainCase = { n, dimension: 2, dt: 0.01, temperature: 1, friction: 0.3 };
      const mine = ours(chainModel({ n, temperature: 1 }), one, Math.round(3e6 / n), Math.round(1.5e6 / n));
      for (const peer of [matterChain(n), planckChain(n), await rapierChain(n)]) {
        timeRigid(peer, n);
        const pairs = Array.from({ length: quick ? 1 : ROUNDS }, (): [number, number] => [
          mine.time(),
          timeRigid(peer, n),
        ]);
        const target = peer.name.startsWith('matter') ? ' (target 20×)' : '';
        const id = `chain-2d-${n}-${peer.name.split(/[-,]/)[0]}`;
        rows.push(row(id, `bonds and excluded volume, ${n} beads, 2D, f32${target}`, peer.name, pairs));
      }
    }
    return rows;
  },
};

const scale: Benchmark = {
  id: 'chain-scale',
  async run({ quick }) {
    const sizes = quick ? [32, 128] : [16, 32, 64, 128, 256, 512, MAX_BEADS];
    const nanoseconds = (n: number, dimension: 2 | 3) => {
      const one: ChainCase = { n, dimension, dt: 0.01, temperature: 1, friction: 0.3 };
      const runner = ours(chainModel({ n, dimension, temperature: 1 }), one, Math.round(2e6 / n), Math.round(1e6 / n));
      return 1e9 / median([runner.time(), runner.time(), runner.time()]);
    };
    return ([2, 3] as const).flatMap((dimension) => {
      const base = nanoseconds(32, dimension);
      return sizes.map((n): BenchRow => {
        const value = nanoseconds(n, dimension);
        const { bytesPerReplica } = createEnsemble(chainModel({ n, dimension }), { replicas: 4, seed: 1 });
        return {
          id: `chain-scale-${dimension}d-${n}`,
          what: `time a bead-step, ${n} beads, ${dimension}D; ${(bytesPerReplica / 1024).toFixed(1)} KiB a replica`,
          value,
          unit: 'ns',
          peer: 'the same at 32 beads',
          peerValue: base,
          ratio: base / value,
        };
      });
    });
  },
};

const verdict: Benchmark = {
  id: 'chain-verdict',
  async run() {
    const { n, contacts } = foldFromLattice(MEANDER);
    const model = chainModel({
      n,
      contacts,
      links: [
        [0, 11],
        [6, 17],
        [12, 23],
      ],
    });
    const job = { model, seed: 1, count: 32, steps: 60_000, every: 100 };
    const seconds = async (workers: number) => {
      const pool = createReplicaPool({ workers, startWorker: startThread });
      await pool.run({ ...job, steps: 400 }); // threads start and compile
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const start = performance.now();
        await pool.run(job);
        times.push((performance.now() - start) / 1000);
      }
      pool.end();
      return median(times);
    };
    const one = await seconds(1);
    const two = await seconds(2);
    const parsed = parseLevel(meander);
    if (!parsed.ok) throw new Error(parsed.problems[0].reason);
    const start = performance.now();
    await judge(parsed.level, model.links, { seed: 1, spare: false });
    const whole = (performance.now() - start) / 1000;
    return [
      {
        id: 'chain-verdict-meander',
        what: 'fold verdict of the meander, 32 replicas × 60,000 steps, pool of two threads',
        value: two,
        unit: 's',
        peer: 'target',
        peerValue: 2,
        ratio: 2 / two,
      },
      {
        id: 'chain-pool',
        what: 'the same: two threads beside one',
        value: two,
        unit: 's',
        peer: 'one thread',
        peerValue: one,
        ratio: one / two,
      },
      {
        id: 'verdict-meander',
        what: 'whole verdict of the meander, both worlds, one thread',
        value: whole,
        unit: 's',
        peer: 'target',
        peerValue: 2,
        ratio: 2 / whole,
      },
    ];
  },
};

/** Benchmarks of the chain engine. */
export const benchmarks: Benchmark[] = [lammps, rigidBodies, scale, verdict];
