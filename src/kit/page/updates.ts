/** A newer version of the program, which has arrived and waits. */
export interface Update {
  /** Loads it, unless other windows still run the version that is here; answers with their number. */
  load(): Promise<number>;
}

/** Where the page hears of a newer version. */
export interface Updates {
  get(): Update | null;
  announce(update: Update): void;
  /** Calls on every change; call the result to stop. */
  subscribe(listener: () => void): () => void;
}

export function createUpdates(): Updates {
  let waiting: Update | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => waiting,
    announce(update) {
      waiting = update;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
