import type { StoreApi } from 'zustand/vanilla';
import { type Task, withDials } from '../../../task/index.ts';
import type { SessionState } from './session-state.ts';

/** What the parts of a session share: its state, and the task as the dials now have it. */
export interface Desk {
  readonly get: StoreApi<SessionState>['getState'];
  readonly set: StoreApi<SessionState>['setState'];
  dialled(): Task;
}

export function createDesk({ getState, setState }: StoreApi<SessionState>): Desk {
  return {
    get: getState,
    set: setState,
    dialled: () => withDials(getState().level.task, getState().placing.now.dials),
  };
}
