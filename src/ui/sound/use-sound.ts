import { useCallback, useEffect, useRef } from 'react';
import { usePainter, usePlay } from '../context.ts';
import { createSoundPlayer, type SoundPlayer } from './player.ts';
import { contactTick, gradientTone } from './sonify.ts';

const READ_EVERY_MS = 85;

/** Lets the run be heard for as long as `isOn`: the gradient at floor 0 as a tone, contacts as ticks, verdicts as chords. */
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
      if (now.verdict !== before.verdict && now.verdict.status === 'done') {
        if (now.verdict.result.pass) player.current?.win();
        else player.current?.loss();
      }
      if (now.mode !== 'running' && before.mode === 'running') player.current?.tone({ kind: 'silent' });
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
      const { mode, level } = session.store.getState();
      if (player.current === null || mode !== 'running') return;
      const { gradient, q } = session.live.frame;
      player.current.tone(gradientTone(gradient[0]));
      const made = q * level.fold.contacts.length;
      const tick = contactTick(contacts.current, made);
      contacts.current = made;
      if (tick !== 0) player.current.tick(tick);
    }, [session]),
  );
}
