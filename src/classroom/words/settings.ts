import { say } from '../../language/index.ts';
import { nameOf } from '../model/places.ts';
import { namedIn, type Settings } from '../model/settings.ts';

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

const listed = (isLevel: boolean, names: readonly string[]) =>
  names.map((name) => (isLevel ? (LEVEL_NAMES[name] ?? name) : name)).join(', ');

/** How a step shows what it shows, for the teacher, in sentences; empty where nothing is set. */
export function settingsWords({ show, ...settings }: Settings & { readonly show?: string }): string {
  const { controls, world, view } = settings;
  const isLevel = show !== undefined && nameOf(show)?.kind === 'level';
  const { fixed, hidden } = namedIn(settings);
  return [
    ...(controls === 'fixed' && isLevel ? [say`Links, dials and seed are given: students only press “Run”.`] : []),
    ...(controls === 'hidden' && isLevel
      ? [say`The links are given, dials and seed out of sight: students only press “Run”.`]
      : []),
    ...(controls === 'fixed' && !isLevel ? [say`The controls stand as they are set and cannot be changed.`] : []),
    ...(controls === 'hidden' && !isLevel ? [say`The controls are out of sight.`] : []),
    ...(fixed.length > 0 ? [say`Students cannot change: ${listed(isLevel, fixed)}.`] : []),
    ...(hidden.length > 0 ? [say`Students do not see: ${listed(isLevel, hidden)}.`] : []),
    ...(world === 'chain' ? [say`Only the chain is shown and judged: the level is won when enough runs fold.`] : []),
    ...(world === 'network'
      ? [say`Only the network is shown and judged: the level is won when enough starts learn.`]
      : []),
    ...(view === 'short'
      ? [say`The exhibit is shown in short: question, picture, controls and one measured number.`]
      : []),
  ].join(' ');
}
