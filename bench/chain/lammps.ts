import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChainCase } from './case.ts';

/** Is LAMMPS (Debian's `lammps`, command `lmp`) installed? */
export function hasLammps(): boolean {
  return spawnSync('lmp', ['-h'], { stdio: 'ignore' }).status === 0;
}

/** One chain of the case at its start, in a periodic box a few times its size: a larger one would cost LAMMPS empty cells. */
function dataFile({ n, dimension }: ChainCase, start: Float64Array): string {
  const half = (0.75 * n ** (dimension === 2 ? 0.75 : 0.588) + 6).toFixed(3);
  const z = dimension === 2 ? '-0.5 0.5 zlo zhi' : `-${half} ${half} zlo zhi`;
  const atoms = Array.from({ length: n }, (_, i) => {
    const [x, y, height = 0] = start.subarray(i * dimension, (i + 1) * dimension);
    return `${i + 1} 1 1 ${x} ${y} ${height}`;
  });
  const bonds = Array.from({ length: n - 1 }, (_, i) => `${i + 1} 1 ${i + 1} ${i + 2}`);
  return [
    'chain\n',
    `${n} atoms\n${n - 1} bonds\n1 atom types\n1 bond types\n`,
    `-${half} ${half} xlo xhi\n-${half} ${half} ylo yhi\n${z}\n`,
    `Masses\n\n1 1\n\nAtoms\n\n${atoms.join('\n')}\n\nBonds\n\n${bonds.join('\n')}\n`,
  ].join('\n');
}

/** How LAMMPS finds neighbours: in cells, or by looking at all pairs, which pays for short chains in space. */
export type NeighbourSearch = 'bin' | 'nsq';

/** The same force field and thermostat as ours: harmonic bonds ½·100(r − 1)², WCA with σ = 0.85, Langevin. */
function script(one: ChainCase, search: NeighbourSearch, warmUp: number, steps: number): string {
  const { dimension, dt, temperature, friction } = one;
  return `
units lj
dimension ${dimension}
atom_style bond
boundary p p p
read_data chain.data
neighbor 0.4 ${search}
neigh_modify every 1 delay 0 check yes
bond_style harmonic
bond_coeff 1 50 1
special_bonds lj 0 1 1
pair_style lj/cut 0.954091
pair_coeff 1 1 1 0.85
pair_modify shift yes
velocity all create ${temperature} 4711 dist gaussian
fix integrate all nve
fix bath all langevin ${temperature} ${temperature} ${1 / friction} 4711
${dimension === 2 ? 'fix plane all enforce2d' : ''}
timestep ${dt}
thermo 1000000
run ${warmUp}
run ${steps}
`;
}

/** Bead-steps a second of LAMMPS on one core, with its optimised pair styles, after the warm-up. */
export function timeLammps(
  one: ChainCase,
  start: Float64Array,
  search: NeighbourSearch,
  warmUp: number,
  steps: number,
): number {
  const folder = mkdtempSync(join(tmpdir(), 'lammps-'));
  try {
    writeFileSync(join(folder, 'chain.data'), dataFile(one, start));
    writeFileSync(join(folder, 'in.chain'), script(one, search, warmUp, steps));
    const { stdout, stderr, status } = spawnSync('lmp', ['-in', 'in.chain', '-sf', 'opt', '-log', 'none'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, OMP_NUM_THREADS: '1' },
    });
    const seconds = [...stdout.matchAll(/Loop time of (\S+) on/g)].at(-1)?.[1];
    if (status !== 0 || seconds === undefined) throw new Error(`LAMMPS failed:\n${stdout.slice(-800)}${stderr}`);
    return (one.n * steps) / Number(seconds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
