import { posix } from 'node:path';
import { parseSync } from 'vite';

/**
 * The order of the folders of src/: a file may import from its own folder and from folders of a strictly lower rank.
 * Equal ranks never meet, so chain and network know nothing of each other, nor does one mode of another.
 */
const RANK: Record<string, number> = {
  language: -1,
  links: 0,
  chain: 1,
  network: 1,
  pool: 1,
  task: 2,
  tune: 3,
  render: 4,
  kit: 4,
  embed: 5,
  play: 6,
  lab: 6,
  design: 6,
  classroom: 6,
  main: 7,
};

/** Folders that may import from few others, whatever stands below them: a picture takes plain data and knows no rule, nor does a button; the classroom simulates nothing. */
const ONLY: Record<string, readonly string[]> = {
  render: ['language', 'links'],
  kit: ['language'],
  embed: ['language', 'kit', 'task'],
  classroom: ['language', 'embed', 'kit', 'task', 'links'],
};

/** The packages a folder may use; anything else it must be given. */
const PACKAGES: Record<string, readonly string[]> = {
  language: ['intl-messageformat'],
  links: [],
  chain: ['matter-js'],
  network: ['ml-matrix'],
  pool: [],
  task: ['zod'],
  tune: [],
  render: ['pixi.js'],
  kit: ['react', 'react-dom', 'uplot'],
  play: ['react', 'react-dom', 'zustand'],
  lab: ['react', 'react-dom', 'zustand'],
  design: ['react', 'react-dom', 'zustand'],
  embed: [],
  classroom: ['react', 'react-dom', 'zustand', 'qr'],
  main: ['react', 'react-dom', 'workbox-precaching', 'workbox-window'],
};

/** The doors by which a package comes in: files that set it up and hand it on, or keep what is large out of the first load. */
const DOORS: Record<string, readonly string[]> = {
  zod: ['src/task/schema.ts'],
  'pixi.js': ['src/render/stage/pixi.ts', 'src/render/stage/renderer.ts'],
  qr: ['src/classroom/model/qr.ts'],
  uplot: ['src/kit/charts/engine.ts'],
  'intl-messageformat': ['src/language/format.ts'],
  'workbox-precaching': ['src/service-worker.ts'],
  'workbox-window': ['src/offline.ts'],
};

/** Files that may only be fetched when they are needed, by `import()`. */
const LATE = ['src/kit/charts/engine.ts', 'src/language/format.ts', 'src/offline.ts', 'src/frame.ts'];

/** What pictures and the kit must not know: words of the game, and which modes there are. */
const NEUTRAL = /^src\/(render|kit)\//;
const FOREIGN =
  /[sS]ession|[cC]ampaign|[cC]hapter|[vV]erdict|^Level$|^level(Title|Id|Index|File)$|^(play|lab|design|classroom)$/;

/** Parts that run the same in Node, in a worker and in the page: no page, clock, timer or random source of the host. */
const PURE = /^src\/(links|chain|network|task|tune)\/|^src\/lab\/.*\bmodel\b/;

/** Parts whose results must be the same bits for the same seed in every browser. */
const EXACT = /^src\/(links|chain|network)\//;

/** Closed forms that only tests, tables and pictures read: these may use the platform's own transcendental functions. */
const CLOSED_FORM = /\/theory(\/|\.ts|-[a-z-]+\.ts)/;

/** Globals with a clock, a host or a random source behind them. */
const IMPURE_GLOBALS = new Set(
  `window document navigator location history localStorage sessionStorage indexedDB fetch XMLHttpRequest WebSocket Worker
   requestAnimationFrame cancelAnimationFrame requestIdleCallback setTimeout setInterval setImmediate performance Date crypto
   self globalThis process postMessage Image HTMLElement HTMLCanvasElement OffscreenCanvas CanvasRenderingContext2D alert`.split(
    /\s+/,
  ),
);

