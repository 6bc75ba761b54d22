// Level files in parts: `?play` is a level without its lesson, which a first visitor needs not fetch, `?lesson` the lesson alone,
// `?topic` what it is about in a sentence, each by the level's id.
import { readFileSync } from 'node:fs';

const PART = /^(.*[\\/]levels[\\/][^\\/]+\.json)\?(play|lesson|topic)$/;

/** The first sentence of a level's brief: what it is about. */
export const aboutOf = ({ brief }) => brief.split(/(?<=[.!?])\s/)[0];

const PARTS = {
  play: ({ lesson: _, ...level }) => level,
  lesson: ({ id, lesson = null }) => ({ id, lesson }),
  topic: (level) => ({ id: level.id, chapter: level.chapter, about: aboutOf(level) }),
};

export function levelParts() {
  return {
    name: 'level-parts',
    enforce: 'pre',
    load(id) {
      const [, file, part] = PART.exec(id) ?? [];
      if (file === undefined) return null;
      this.addWatchFile?.(file);
      const level = JSON.parse(readFileSync(file, 'utf8'));
      // Not as JSON: no other plugin is to take it for a file of its own.
      return {
        code: `export default ${JSON.stringify(PARTS[part](level))};`,
        moduleType: 'js',
        moduleSideEffects: false,
      };
    },
  };
}
