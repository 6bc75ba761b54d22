import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A browser engine that the game is tried in. */
export interface Engine {
  readonly name: string;
  /** The Debian packages that it still needs on this machine; none when it can start. */
  missing(): string[];
  /** Starts it with an empty page and nothing saved. */
  start(): Promise<Tab>;
}

/** One page of a started engine, driven from outside as a person's mouse would. */
export interface Tab {
  readonly version: string;
  /** Opens an address as a new document, also if only its fragment differs from the last. */
  open(address: string): Promise<void>;
  /** The value of a JavaScript expression in the page, as JSON; a promise is waited for. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Clicks the middle of the first element of an XPath, waiting a while for it to be there. */
  click(xpath: string): Promise<void>;
  /** Ends the engine. */
  close(): Promise<void>;
}

/** How long an element may take to appear, ms: the slowest engine draws its first picture without a graphics card. */
export const ELEMENT_LIMIT_MS = 30_000;

/** The first of some programs that is on the PATH, or null. */
export function programOnPath(...names: string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}
