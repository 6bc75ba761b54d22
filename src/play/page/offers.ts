import { useChoices } from '../../kit/index.ts';
import { CHAPTERS } from '../../task/index.ts';
import { usePlay, useSession } from './context.ts';
import { useHold } from './given.ts';
import { useOnly } from './one-world.tsx';

/** Tools that come in when a level teaches them; who asks in Settings has all of them from the start. */
export interface Offers {
  readonly map: boolean;
  readonly bench: boolean;
  readonly seed: boolean;
}

/** What a page around leaves out is not offered. The bench comes in where a level's file offers it, map and seed with a chapter. */
export function useOffers(): Offers {
  const { own } = usePlay();
  const { everything } = useChoices(own);
  const chapter = useSession((state) => CHAPTERS.findIndex(({ key }) => key === state.level.chapter));
  const bench = useSession((state) => state.level.bench);
  const isOwn = chapter < 0;
  const only = useOnly();
  const hasBench = useHold('bench') === 'free' && only !== 'network';
  const hasSeed = useHold('seed') !== 'hidden';
  return {
    map: only === undefined && (everything || isOwn || chapter >= 1),
    bench: hasBench && (everything || isOwn || bench.length > 0),
    seed: hasSeed && (everything || isOwn || chapter >= 2),
  };
}
