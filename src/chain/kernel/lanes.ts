import type { ChainMemory } from './memory.ts';

/**
 * Copies one replica's share of a batch's state, with generator and closed links, from a lane of one copy of the state to a lane of
 * another (see `ChainMemory.state`).
 */
export function copyLane(
  memory: ChainMemory,
  from: Uint8Array,
  fromLane: number,
  to: Uint8Array,
  toLane: number,
): void {
  const width = 16 / memory.lanes;
  for (let at = 0; at < from.length; at += 16) {
    const isRandom = at >= memory.randomAt && at < memory.randomAt + 64;
    if (memory.lanes === 2 && isRandom) {
      // In f64 a replica's generator has two of the four 32-bit columns: its lane and the second next.
      for (let column = 0; column < 16; column += 8) {
        const source = at + column + 4 * fromLane;
        to.set(from.subarray(source, source + 4), at + column + 4 * toLane);
      }
    } else {
      const source = at + width * fromLane;
      to.set(from.subarray(source, source + width), at + width * toLane);
    }
  }
}

/** A copy of a batch's state in which one replica has all lanes. */
export function alone(memory: ChainMemory, state: Uint8Array, lane: number): Uint8Array {
  const copy = state.slice();
  for (let other = 0; other < memory.lanes; other++) if (other !== lane) copyLane(memory, state, lane, copy, other);
  return copy;
}
