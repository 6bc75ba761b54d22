import { contactReaches, nativeFraction, squaredDistance } from '../../chain/index.ts';
import type { Link } from '../../links/index.ts';
import {
  CURVE_POINTS,
  FIELD_SIDE,
  FIELDS,
  FRAMES,
  holdsFold,
  MAPS,
  meanGradient,
  RUN_STEPS,
  type RunFigures,
  type RunState,
  SHOCK_STEPS,
  type StartState,
  type Task,
  TRAIN_STEPS,
} from '../../task/index.ts';
import { JUDGED_FROM_FRAME, judgedFrame } from './end-frame.ts';
import type { Take } from './takes.ts';

/** How long a show takes at speed 1, s. */
const SHOW_SECONDS = 10;
/** Frames over which the Q of the moment is averaged before that. */
const SMOOTH_FRAMES = 12;
/** Weight of the newest frame in the running contact map. */
const MAP_WEIGHT = 0.06;

/** What is seen at one moment of a show; arrays are filled in place. */
export interface ShowFrame {
  readonly n: number;
  /** 0 at the start, 1 at the end, where what is shown is what was judged. */
  time: number;
  /** Steps of the chain and of training at this moment. */
  step: number;
  trained: number;
  /** The recorded frame at which the runs stand: 0, 1, … and `FRAMES` once they are judged. */
  recorded: number;
  /** The large chain, and the same run without links (null while that is not measured), b, [n · 2]. */
  readonly positions: Float64Array;
  ghost: Float64Array | null;
  /** Figures of the large run and start: of the moment, at the end the judged averages; then the positions are a frame that shows them. */
  q: number;
  decoyQ: number;
  accuracy: number;
  loss: number;
  ghostQ: number;
  ghostAccuracy: number;
  /** Relative to the output's: of the large start at this moment, at the end the mean over all starts and their training. */
  readonly gradient: Float64Array;
  ghostGradient: Float64Array | null;
  /** ‖∂x_j/∂x_i‖ at [j·n + i], and how often beads touch lately (at the end: in the judged quarter). */
  readonly sensitivity: Float64Array;
  readonly contactMap: Float64Array;
  /** Probability of class 1 on a grid, 0 to 255; another array whenever it is another field. */
  field: Uint8Array;
  /** States of all runs and starts as far as they can be told; null: not decided yet. */
  readonly runStates: (RunState | null)[];
  readonly startStates: (StartState | null)[];
  /** The bath's temperature above the task's own, ε. */
  heat: number;
  /** Changes whenever anything above does. */
  version: number;
}

/** A take being watched. It has no clock of its own: it is told how much time has passed. */
export interface Show {
  readonly take: Take;
  readonly frame: ShowFrame;
  readonly goals: Task['goals'];
  /** Positions of any run at this moment, b, [n · 2]. */
  runPositions(run: number): Float32Array;
  ghostPositions(run: number): Float32Array;
  /** Accuracy of each start over training. */
  readonly curves: readonly Float32Array[];
  readonly ghostCurves: readonly Float32Array[] | null;
  /** Moves on by milliseconds of real time at a speed. */
  advance(ms: number, speed: number): void;
  seek(time: number): void;
  /** Chooses the run or start that is large. */
  choose(run: number, start: number): void;
  /** The same without links, once it is measured. */
  setBare(bare: Take | null): void;
}

