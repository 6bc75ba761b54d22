import type { SettingsStore } from './settings.ts';

/** Writes theme and calm to the root element, where all styles read them, now and on every change; call the result to stop. */
export function followSettings(settings: SettingsStore): () => void {
  const root = document.documentElement;
  const system = window.matchMedia('(prefers-reduced-motion: reduce)');
  function apply(): void {
    const { theme, calm } = settings.get();
    root.dataset.theme = theme;
    root.dataset.motion = calm || system.matches ? 'reduced' : 'free';
  }
  apply();
  system.addEventListener('change', apply);
  const stop = settings.subscribe(apply);
  return () => {
    stop();
    system.removeEventListener('change', apply);
  };
}
