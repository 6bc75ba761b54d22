import type { Entry } from './entry.ts';
import { spentOn, taskKey } from './saved.ts';
import { checkShard, type SearchState, type Shard, stageOf, TuneError } from './search.ts';
import { placementName } from './space.ts';

const nameOf = ({ index, count }: Shard) => `${index}/${count}`;

/** What two shards of one round have in common, in words for where they differ. */
const COMMON: readonly (readonly [what: string, of: (state: SearchState) => unknown])[] = [
  ['task', ({ task }) => taskKey(task)],
  ['seed', ({ seed }) => seed],
  ['replicas', ({ replicas }) => replicas],
  ['effort', ({ effort }) => effort],
  ['shard count', ({ shard }) => shard?.count],
  ['round', ({ round }) => round],
  ['sets of the round', ({ entries, racers }) => JSON.stringify([entries.map(placementName), racers])],
];

/** All shards in their order, or what keeps them from being one round. */
function inOrder(states: readonly SearchState[]): readonly SearchState[] {
  const [first] = states;
  if (first === undefined) throw new TuneError('shards', 'there are none');
  const found = new Map<number, SearchState>();
  for (const state of states) {
    const { shard } = state;
    if (shard === null) throw new TuneError('shards', 'one of them is a whole search, not a shard');
    for (const [what, of] of COMMON) {
      if (of(state) === of(first)) continue;
      throw new TuneError(`shard ${nameOf(shard)}`, `has another ${what} than shard ${nameOf(first.shard!)}`);
    }
    if (found.has(shard.index)) throw new TuneError(`shard ${nameOf(shard)}`, 'is there twice');
    if (stageOf(state) === 'running') throw new TuneError(`shard ${nameOf(shard)}`, 'is not done: run it to its end');
    found.set(shard.index, state);
  }
  const { count } = first.shard!;
  return Array.from({ length: count }, (_, index) => {
    const state = found.get(index);
    if (state === undefined) throw new TuneError(`shard ${index}/${count}`, 'is missing');
    return state;
  });
}

/**
 * The search after a round that was shared out: the same as if one had done all of it, ready to go on with the next round, whole or as
 * shards again.
 *
 * @param states every shard of the round, in any order
 * @throws TuneError when they are no shards of one round, not done, too few, or one is there twice
 */
export function mergeShards(states: readonly SearchState[]): SearchState {
  const shards = inOrder(states);
  const entries = shards[0].entries.map((_, k): Entry => shards[k % shards.length].entries[k]);
  const isOver = stageOf(shards[0]) === 'done';
  return { ...shards[0], shard: null, entries, racers: isOver ? [] : null, ...spentOn(entries) };
}

/**
 * A whole search, taken on as part of what its next round asks.
 *
 * @throws TuneError when the shard makes no sense, or the search is one itself, or amid a round
 */
export function shardOf(state: SearchState, shard: Shard): SearchState {
  checkShard(shard);
  if (state.shard !== null) throw new TuneError('shard', 'the search is a shard itself');
  if (stageOf(state) === 'running' && state.racers !== null)
    throw new TuneError('shard', 'the search is amid a round, which cannot be shared out any more');
  return { ...state, shard };
}
