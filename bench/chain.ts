import meander from '../levels/07-meander.json' with { type: 'json' };
import { createNodePool } from '../scripts/node-pool.ts';
import { chainModel, createEnsemble, foldFromLattice, MAX_BEADS } from '../src/chain/index.ts';
import { measure, parseLevel } from '../src/task/index.ts';
import { type ChainCase, rowsOf } from './chain/case.ts';
import { hasLammps, type NeighbourSearch, timeLammps } from './chain/lammps.ts';
import { REPLICA_HANDLERS, runReplicas } from './chain/replicas.ts';
import { rigidChains } from './chain/rigid-bodies.ts';
import { median } from './network/timing.ts';
import type { Benchmark, BenchRow } from './row.ts';

/** Targets of ours over LAMMPS, bonds and excluded volume alone. */
const TARGETS: Record<string, number> = { '2-64': 14, '3-64': 10, '2-512': 8, '3-512': 8 };
/** Target of the full folding force field over LAMMPS's bare chain. */
const FOLDING_TARGET = 6;
/** Target over matter-js's own chain. */
const MATTER_TARGET = 20;
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

/** Another program's chain of the same case. */
interface Peer extends Runner {
  /** Its word in a row's id. */
  readonly id: string;
  readonly name: string;
}

/** LAMMPS where it is installed, with the neighbour search that suits it best. */
function lammpsPeer(one: ChainCase, warmUp: number): Peer[] {
  if (!hasLammps()) return [];
  const speed = (search: NeighbourSearch, steps: number) => timeLammps(one, rowsOf(one), search, warmUp, steps);
  const few = Math.round(1.5e6 / one.n);
  const search = speed('bin', few) >= speed('nsq', few) ? 'bin' : 'nsq';
  return [
    {
      id: 'lammps',
      name: `LAMMPS, bare chain (neighbours: ${search})`,
      time: () => speed(search, Math.round(6e6 / one.n)),
    },
  ];
}

async function rigidPeers(one: ChainCase): Promise<Peer[]> {
  const { n } = one;
  const steps = Math.max(20, Math.round(40_000 / n));
  return (await rigidChains(one)).map(({ name, step }) => {
    const run = () => {
      for (let k = 0; k < steps; k++) step();
    };
    run(); // warm up
    const time = () => {
      const start = clock();
      run();
      return (n * steps) / (clock() - start);
    };
    return { id: name.split(/[-,]/)[0], name, time };
  });
}

/** What a peer's row has to reach. */
function target(peer: string, what: 'bare' | 'folding', { n, dimension }: ChainCase): string {
  const least: Record<string, number | undefined> = {
    lammps: what === 'bare' ? TARGETS[`${dimension}-${n}`] : FOLDING_TARGET,
    matter: what === 'bare' ? MATTER_TARGET : undefined,
  };
  return least[peer] === undefined ? '' : ` (target ${least[peer]}×)`;
}

const speed: Benchmark = {
  id: 'chain-speed',
  async run({ quick, progress }) {
    const rows: BenchRow[] = [];
    const sizes = quick ? [64] : [32, 64, 128, 512];
    const cases = ([2, 3] as const).flatMap((dimension) => sizes.map((n) => ({ n, dimension })));
    for (const [k, { n, dimension }] of cases.entries()) {
      progress(k / cases.length, `chain of ${n} beads in ${dimension}D beside other engines`);
      const one: ChainCase = { n, dimension, dt: 0.01, temperature: 1, friction: 0.3 };
      const warmUp = Math.round(3e6 / n);
      const steps = Math.round(1.5e6 / n);
      const { contacts } = foldFromLattice(sheet(n));
      const folding = { bending: 1, contacts, links: [[0, 11] as const] };
      const bareRun = ours(chainModel({ n, dimension, temperature: 1 }), one, warmUp, steps);
      const foldingRun = ours(chainModel({ n, dimension, temperature: 1, ...folding }), one, warmUp, steps);
      const peers = [...lammpsPeer(one, warmUp), ...(await rigidPeers(one))];
      const rounds = Array.from({ length: quick ? 1 : ROUNDS }, () => ({
        theirs: peers.map((peer) => peer.time()),
        bare: bareRun.time(),
        folding: foldingRun.time(),
      }));
      const name = `${n} beads, ${dimension}D, f32, one core`;
      for (const [what, text] of [
        ['bare', 'bonds and excluded volume'],
        ['folding', 'full folding field with bending, contacts and a link'],
      ] as const) {
        for (const [index, peer] of peers.entries()) {
          const pairs = rounds.map((round): [number, number] => [round[what], round.theirs[index]]);
          const id = `chain-${dimension}d-${n}-${what}-${peer.id}`;
          rows.push(row(id, `${text}, ${name}${target(peer.id, what, one)}`, peer.name, pairs));
        }
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
    const replicas = { model, seed: 1, count: 32, steps: 60_000, every: 100 };
    const seconds = async (workers: number) => {
      const pool = createNodePool(REPLICA_HANDLERS, workers);
      await runReplicas(pool, { ...replicas, steps: 400 }); // threads start and compile
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const start = performance.now();
        await runReplicas(pool, replicas);
        times.push((performance.now() - start) / 1000);
      }
      pool.end();
      return median(times);
    };
    const one = await seconds(1);
    const two = await seconds(2);
    const parsed = parseLevel(meander);
    if (!parsed.ok) throw new Error(parsed.problems[0].reason);
    const { task, solution } = parsed.level;
    const wholes: number[] = [];
    for (const workers of [1, 2]) {
      const whole = createNodePool(new URL('../src/task/jobs.ts', import.meta.url), workers);
      const verdictOnce = () => measure(task, solution.links, { pool: whole, seed: 1, record: true });
      await verdictOnce(); // threads start and compile
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const start = performance.now();
        await verdictOnce();
        times.push((performance.now() - start) / 1000);
      }
      whole.end();
      wholes.push(median(times));
    }
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
        what: 'whole verdict of the meander, 32 runs and 8 starts, recorded for the show, two workers',
        value: wholes[1],
        unit: 's',
        peer: 'target',
        peerValue: 0.6,
        ratio: 0.6 / wholes[1],
      },
      {
        id: 'verdict-meander-one',
        what: 'the same with one worker',
        value: wholes[0],
        unit: 's',
        peer: 'one thread in f64, before it was shared out (on the machine of the table it stood in)',
        peerValue: 2,
        ratio: 2 / wholes[0],
      },
    ];
  },
};

/** Benchmarks of the chain engine. */
export const benchmarks: Benchmark[] = [speed, scale, verdict];
