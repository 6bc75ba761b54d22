/** Whether a hand drags something now. */
export interface Drags {
  /** Resolves at once, or when the hand has let go or paused. */
  over(): Promise<void>;
  /** Watches no longer. */
  end(): void;
}

/** A hand that has not moved for so long pauses; as often it is looked at. */
const [PAUSE_MS, LOOK_MS] = [700, 50];

/** Watches the page's pointer: while it is held down and moves, what is dragged has the processor for itself. */
export function watchDrags(): Drags {
  let movedAt: number | null = null;
  const move = ({ buttons }: PointerEvent) => {
    movedAt = buttons === 0 ? null : performance.now();
  };
  const letGo = () => {
    movedAt = null;
  };
  const listens = [
    ['pointerdown', move],
    ['pointermove', move],
    ['pointerup', letGo],
    ['pointercancel', letGo],
  ] as const;
  for (const [event, listen] of listens) window.addEventListener(event, listen as EventListener, true);
  const isGoing = () => movedAt !== null && performance.now() - movedAt < PAUSE_MS;
  return {
    async over() {
      while (isGoing()) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    },
    end() {
      for (const [event, listen] of listens) window.removeEventListener(event, listen as EventListener, true);
    },
  };
}
