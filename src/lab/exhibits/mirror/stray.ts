import type { View } from '../../exhibit/view.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import type { Dot } from './model-worlds.ts';

/** The chosen set as a dot, where it is none of the cloud's: null where it is, and until its chain has folded. */
export function strayOf({ scene, found: { cloud, folded }, isAsking }: View<State, Scene, Found>): Dot | null {
  const name = scene.links.join();
  if (folded === null || isAsking || cloud?.dots.some(({ links }) => links.join() === name)) return null;
  const gradient = scene.gradient.reduce((sum, log) => sum + log, 0) / scene.gradient.length;
  return { links: scene.links, q: folded.q, gradient, resistance: scene.resistance };
}

/** All dots that have to lie on the plane. */
export function dotsOn(view: View<State, Scene, Found>): readonly Dot[] {
  const stray = strayOf(view);
  const dots = view.isAsking ? [] : (view.found.cloud?.dots ?? []);
  return stray === null ? dots : [...dots, stray];
}