/** The parts of Math that every engine rounds alike. */
const EXACT_MATHS = new Set(
  `abs sqrt min max floor ceil round trunc sign fround imul clz32
   PI E SQRT2 SQRT1_2 LN2 LN10 LOG2E LOG10E`.split(/\s+/),
);

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function children(node: Node, skip: (key: string) => boolean = () => false): Node[] {
  return Object.entries(node)
    .filter(([key]) => !skip(key))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of children(node)) walk(child, visit);
}

/** A module that a file names: for its types alone, or fetched only when the program gets there. */
interface Named {
  readonly source: string;
  readonly isType: boolean;
  readonly isLate: boolean;
}

/** Every module a file names: imports, re-exports, dynamic imports, types by `import('…')`, and workers by `new URL('…', import.meta.url)`. */
function namedModules(program: Node): Named[] {
  const found: Named[] = [];
  const take = (source: unknown, isType: boolean, isLate: boolean) => {
    if (isNode(source) && source.type === 'Literal' && typeof source.value === 'string')
      found.push({ source: source.value, isType, isLate });
  };
  walk(program, (node) => {
    if (/^(Import|Export)/.test(node.type) || node.type === 'TSImportType') {
      const isType = node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type';
      take(node.source, isType, node.type === 'ImportExpression');
    }
    if (node.type === 'NewExpression' && (node.callee as Node).name === 'URL')
      take((node.arguments as Node[])[0], false, true);
  });
  return found;
}

const isTypeKey = (key: string) =>
  /^(typeAnnotation|typeParameters|typeArguments|returnType|superTypeArguments|implements)$/.test(key);

/** The keys under which an Identifier is a mere name, not a value that is read. */
function nameKeys(node: Node): string[] {
  if (node.type === 'MemberExpression' && node.computed === false) return ['property'];
  if (/^(Property|PropertyDefinition|MethodDefinition|AccessorProperty)$/.test(node.type) && node.computed === false)
    return ['key'];
  if (node.type === 'ImportSpecifier') return ['imported'];
  if (node.type === 'ExportSpecifier') return ['exported'];
  if (/^(LabeledStatement|BreakStatement|ContinueStatement)$/.test(node.type)) return ['label'];
  return [];
}

/** Visits what runs: declarations of types and annotations are left out, a type leaves no trace in the program. */
function walkValues(node: Node, visit: (node: Node) => void): void {
  if (/^(TSTypeAliasDeclaration|TSInterfaceDeclaration|TSImportType)$/.test(node.type)) return;
  visit(node);
  const names = nameKeys(node);
  for (const child of children(node, (key) => isTypeKey(key) || names.includes(key))) walkValues(child, visit);
}

/** Names that a file binds itself, anywhere in it: a local called `location` is not the page's. */
function boundNames(program: Node): Set<string> {
  const names = new Set<string>();
  const bind = (pattern: unknown): void => {
    if (!isNode(pattern)) return;
    if (pattern.type === 'Identifier') names.add(pattern.name as string);
    else if (pattern.type === 'Property') bind(pattern.value);
    else if (pattern.type === 'AssignmentPattern') bind(pattern.left);
    else for (const child of children(pattern, isTypeKey)) bind(child);
  };
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator') bind(node.id);
    else if (/Function/.test(node.type)) for (const param of (node.params as Node[] | undefined) ?? []) bind(param);
    else if (node.type === 'CatchClause') bind(node.param);
    else if (/^Import.*Specifier$/.test(node.type)) bind(node.local);
    if (/^(FunctionDeclaration|ClassDeclaration)$/.test(node.type)) bind(node.id);
  });
  return names;
}

/** `2 ** 30`, both written out: exact in every engine. */
function isPowerOfTwo({ operator, left, right }: Node): boolean {
  return operator === '**' && (left as Node).value === 2 && Number.isInteger((right as Node).value);
}

