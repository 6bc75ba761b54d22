/** Something drawn from the live run. */
export interface Painter {
  /** The shortest time between two drawings, ms (0: every frame). */
  everyMs: number;
  /** Stands beside what one looks at: where frames come slowly, such painters take turns. */
  isMinor?: boolean;
  /** Whether every fourth frame is enough now, where frames come slowly. */
  isThinned?(): boolean;
  paint(now: number): void;
}

/** How fast the page is, over the last half second or so. */
export interface FrameStats {
  framesPerSecond: number;
  /** Mean time our own code takes in a frame, simulation and drawing, in ms. */
  ownMs: number;
  /** The part of it that the simulation takes, in ms. */
  simulationMs: number;
  /** Mean time our own code takes in a frame apart from the simulation, in ms. */
  drawMs: number;
  /** The longest of those frames, own time in ms. */
  worstMs: number;
  /** Frames since the loop was made. */
  frames: number;
}

export interface FrameLoop {
  /** Adds a painter; call the result to take it out again. */
  add(painter: Painter): () => void;
  /** Hears the statistics about twice a second; call the result to stop. */
  onStats(listener: (stats: FrameStats) => void): () => void;
  /** The shortest time between two frames that are drawn, ms (0: all of them): leaves the cores to who needs them more. */
  setPace(everyMs: number): void;
  start(): void;
  stop(): void;
}

const STATS_EVERY_MS = 500;

/** Frames that come more than so far apart on average come slowly, ms. */
const SLOW_MS = 24;
/** Of so many frames the first is for thinned painters then, and each odd one for a minor one. */
const ROUND = 4;
/** How much longer a painter waits then that waits anyway: a figure is read no faster than it can be. */
const SLOWER_FIGURES = 2;
/** How often each minor painter is painted then at most, ms. */
const MINOR_EVERY_MS = 60;
/** Share of a new interval in the running average; one of a page that was away counts no more than this, ms. */
const NEWNESS = 0.1;
const LONGEST_MS = 100;

/**
 * The page's one animation loop: gives the simulation its time, then draws what is due.
 * @param simulate called once a frame before anything is drawn
 */
export function createFrameLoop(simulate: (now: number) => void): FrameLoop {
  const painters = new Map<Painter, number>();
  const listeners = new Set<(stats: FrameStats) => void>();
  let handle = 0;
  let frames = 0;
  let since = 0;
  let counted = 0;
  let simulation = 0;
  let drawing = 0;
  let worst = 0;
  let pace = 0;
  let drawn = -Infinity;
  /** Running average of the time between two frames, ms. */
  let apart = 0;

  function restartWindow(now: number): void {
    since = now;
    counted = 0;
    simulation = 0;
    drawing = 0;
    worst = 0;
  }

  function publish(now: number): void {
    const stats = {
      framesPerSecond: (counted * 1000) / (now - since),
      ownMs: (simulation + drawing) / counted,
      simulationMs: simulation / counted,
      drawMs: drawing / counted,
      worstMs: worst,
      frames,
    };
    for (const listener of listeners) listener(stats);
    restartWindow(now);
  }

  function frame(now: number): void {
    handle = requestAnimationFrame(frame);
    if (now - drawn < pace) return;
    if (pace === 0 && drawn > -Infinity) apart += NEWNESS * (Math.min(LONGEST_MS, now - drawn) - apart);
    drawn = now;
    if (counted > 0 && now - since >= STATS_EVERY_MS) publish(now);
    const start = performance.now();
    simulate(now);
    const simulated = performance.now();
    const isSlow = apart > SLOW_MS;
    const isForThinned = frames % ROUND === 0;
    const isForMinor = frames % 2 === 1;
    let longestAgo: Painter | null = null;
    for (const [painter, last] of painters) {
      if (isSlow && painter.isMinor) {
        if (!isForMinor || now - last < Math.max(MINOR_EVERY_MS, painter.everyMs)) continue;
        if (longestAgo === null || last < painters.get(longestAgo)!) longestAgo = painter;
        continue;
      }
      if (now - last < painter.everyMs * (isSlow ? SLOWER_FIGURES : 1)) continue;
      if (isSlow && !isForThinned && painter.isThinned?.()) continue;
      painters.set(painter, now);
      painter.paint(now);
    }
    if (longestAgo !== null) {
      painters.set(longestAgo, now);
      longestAgo.paint(now);
    }
    const end = performance.now();
    frames++;
    counted++;
    simulation += simulated - start;
    drawing += end - simulated;
    worst = Math.max(worst, end - start);
  }

  return {
    add(painter) {
      painters.set(painter, -Infinity);
      return () => painters.delete(painter);
    },
    onStats(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setPace(everyMs) {
      pace = everyMs;
    },
    start() {
      if (handle !== 0) return;
      restartWindow(performance.now());
      handle = requestAnimationFrame(frame);
    },
    stop() {
      cancelAnimationFrame(handle);
      handle = 0;
    },
  };
}
