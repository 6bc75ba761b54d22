import { type RefObject, useEffect } from 'react';
import { PauseIcon, ResetIcon, RoundButton, RunIcon, StepIcon } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import type { ClockHandle } from './use-clock.ts';

interface TransportProps {
  clock: ClockHandle;
  noun: string;
  last: number;
  /** Where the clock is told: written by the frame loop, so that picture and clock say the same number. */
  reading: RefObject<HTMLOutputElement | null>;
  /** Nothing is to be played yet: its place stays free. */
  isAway: boolean;
}

/** Where the clock stands, in words. */
export function clockInWords(noun: string, at: number, last: number): string {
  return say`${noun} ${Math.min(Math.floor(at), last)} of ${last}`;
}

/** Play, pause, one step at a time, and back to the start. */
export function Transport({ clock, noun, last, reading, isAway }: TransportProps) {
  const { at, shown } = clock;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever has changed, it is told from the clock itself
  useEffect(() => {
    reading.current!.textContent = clockInWords(noun, at.current, last);
  }, [reading, at, noun, last, shown]);
  return (
    <section className="lab-transport" aria-label={say`Play`} data-away={isAway}>
      {clock.isPlaying ? (
        <RoundButton label={say`Pause`} icon={<PauseIcon />} isMain onPress={clock.pause} shortcut="Space" />
      ) : (
        <RoundButton label={say`Play`} icon={<RunIcon />} isMain onPress={() => clock.play()} shortcut="Space" />
      )}
      <RoundButton label={say`One ${noun}`} icon={<StepIcon />} onPress={() => clock.step(1)} shortcut="S" />
      <RoundButton label={say`Reset`} icon={<ResetIcon />} onPress={clock.reset} shortcut="R" />
      <output ref={reading} className="lab-clock" data-reading="at" />
    </section>
  );
}
