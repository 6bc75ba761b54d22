import { type History, redo, remember, startHistory, undo } from '../../kit/index.ts';
import { formatOf, type Lesson, MOST_STEPS, type Step } from '../model/lesson.ts';
import { freeStepId, withReferences } from '../model/mentions.ts';

/** A lesson that is being made: its states, the step in hand, and what was edited last. */
export interface Building {
  readonly sheets: History<Lesson>;
  /** The step in hand, from 0; −1 where there is none. */
  readonly at: number;
  /** Edits of one field one after another are one state to go back to. */
  readonly field: string | null;
}

/** What can be done to it. */
export type Edit =
  | { readonly kind: 'lesson'; readonly change: Partial<Lesson>; readonly field: string }
  | { readonly kind: 'step'; readonly change: Partial<Step>; readonly field: string }
  | { readonly kind: 'add'; readonly step: Step }
  | { readonly kind: 'move'; readonly from: number; readonly to: number }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'choose'; readonly at: number }
  /** Show the answer of an earlier step beside the task of the one in hand; null: of none. */
  | { readonly kind: 'recall'; readonly of: number | null }
  /** Let the numbers of steps in texts follow the steps. */
  | { readonly kind: 'follow' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

export function startBuilding(lesson: Lesson): Building {
  return { sheets: startHistory(lesson), at: lesson.steps.length > 0 ? 0 : -1, field: null };
}

/** Keys that are given as undefined go: a lesson holds no empty ones. */
function without<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

/** A lesson says the number of the format that it needs. */
function numberedFormat(lesson: Lesson): Lesson {
  const needed = formatOf(lesson.steps);
  return needed > lesson.lesson ? { ...lesson, lesson: needed } : lesson;
}

/** The lesson in which a step shows the answer of an earlier one, which gets an id where it has none. */
function recalling(lesson: Lesson, at: number, of: number | null): Lesson {
  const { steps } = lesson;
  if (of === null) return { ...lesson, steps: steps.with(at, without({ ...steps[at], recall: undefined })) };
  const id =
    steps[of].id ??
    freeStepId(
      steps[of],
      steps.map((one) => one.id),
    );
  return { ...lesson, steps: steps.with(of, { ...steps[of], id }).with(at, { ...steps[at], recall: id }) };
}

function put(state: Building, made: Lesson, field: string | null): Building {
  const next = numberedFormat(made);
  const isSameField = field !== null && field === state.field;
  const sheets = isSameField ? { ...state.sheets, now: next, future: [] } : remember(state.sheets, next);
  return { ...state, sheets, field };
}

const within = (at: number, { steps }: Lesson) => Math.min(Math.max(at, 0), steps.length - 1);

/** The state after an edit; the same one where there is nothing to do. */
export function edited(state: Building, edit: Edit): Building {
  const lesson = state.sheets.now;
  const { steps } = lesson;
  switch (edit.kind) {
    case 'lesson':
      return put(state, without({ ...lesson, ...edit.change }), edit.field);
    case 'step': {
      if (steps[state.at] === undefined) return state;
      const next = steps.with(state.at, without({ ...steps[state.at], ...edit.change }));
      return put(state, { ...lesson, steps: next }, `${state.at} ${edit.field}`);
    }
    case 'add': {
      if (steps.length >= MOST_STEPS) return state;
      const to = state.at + 1;
      return { ...put(state, { ...lesson, steps: steps.toSpliced(to, 0, edit.step) }, null), at: to };
    }
    case 'move': {
      const to = within(edit.to, lesson);
      if (to === edit.from || steps[edit.from] === undefined) return state;
      const next = steps.toSpliced(edit.from, 1).toSpliced(to, 0, steps[edit.from]);
      return { ...put(state, { ...lesson, steps: next }, null), at: to };
    }
    case 'remove': {
      const next = { ...lesson, steps: steps.toSpliced(edit.at, 1) };
      return { ...put(state, next, null), at: within(edit.at < state.at ? state.at - 1 : state.at, next) };
    }
    case 'recall':
      if (steps[state.at] === undefined || (edit.of !== null && steps[edit.of] === undefined)) return state;
      return put(state, recalling(lesson, state.at, edit.of), null);
    case 'follow':
      return put(state, withReferences(lesson), null);
    case 'choose':
      return { ...state, at: within(edit.at, lesson), field: null };
    case 'undo':
    case 'redo': {
      const sheets = (edit.kind === 'undo' ? undo : redo)(state.sheets);
      return { sheets, at: within(state.at, sheets.now), field: null };
    }
  }
}
