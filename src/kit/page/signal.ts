/** A value of the page that others hear of when it changes. */
export interface Signal<Value> {
  get(): Value;
  set(value: Value): void;
  /** Calls on every change; call the result to stop. */
  subscribe(listener: () => void): () => void;
}

export function createSignal<Value>(first: Value): Signal<Value> {
  let now = first;
  const listeners = new Set<() => void>();
  return {
    get: () => now,
    set(value) {
      if (value === now) return;
      now = value;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
