/** A worker as the pool needs it: a page's Worker and a Node worker thread both fit behind it. */
export interface PoolWorker {
  /** @throws when the message cannot be cloned */
  send(message: unknown): void;
  /** Called once, before anything is sent. `onDeath` hears that the worker is of no more use, and why. */
  listen(onMessage: (message: unknown) => void, onDeath: (reason: string) => void): void;
  /** Ends the worker at once, whatever it is doing. Harmless when it has ended. */
  end(): void;
}
