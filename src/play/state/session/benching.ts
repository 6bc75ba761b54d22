import { redo, undo } from '../../../kit/index.ts';
import { reasonOf, say } from '../../../language/index.ts';
import type { Bench } from '../bench.ts';
import type { BenchSetup } from '../bench-setup.ts';
import type { Desk } from './desk.ts';
import { NO_HOVER, type SessionActions } from './session-state.ts';

/** Hands on, off the record: the bench as a session opens and leaves it. */
export interface Benching {
  readonly bench: Bench | null;
  close(): void;
  advance(budgetMs: number, clock: () => number): void;
  undo(): void;
  redo(): void;
  readonly actions: Pick<SessionActions, 'openBench' | 'setBench' | 'heatPulse' | 'forgetPulls' | 'recover'>;
}

/** @param beforeOpening stops what runs elsewhere */
export function createBenching({ get, set, dialled }: Desk, beforeOpening: () => void): Benching {
  let bench: Bench | null = null;
  /** Counts how often the bench was wanted or left: an engine that arrives for an earlier time comes too late. */
  let turn = 0;

  function close(): void {
    turn += 1;
    bench?.destroy();
    bench = null;
  }

  function take(next: BenchSetup): void {
    set({ bench: next });
    bench?.follow(next);
  }

  /** Puts a fresh chain among what stands there; the tweezers let go. */
  async function open(setup: BenchSetup): Promise<void> {
    close();
    const mine = turn;
    try {
      const { createBench } = await import('../bench.ts');
      if (mine !== turn) return;
      const fresh = { ...setup, hold: null };
      bench = createBench(dialled(), get().placing.now.links, get().seed, fresh, take);
      set({ phase: 'bench', bench: fresh, hover: NO_HOVER, chosen: null });
    } catch (error) {
      const text = say`The bench could not be opened: ${reasonOf(error)}.`;
      set({ message: { text, tone: 'error' } });
    }
  }

  return {
    get bench() {
      return bench;
    },
    close,
    advance(budgetMs, clock) {
      if (get().phase === 'bench') bench?.advance(budgetMs, clock);
    },
    undo: () => take({ ...get().bench, things: undo(get().bench.things) }),
    redo: () => take({ ...get().bench, things: redo(get().bench.things) }),
    actions: {
      async openBench() {
        beforeOpening();
        await open({ ...get().bench, heat: dialled().chain.temperature });
      },
      setBench(change) {
        const before = get().bench;
        const next = { ...before, ...change };
        // Another kind of chain cannot take over the beads where they are: they may overlap.
        if (next.isBare !== before.isBare && bench !== null) void open(next);
        else take(next);
      },
      heatPulse: () => bench?.heatPulse(),
      forgetPulls: () => bench?.pull.clear(),
      recover: () => bench?.recover(),
    },
  };
}
