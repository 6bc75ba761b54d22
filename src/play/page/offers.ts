import { useChoices } from '../../kit/index.ts';
import { CHAPTERS } from '../state/campaign.ts';
import { usePlay, useSession } from './context.ts';

/** Tools that come in when a level teaches them; who asks in Settings has all of them from the start. */
export interface Offers {
  readonly map: boolean;
  readonly bench: boolean;
  readonly seed: boolean;
}

/** The bench comes in where a level's file offers it, map and seed with a chapter. */
export function useOffers(): Offers {
  const { own } = usePlay();
  const { everything } = useChoices(own);
  const chapter = useSession((state) => CHAPTERS.findIndex(({ key }) => key === state.level.chapter));
  const bench = useSession((state) => state.level.bench);
  const isOwn = chapter < 0;
  return {
    map: everything || isOwn || chapter >= 1,
    bench: everything || isOwn || bench.length > 0,
    seed: everything || isOwn || chapter >= 2,
  };
}
