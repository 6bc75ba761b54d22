import { useMedia } from './media.ts';
import { type SettingsStore, useChoices } from './settings.ts';

const REDUCED = '(prefers-reduced-motion: reduce)';

/** Whether pictures must keep still: the system's wish and the setting, either is enough. Ask each time, both may change. */
export function calmOf(settings: SettingsStore): () => boolean {
  const system = window.matchMedia(REDUCED);
  return () => system.matches || settings.get().calm;
}

/** The same for components, which render again when it changes. */
export function useCalm(settings: SettingsStore): boolean {
  const isReduced = useMedia(REDUCED);
  return useChoices(settings).calm || isReduced;
}
