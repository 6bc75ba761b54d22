import type { Tone } from './sonify.ts';

/** Loudness of the tone and of a tick, out of 1. */
const TONE_GAIN = 0.035;
const TICK_GAIN = 0.05;
/** Time constant of every change, s: no clicks. */
const GLIDE = 0.06;
/** Pitches of ticks and jingles, Hz. */
const MADE_HZ = 1320;
const LOST_HZ = 590;
const WIN_HZ = [392, 494, 587];
const LOSS_HZ = 147;

export interface SoundPlayer {
  tone(tone: Tone): void;
  tick(direction: 1 | -1): void;
  win(): void;
  loss(): void;
  destroy(): void;
}

/** Plays through Web Audio; to be made after a press of a key or a button, as browsers ask. Null where there is none. */
export function createSoundPlayer(): SoundPlayer | null {
  if (typeof AudioContext === 'undefined') return null;
  const context = new AudioContext();
  const volume = new GainNode(context, { gain: 0 });
  const voice = new OscillatorNode(context, { type: 'sine', frequency: 220 });
  voice.connect(volume).connect(context.destination);
  voice.start();

  /** One note that rises at once and fades over `length` seconds. */
  function note(hertz: number, at: number, length: number, loudness: number): void {
    const fade = new GainNode(context, { gain: 0 });
    const one = new OscillatorNode(context, { type: 'triangle', frequency: hertz });
    one.connect(fade).connect(context.destination);
    fade.gain.setTargetAtTime(loudness, at, 0.005);
    fade.gain.setTargetAtTime(0, at + 0.02, length / 4);
    one.start(at);
    one.stop(at + length + 0.1);
    one.onended = () => fade.disconnect();
  }

  return {
    tone(tone) {
      const now = context.currentTime;
      volume.gain.setTargetAtTime(tone.kind === 'silent' ? 0 : TONE_GAIN, now, GLIDE);
      if (tone.kind === 'silent') return;
      const type = tone.kind === 'buzz' ? 'sawtooth' : 'sine';
      if (voice.type !== type) voice.type = type;
      voice.frequency.setTargetAtTime(tone.hertz, now, GLIDE);
    },
    tick: (direction) => note(direction > 0 ? MADE_HZ : LOST_HZ, context.currentTime, 0.05, TICK_GAIN),
    win() {
      for (const [k, hertz] of WIN_HZ.entries()) note(hertz, context.currentTime + 0.14 * k, 0.7, TICK_GAIN);
    },
    loss: () => note(LOSS_HZ, context.currentTime, 0.9, TICK_GAIN),
    destroy: () => void context.close(),
  };
}
