/** A quantity over time that never forgets its beginning: when full, every other point goes and the spacing doubles. */
export interface History {
  /** Points filled so far. */
  length: number;
  readonly capacity: number;
  readonly time: Float64Array;
  readonly q: Float64Array;
  readonly accuracy: Float64Array;
  readonly ghostQ: Float64Array;
  readonly ghostAccuracy: Float64Array;
}

const COLUMNS = ['time', 'q', 'accuracy', 'ghostQ', 'ghostAccuracy'] as const;
type Row = Record<(typeof COLUMNS)[number], number>;

export interface HistoryRecorder {
  readonly history: History;
  /** Offers a row; it is kept when its turn has come. */
  offer(row: Readonly<Row>): void;
  clear(): void;
}

/** @param capacity even number of points to hold at most */
export function createHistory(capacity: number): HistoryRecorder {
  const column = () => new Float64Array(capacity);
  const history: History = {
    length: 0,
    capacity,
    time: column(),
    q: column(),
    accuracy: column(),
    ghostQ: column(),
    ghostAccuracy: column(),
  };
  let every = 1;
  let offered = 0;
  const thin = () => {
    for (const name of COLUMNS) {
      const values = history[name];
      for (let k = 0; k < capacity / 2; k += 1) values[k] = values[2 * k];
    }
    history.length = capacity / 2;
    every *= 2;
  };
  return {
    history,
    offer(row) {
      if (offered % every === 0) {
        if (history.length === capacity) thin();
        for (const name of COLUMNS) history[name][history.length] = row[name];
        history.length += 1;
      }
      offered += 1;
    },
    clear() {
      history.length = 0;
      every = 1;
      offered = 0;
    },
  };
}
