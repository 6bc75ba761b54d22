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
  const source = wordsOf(from);
  const target = wordsOf(to);
  // In f64 a coordinate is two words, and a generator has two of the four columns: its lane and the second next.
  const isDouble = memory.lanes === 2;
  const randomAt = memory.randomAt / 4;
  for (let at = 0; at < source.length; at += 4) {
    const isRandom = at >= randomAt && at < randomAt + 16;
    const scale = isDouble && !isRandom ? 2 : 1;
    const next = isRandom ? 2 : 1;
    target[at + scale * toLane] = source[at + scale * fromLane];
    if (isDouble) target[at + scale * toLane + next] = source[at + scale * fromLane + next];
  }
}

/** A state's bytes as 32-bit words, four a vector. */
const wordsOf = (state: Uint8Array) => new Uint32Array(state.buffer, state.byteOffset, state.byteLength / 4);

/** A copy of a batch's state in which one replica has all lanes. */
export function alone(memory: ChainMemory, state: Uint8Array, lane: number): Uint8Array {
  const copy = state.slice();
  for (let other = 0; other < memory.lanes; other++) if (other !== lane) copyLane(memory, state, lane, copy, other);
  return copy;
}
