import { useCallback, useEffect, useRef } from 'react';
import { toldVerdict } from '../../state/session.ts';
import { usePainter, usePlay } from '../context.ts';
import { createSoundPlayer, type SoundPlayer } from './player.ts';
import { contactTick, gradientTone } from './sonify.ts';

const READ_EVERY_MS = 85;

/** Lets the show be heard for as long as `isOn`: the gradient at floor 0 as a tone, contacts as ticks, verdicts as chords. */
export function useSound(isOn: boolean): void {
  const { session } = usePlay();
  const player = useRef<SoundPlayer | null>(null);
  const contacts = useRef(0);

  useEffect(() => {
    if (!isOn) return;
    // Browsers let a page sound only after a press; the run itself starts with one.
    const start = () => {
      player.current ??= createSoundPlayer();
    };
    if (navigator.userActivation?.hasBeenActive) start();
    window.addEventListener('pointerdown', start);
    window.addEventListener('keydown', start);
    const stopListening = session.store.subscribe((now, before) => {
      const verdict = toldVerdict(now);
      if (verdict !== null && toldVerdict(before) === null) {
        if (verdict.grade.pass === true) player.current?.win();
        else player.current?.loss();
      }
      if (now.watching?.isPlaying !== true && before.watching?.isPlaying === true) {
        player.current?.tone({ kind: 'silent' });
      }
    });
    return () => {
      stopListening();
      window.removeEventListener('pointerdown', start);
      window.removeEventListener('keydown', start);
      player.current?.destroy();
      player.current = null;
    };
  }, [isOn, session]);

  usePainter(
    READ_EVERY_MS,
    useCallback(() => {
      const { watching, level } = session.store.getState();
      const { show } = session;
      if (player.current === null || show === null || watching?.isPlaying !== true) return;
      const { gradient, q } = show.frame;
      const { only } = level.task;
      if (only !== 'chain') player.current.tone(gradientTone(gradient[0]));
      const made = q * level.task.fold.contacts.length;
      const tick = contactTick(contacts.current, made);
      contacts.current = made;
      if (tick !== 0 && only !== 'network') player.current.tick(tick);
    }, [session]),
  );
}
