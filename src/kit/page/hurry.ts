/** Whether somebody waits for the result of heavy work: what has time leaves the processor to it. */
export interface Hurry {
  get(): boolean;
  set(isOn: boolean): void;
  /** Calls on every change. */
  subscribe(listener: (isOn: boolean) => void): void;
}

export function createHurry(): Hurry {
  let on = false;
  const listeners: ((isOn: boolean) => void)[] = [];
  return {
    get: () => on,
    set(isOn) {
      if (isOn === on) return;
      on = isOn;
      for (const listener of listeners) listener(isOn);
    },
    subscribe: (listener) => void listeners.push(listener),
  };
}
