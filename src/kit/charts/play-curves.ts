import { type HeardSeries, SECONDS } from './heard-curve.ts';

const LOUDNESS = 0.12;
/** Between two series, s: time to hear the name of the next. */
const PAUSE = 1.2;
const NOTE = 0.09;

/** Curves that sound. */
export interface Playing {
  stop(): void;
}

/**
 * Plays curves one after the other through Web Audio; to be called from a press, as browsers ask.
 * @param onSeries hears the name of each as it begins, and null at the end
 */
export function playCurves(curves: readonly HeardSeries[], onSeries: (name: string | null) => void): Playing {
  const context = new AudioContext();
  const volume = new GainNode(context, { gain: LOUDNESS });
  volume.connect(context.destination);
  const timers: number[] = [];
  const begin = context.currentTime + PAUSE / 2;
  const length = SECONDS + PAUSE;
  curves.forEach(({ name, isLine, tones }, s) => {
    const start = begin + s * length;
    timers.push(window.setTimeout(() => onSeries(name), 1000 * s * length));
    if (isLine && tones.length > 1) glide(start, tones);
    else for (const { at, hertz } of tones) strike(start + at, hertz);
  });
  timers.push(window.setTimeout(stop, 1000 * (curves.length * length + NOTE)));

  function glide(start: number, tones: HeardSeries['tones']): void {
    const voice = new OscillatorNode(context, { type: 'sine' });
    const fade = new GainNode(context, { gain: 0 });
    voice.connect(fade).connect(volume);
    const [first] = tones;
    const last = tones[tones.length - 1];
    voice.frequency.setValueAtTime(first.hertz, start);
    for (const { at, hertz } of tones) voice.frequency.linearRampToValueAtTime(hertz, start + at);
    fade.gain.setTargetAtTime(1, start + first.at, 0.01);
    fade.gain.setTargetAtTime(0, start + last.at, 0.03);
    voice.start(start);
    voice.stop(start + last.at + 0.3);
  }

  function strike(at: number, hertz: number): void {
    const voice = new OscillatorNode(context, { type: 'triangle', frequency: hertz });
    const fade = new GainNode(context, { gain: 0 });
    voice.connect(fade).connect(volume);
    fade.gain.setTargetAtTime(1, at, 0.004);
    fade.gain.setTargetAtTime(0, at + NOTE / 2, NOTE / 4);
    voice.start(at);
    voice.stop(at + 2 * NOTE);
  }

  function stop(): void {
    for (const timer of timers) window.clearTimeout(timer);
    void context.close();
    onSeries(null);
  }

  return { stop };
}
