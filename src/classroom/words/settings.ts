import { say } from '../../language/index.ts';
import { nameOf, type Shown } from '../model/places.ts';
import { namedIn, type Settings } from '../model/settings.ts';
import { EXHIBIT_CONTROLS } from './exhibit-controls.ts';

const LEVEL_NAMES: Readonly<Record<string, string>> = {
  links: say`links`,
  step: say`step h`,
  scale: say`scale α`,
  damping: say`damping β`,
  memory: say`memory a`,
  cage: say`cage`,
  seed: say`seed`,
  bench: say`bench`,
};

/** Controls by the names that the page of a level or an exhibit has for them. */
function listed(shown: Shown | null, names: readonly string[]): string {
  const known = shown?.kind === 'level' ? LEVEL_NAMES : (EXHIBIT_CONTROLS[shown?.id ?? ''] ?? {});
  return names.map((name) => known[name] ?? name).join(', ');
}

/** How a step shows what it shows, for the teacher, in sentences; empty where nothing is set. */
export function settingsWords({ show, ...settings }: Settings & { readonly show?: string }): string {
  const { controls, world, view } = settings;
  const shown = show === undefined ? null : nameOf(show);
  const isLevel = shown?.kind === 'level';
  const { fixed, hidden } = namedIn(settings);
  return [
    ...(controls === 'fixed' && isLevel ? [say`Links, dials and seed are given: students only press “Run”.`] : []),
    ...(controls === 'hidden' && isLevel
      ? [say`The links are given, dials and seed out of sight: students only press “Run”.`]
      : []),
    ...(controls === 'fixed' && !isLevel ? [say`The controls stand as they are set and cannot be changed.`] : []),
    ...(controls === 'hidden' && !isLevel ? [say`The controls are out of sight.`] : []),
    ...(fixed.length > 0 ? [say`Students cannot change: ${listed(shown, fixed)}.`] : []),
    ...(hidden.length > 0 ? [say`Students do not see: ${listed(shown, hidden)}.`] : []),
    ...(world === 'chain' ? [say`Only the chain is shown and judged: the level is won when enough runs fold.`] : []),
    ...(world === 'network'
      ? [say`Only the network is shown and judged: the level is won when enough starts learn.`]
      : []),
    ...(view === 'short'
      ? [say`The exhibit is shown in short: question, picture, controls and one measured number.`]
      : []),
  ].join(' ');
}
