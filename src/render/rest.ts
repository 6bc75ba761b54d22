/** After this long without change nothing in a picture is still settling, ms. */
const SETTLED_AFTER = 2500;

/** Tells when a picture need not be drawn again: everything it shows has stood still for a while. */
export interface Rest {
  isResting(frame: { readonly step: number }, state: unknown, isBusy: boolean, now: number): boolean;
  /** Something else has changed: draw again. */
  wake(): void;
}

export function createRest(): Rest {
  let frame: unknown = null;
  let step = -1;
  let state: unknown = null;
  let changed = Number.NEGATIVE_INFINITY;
  let isWoken = true;
  return {
    isResting(nextFrame, nextState, isBusy, now) {
      const isChanged = isWoken || isBusy || nextFrame !== frame || nextFrame.step !== step || nextState !== state;
      if (isChanged) {
        frame = nextFrame;
        step = nextFrame.step;
        state = nextState;
        changed = now;
        isWoken = false;
      }
      return now - changed > SETTLED_AFTER;
    },
    wake() {
      isWoken = true;
    },
  };
}