/** The folder of src/ that a path belongs to; files directly in src/ count as `main`. */
function folderOf(path: string): string | null {
  const match = /^src\/(?:([^/]+)\/)?[^/]+$/.exec(path) ?? /^src\/([^/]+)\//.exec(path);
  return match === null ? null : (match[1] ?? 'main');
}

function importProblem(path: string, { source, isType, isLate }: Named): string | null {
  const folder = folderOf(path) ?? '';
  if (!source.startsWith('.')) {
    if (source.startsWith('node:')) return `imports ${source}: src/ runs in a browser`;
    const name = source.startsWith('@') ? source.split('/').slice(0, 2).join('/') : source.split('/')[0];
    if (!PACKAGES[folder]?.includes(name)) return `${folder} may not use the package ${name}`;
    return isType || DOORS[name]?.includes(path) !== false ? null : `takes ${name} past ${DOORS[name].join(', ')}`;
  }
  const target = posix.join(posix.dirname(path), source.replace(/\?.*$/, ''));
  const other = folderOf(target);
  if (LATE.includes(target) && !isType && !isLate)
    return `imports ${target} at once: it may only be fetched by import()`;
  if (other === folder) return null;
  if (other === null) return target.startsWith('levels/') ? null : `imports ${target}, which is outside src/`;
  if (ONLY[folder]?.includes(other) === false) return `${folder} may not import from ${other}`;
  if (!(RANK[other] < RANK[folder])) return `${folder} may not import from ${other}`;
  return target === `src/${other}/index.ts` ? null : `imports ${target} past the public face src/${other}/index.ts`;
}

/**
 * Every way in which one source file breaks the house rules, in plain words; empty when it keeps them.
 * @param path the file's path from the project's root, with forward slashes
 */
export function architectureProblems(path: string, text: string): string[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) return [`does not parse: ${errors[0].message}`];
  const root = program as unknown as Node;
  const folder = folderOf(path);
  if (folder === null || RANK[folder] === undefined) return [`is in a folder that has no place in the order of src/`];

  const problems = namedModules(root).flatMap((named) => importProblem(path, named) ?? []);
  const bound = boundNames(root);
  const isPure = PURE.test(path);
  const isExact = EXACT.test(path) && !CLOSED_FORM.test(path);
  const lineOf = (node: Node) => `line ${text.slice(0, node.start).split('\n').length}`;
  walk(root, (node) => {
    if (!NEUTRAL.test(path) || !/^(JSX)?Identifier$/.test(node.type)) return;
    if (FOREIGN.test(node.name as string))
      problems.push(`${lineOf(node)}: ${node.name}, a word of the game or of a mode`);
  });
  walkValues(root, (node) => {
    const line = () => lineOf(node);
    const object = node.object as Node | undefined;
    if (node.type === 'MemberExpression' && object?.name === 'Math') {
      const member = node.computed ? 'a computed member' : ((node.property as Node).name as string);
      if (member === 'random') problems.push(`${line()}: Math.random, where only a seeded generator may be used`);
      else if (isExact && !EXACT_MATHS.has(member))
        problems.push(`${line()}: Math.${member} is not the same bits everywhere`);
    }
    if (isExact && (node.operator === '**' || node.operator === '**=') && !isPowerOfTwo(node)) {
      problems.push(`${line()}: ** is not the same bits everywhere`);
    }
    if (
      isPure &&
      node.type === 'Identifier' &&
      IMPURE_GLOBALS.has(node.name as string) &&
      !bound.has(node.name as string)
    ) {
      problems.push(`${line()}: the global ${node.name}, in a part that must be pure`);
    }
  });
  return problems;
}

/** Ways for an AssemblyScript kernel to depend on its host: the host's own maths, relaxed instructions, a random source or a clock. */
export function kernelProblems(text: string): string[] {
  return [/\bJSMath\b/, /\brelaxed_\w+/, /\bMath\.random\b/, /\bDate\b/].flatMap((pattern) => {
    const match = pattern.exec(text);
    return match === null ? [] : [`uses ${match[0]}, which differs from host to host`];
  });
}
