/** After this long without change nothing in a picture is still settling, ms. */
const SETTLED_AFTER = 2500;
/** Nor before so many frames: each moves what settles on by a tenth of a second at most, however far apart they come. */
const SETTLED_FRAMES = 25;

/** Tells when a picture need not be drawn again: everything it shows has stood still for a while. */
export interface Rest {
  /** @param seen what the picture depends on, always as many things in the same order; compared by identity */
  isResting(seen: readonly unknown[], isBusy: boolean, now: number): boolean;
  /** Something else has changed: draw again. */
  wake(): void;
}

export function createRest(): Rest {
  let last: readonly unknown[] = [];
  let changed = Number.NEGATIVE_INFINITY;
  let isWoken = true;
  let frames = 0;
  return {
    isResting(seen, isBusy, now) {
      if (isWoken || isBusy || seen.some((thing, k) => thing !== last[k])) {
        last = seen;
        changed = now;
        isWoken = false;
        frames = 0;
      }
      frames += 1;
      return now - changed > SETTLED_AFTER && frames > SETTLED_FRAMES;
    },
    wake() {
      isWoken = true;
    },
  };
}
