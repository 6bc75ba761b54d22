import { type Wave, wavePacket } from '../../../network/index.ts';
import type { State } from './controls.ts';

/** The line on the screen: its length, the spacing of its points, where the packet sets out and how far it ought to go. ħ = m = 1. */
export const LENGTH = 60;
export const DX = 0.25;
export const START = 15;
export const WAY = 24;
/** The barrier, four points wide. */
export const BARRIER = { from: 30, to: 31 } as const;

/** Steps until a packet of the exact speed k has gone its way. */
export function stepsOf({ momentum, h }: Pick<State, 'momentum' | 'h'>): number {
  return Math.max(4, Math.round(WAY / momentum / h));
}

/**
 * The packet of a state as it sets out, on the line of the screen.
 * @param more by how much both walls stand farther away than on the screen
 */
export function firstWave({ momentum, barrier, width }: State, more = 0): Wave {
  const points = (LENGTH + 2 * more) / DX - 1;
  const psi = wavePacket(points, DX, START + more, width, momentum);
  if (barrier === 0) return psi;
  const potential = Float64Array.from({ length: points }, (_, i) => {
    const x = (i + 1) * DX - more;
    return x >= BARRIER.from && x < BARRIER.to ? barrier : 0;
  });
  return { ...psi, potential };
}
