import { PauseIcon, ResetIcon, RoundButton, RunIcon, StepIcon } from '../../kit/index.ts';
import type { ClockHandle } from './use-clock.ts';

interface TransportProps {
  clock: ClockHandle;
  noun: string;
  last: number;
}

/** Play, pause, one step at a time, and back to the start. */
export function Transport({ clock, noun, last }: TransportProps) {
  return (
    <section className="lab-transport" aria-label="Play">
      {clock.isPlaying ? (
        <RoundButton label="Pause" icon={<PauseIcon />} isMain onPress={clock.pause} shortcut="Space" />
      ) : (
        <RoundButton label="Play" icon={<RunIcon />} isMain onPress={clock.play} shortcut="Space" />
      )}
      <RoundButton label={`One ${noun}`} icon={<StepIcon />} onPress={() => clock.step(1)} shortcut="S" />
      <RoundButton label="Reset" icon={<ResetIcon />} onPress={clock.reset} shortcut="R" />
      <output className="lab-clock" data-reading="at">
        {noun} {Math.floor(clock.shown)} of {last}
      </output>
    </section>
  );
}