/** Starts a show at its first frame. */
export function createShow(task: Task, take: Take, bareTake: Take | null): Show {
  const { n, contacts } = task.fold;
  const decoy = task.decoy?.contacts ?? [];
  const reaches = contactReaches(n, decoy, task.fold.contacts);
  const { runs, starts } = take.measured;
  const size = 2 * n;
  let bare = bareTake;
  let { run, start } = take;

  const frame: ShowFrame = {
    n,
    time: 0,
    step: 0,
    trained: 0,
    recorded: 0,
    positions: new Float64Array(size),
    ghost: null,
    q: 0,
    decoyQ: 0,
    accuracy: 0.5,
    loss: Number.NaN,
    ghostQ: 0,
    ghostAccuracy: 0.5,
    gradient: new Float64Array(n),
    ghostGradient: null,
    sensitivity: new Float64Array(n * n),
    contactMap: new Float64Array(n * n),
    field: new Uint8Array(FIELD_SIDE * FIELD_SIDE),
    runStates: runs.map(() => null),
    startStates: starts.map(() => null),
    heat: 0,
    version: 0,
  };

  let fieldsOf: Uint8Array | null = null;
  let fieldAt = 0;

  function takeField(fields: Uint8Array, at: number): void {
    if (fields === fieldsOf && at === fieldAt) return;
    fieldsOf = fields;
    fieldAt = at;
    frame.field = fields.subarray(at * FIELD_SIDE * FIELD_SIDE, (at + 1) * FIELD_SIDE * FIELD_SIDE);
  }

  const frameIndex = (time: number) => Math.round(time * (FRAMES - 1));
  const framesOf = (of: Take, index: number) => of.measured.runs[index]?.frames ?? new Float32Array(size);
  const at = (of: Take, index: number, k: number) => framesOf(of, index).subarray(k * size, (k + 1) * size);

  /** Which frame shows what was judged, of each run, worked out once. */
  const ends = new Map<RunFigures, number>();
  function endOf(figures: RunFigures): number {
    const kept = ends.get(figures);
    if (kept !== undefined) return kept;
    const found = judgedFrame(task, figures);
    ends.set(figures, found);
    return found;
  }

  /** The recorded frame of a run at this moment; at the end one that shows what was judged. */
  function frameNow(of: Take, index: number): Float32Array {
    const figures = of.measured.runs[index];
    return at(of, index, frame.time >= 1 && figures !== undefined ? endOf(figures) : frameIndex(frame.time));
  }

  /** Between two frames, so that slow motion glides. */
  function between(of: Take, index: number, time: number, out: Float64Array): void {
    if (time >= 1) {
      out.set(frameNow(of, index));
      return;
    }
    const place = time * (FRAMES - 1);
    const low = Math.min(FRAMES - 2, Math.floor(place));
    const rest = place - low;
    const a = at(of, index, low);
    const b = at(of, index, low + 1);
    for (let k = 0; k < size; k += 1) out[k] = a[k] + (b[k] - a[k]) * rest;
  }

  /** Q of each frame of a run, worked out once. */
  const known = new Map<Float32Array, Float32Array>();
  function qCurve(frames: Float32Array): Float32Array {
    const kept = known.get(frames);
    if (kept !== undefined) return kept;
    const curve = Float32Array.from({ length: FRAMES }, (_, k) => nativeFraction(contacts, 2, frames, k * size));
    known.set(frames, curve);
    return curve;
  }

  function meanQ(of: Take, index: number): number {
    const figures = of.measured.runs[index];
    if (figures === undefined) return 0;
    if (frame.time >= 1) return figures.q;
    const curve = qCurve(figures.frames);
    const to = frameIndex(frame.time);
    const from = to >= JUDGED_FROM_FRAME ? JUDGED_FROM_FRAME : Math.max(0, to - SMOOTH_FRAMES + 1);
    let sum = 0;
    for (let k = from; k <= to; k += 1) sum += curve[k];
    return sum / (to - from + 1);
  }

  /** Before the end: whether a run holds enough contacts lately, and at this very moment, which is what is seen of it. */
  function looksFolded(index: number): boolean {
    const { frames } = take.measured.runs[index];
    const at = frameIndex(frame.time);
    const q = Math.min(qCurve(frames)[at], meanQ(take, index));
    const decoyQ = decoy.length === 0 ? null : nativeFraction(decoy, 2, frames, at * size);
    return holdsFold(task, { q, decoyQ });
  }

  function meanAccuracy(of: Take, index: number): number {
    const figures = of.measured.starts[index];
    if (figures === undefined) return 0.5;
    if (frame.time >= 1) return figures.accuracy;
    const { accuracy } = figures.record;
    return accuracy[Math.min(CURVE_POINTS - 1, Math.floor(frame.time * CURVE_POINTS))];
  }

  /** Of the moment; at the end what a verdict's reasons speak of, the mean over all starts and their training. */
  function profileOf(of: Take, index: number, out: Float64Array): void {
    if (frame.time >= 1) {
      out.set(meanGradient(of.measured));
      return;
    }
    const { profiles } = of.measured.starts[index].record;
    const point = Math.min(CURVE_POINTS - 1, Math.floor(frame.time * CURVE_POINTS));
    for (let l = 0; l < n; l += 1) out[l] = profiles[point * n + l];
  }

  function fillContactMap(): void {
    const { contactMap } = frame;
    if (frame.time >= 1) {
      const judged = runs[run].contacts;
      for (let i = 0, pair = 0; i < n; i += 1) {
        for (let j = i + 1; j < n; j += 1, pair += 1) contactMap[i * n + j] = contactMap[j * n + i] = judged[pair];
      }
    } else {
      for (let i = 0, pair = 0; i < n; i += 1) {
        for (let j = i + 1; j < n; j += 1, pair += 1) {
          const near = squaredDistance(frame.positions, 2, i, j) < reaches[pair] * reaches[pair] ? 1 : 0;
          contactMap[i * n + j] += MAP_WEIGHT * (near - contactMap[i * n + j]);
          contactMap[j * n + i] = contactMap[i * n + j];
        }
      }
    }
    for (let i = 0; i < n; i += 1) contactMap[i * n + i] = 1;
  }

  function fill(): void {
    const { time } = frame;
    const isOver = time >= 1;
    frame.step = Math.round(time * RUN_STEPS);
    frame.trained = Math.round(time * TRAIN_STEPS);
    frame.recorded = isOver ? FRAMES : frameIndex(time);
    between(take, run, time, frame.positions);
    frame.q = meanQ(take, run);
    frame.decoyQ = isOver
      ? (runs[run].decoyQ ?? 0)
      : decoy.length === 0
        ? 0
        : nativeFraction(decoy, 2, frame.positions);
    frame.accuracy = meanAccuracy(take, start);
    const { record } = starts[start];
    frame.loss = record.loss[Math.min(CURVE_POINTS - 1, Math.floor(time * CURVE_POINTS))];
    profileOf(take, start, frame.gradient);
    const map = Math.round(time * (MAPS - 1));
    frame.sensitivity.set(record.maps.subarray(map * n * n, (map + 1) * n * n));
    takeField(record.fields, Math.round(time * (FIELDS - 1)));
    if (bare === null || bare === take) {
      frame.ghost = null;
      frame.ghostGradient = null;
    } else {
      frame.ghost ??= new Float64Array(size);
      between(bare, run, time, frame.ghost);
      frame.ghostGradient ??= new Float64Array(n);
      profileOf(bare, start, frame.ghostGradient);
      frame.ghostQ = meanQ(bare, run);
      frame.ghostAccuracy = meanAccuracy(bare, start);
    }
    fillContactMap();
    for (let k = 0; k < runs.length; k += 1) {
      frame.runStates[k] = isOver ? take.outcome.runStates[k] : looksFolded(k) ? 'folded' : null;
    }
    for (let k = 0; k < starts.length; k += 1) {
      const isThere = meanAccuracy(take, k) >= task.goals.accuracy;
      frame.startStates[k] = isOver ? take.outcome.startStates[k] : isThere ? 'learned' : null;
    }
    const isShaken = take.kind === 'shock' && frame.step > SHOCK_STEPS[0] && frame.step < SHOCK_STEPS[1];
    frame.heat = isShaken && task.shock !== null ? task.shock.temperature - task.chain.temperature : 0;
    frame.version += 1;
  }

  const curvesOf = (of: Take | null) =>
    of === null || of === take ? null : of.measured.starts.map(({ record }) => record.accuracy);
  let ghostCurves = curvesOf(bare);

  fill();
  return {
    take,
    frame,
    goals: task.goals,
    curves: starts.map(({ record }) => record.accuracy),
    get ghostCurves() {
      return ghostCurves;
    },
    runPositions: (index) => frameNow(take, index),
    ghostPositions: (index) => (bare === null ? new Float32Array(size) : frameNow(bare, index)),
    advance(ms, speed) {
      if (frame.time >= 1) return;
      frame.time = Math.min(1, frame.time + (ms / 1000 / SHOW_SECONDS) * speed);
      fill();
    },
    seek(time) {
      frame.time = Math.min(1, Math.max(0, time));
      fill();
    },
    choose(nextRun, nextStart) {
      run = nextRun;
      start = nextStart;
      fill();
    },
    setBare(next) {
      bare = next;
      ghostCurves = curvesOf(next);
      fill();
    },
  };
}

/** Links that have fallen off at this moment of a take: one that is cut goes when the show begins. */
export function lostLinks({ cut }: Take, time: number): readonly Link[] {
  return cut !== null && time > 0 ? [cut] : [];
}
