// All texts for people, read from the sources: what a catalogue of another language has to say.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { aboutOf } from '../level-parts.mjs';

/** Which part of the program a file belongs to: parts are fetched one by one. */
function partOf(path) {
  const [, folder, file] = path.split('/');
  return file !== undefined && ['play', 'lab', 'design'].includes(folder)
    ? folder
    : folder === 'classroom'
      ? 'lesson'
      : 'shared';
}

const keyOf = (quasis) =>
  quasis.reduce((key, { value }, k) => (k === 0 ? value.cooked : `${key}{${k - 1}}${value.cooked}`), '');

/** The texts of one source: those in say`…`, the nouns of plural(…), keys of sayAs(…). */
export function textsOf(path, code) {
  const texts = [];
  const walk = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach(walk);
    if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'say') texts.push(keyOf(node.quasi.quasis));
    if (node.type === 'CallExpression' && node.callee.name === 'plural') {
      const [, one, many] = node.arguments;
      if (one?.type === 'Literal') texts.push(`{0} ${one.value}`, `{0} ${many?.value ?? `${one.value}s`}`);
    }
    if (node.type === 'CallExpression' && node.callee.name === 'sayOf')
      texts.push(node.arguments.map(({ value }) => value).join(': '));
    if (
      node.type === 'CallExpression' &&
      ['sayAs', 'inWords'].includes(node.callee.name) &&
      node.arguments[0].type === 'Literal'
    )
      texts.push(node.arguments[0].value);
    for (const key of Object.keys(node)) if (key !== 'type') walk(node[key]);
  };
  walk(parseSync(path, code).program.body);
  return texts;
}

/** The same in every language. */
const SAME = /^(CSV|PNG|SVG|Skipfold)$/;
const NAMES = ['label', 'title', 'note', 'aria-label', 'placeholder', 'alt'];

/** Texts that stand in a component as they are, where no catalogue finds them: they belong into say`…`. */
export function bareTexts(path, code) {
  const texts = [];
  const take = (text) => /\p{L}{2}/u.test(text) && !SAME.test(text.trim()) && texts.push(`${path}: ${text.trim()}`);
  const walk = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach(walk);
    if (node.type === 'JSXText') take(node.value);
    if (node.type === 'JSXAttribute' && NAMES.includes(node.name.name) && node.value?.type === 'Literal')
      take(node.value.value);
    for (const key of Object.keys(node)) if (key !== 'type') walk(node[key]);
  };
  walk(parseSync(path, code).program.body);
  return texts;
}

/** Texts that a level brings. */
function levelTexts({ brief, hints, coach, lesson }) {
  return [
    brief,
    ...hints,
    ...(coach ? [coach.text] : []),
    ...(coach?.touch ? [coach.touch] : []),
    ...(lesson ? [lesson.chain, lesson.network, lesson.limit] : []),
  ];
}

/**
 * Texts by part, in the order of the sources.
 * @param root the project's folder
 * @returns part → texts, each once and in the first part that needs it
 */
export function allTexts(root) {
  const parts = { shared: new Set(), play: new Set(), lab: new Set(), design: new Set(), lesson: new Set() };
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => /(?<!\.d|\.generated)\.tsx?$/.test(path))
    .sort();
  for (const path of sources) {
    const code = readFileSync(join(root, path), 'utf8');
    for (const text of textsOf(path, code)) parts[partOf(path)].add(text);
    // The words of a dictionary are what it is asked for.
    if (/glossary\.ts$|new-words\.ts$/.test(path))
      for (const [, quoted, bare] of code.matchAll(/^ {2}(?:'([^']+)'|([\w]+)): /gm))
        parts[partOf(path)].add(quoted ?? bare);
  }
  // Titles are known everywhere: exhibits and the classroom name levels.
  for (const name of readdirSync(join(root, 'levels')).sort()) {
    const level = JSON.parse(readFileSync(join(root, 'levels', name), 'utf8'));
    parts.shared.add(level.title);
    for (const text of levelTexts(level)) parts.play.add(text);
    // The classroom's list has what a level is about.
    parts.lesson.add(aboutOf(level));
  }
  for (const part of ['play', 'lab', 'design', 'lesson']) for (const text of parts.shared) parts[part].delete(text);
  return Object.fromEntries(
    Object.entries(parts).map(([part, texts]) => [
      part,
      [...texts].filter((text) => /\p{L}|[“”]|^\{0\} \{1\}( \{2\})?$/u.test(text)),
    ]),
  );
}
