import type { StorageLike } from '../game/index.ts';

/** What a player sets about the page itself, kept between visits. */
export interface Settings {
  /** Single keys act anywhere on the page. */
  shortcuts: boolean;
  /** Frames a second and our own time a frame are shown. */
  performance: boolean;
  /** Pictures move no more than they must, whatever the system says. */
  calm: boolean;
  /** The gradient as a tone, contacts as ticks. */
  sound: boolean;
  /** Every level of the campaign is open, for classrooms. */
  allLevels: boolean;
}

const KEY = 'skipfold.settings';
const DEFAULTS: Settings = { shortcuts: true, performance: false, calm: false, sound: false, allLevels: false };

/** Reads the settings; anything missing or damaged takes its default. `?fps` in the address shows the performance. */
export function loadSettings(storage: StorageLike, search: string): Settings {
  let stored: Partial<Record<keyof Settings, unknown>> = {};
  try {
    stored = JSON.parse(storage.getItem(KEY) ?? '{}') ?? {};
  } catch {
    // Damaged or out of reach: the defaults serve.
  }
  const read = (name: keyof Settings) => (typeof stored[name] === 'boolean' ? stored[name] : DEFAULTS[name]);
  return {
    shortcuts: read('shortcuts'),
    performance: new URLSearchParams(search).has('fps') || read('performance'),
    calm: read('calm'),
    sound: read('sound'),
    allLevels: read('allLevels'),
  };
}

export function saveSettings(storage: StorageLike, settings: Settings): void {
  try {
    storage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // A full or forbidden storage only means that the settings last as long as the page.
  }
}
