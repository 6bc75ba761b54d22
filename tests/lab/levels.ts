import type { LevelFile } from '../../src/task/index.ts';

const FILES = Object.values(import.meta.glob<LevelFile>('../../levels/*.json', { eager: true, import: 'default' }));

/** The shipped levels by id, as their files state them. */
export const LEVELS: Readonly<Record<string, LevelFile>> = Object.fromEntries(FILES.map((file) => [file.id, file]));
