import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'vite';

/** A name of the engines: where its file lies below `src`, and what it is called there. */
export interface Called {
  readonly module: string;
  readonly name: string;
}

/** Reads a file's text by its path from the root. */
export type Read = (path: string) => string;

export const readHere: Read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** A node of the tree that the parser makes (ESTree, with TypeScript's own). */
interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

interface Source {
  readonly tree: Node;
  /** What stands at the top of the file, by name. */
  readonly own: ReadonlyMap<string, Node>;
  /** What stands within its functions, by name: of what is called alike, all. */
  readonly inner: ReadonlyMap<string, readonly Node[]>;
  /** What comes from elsewhere, by its name here. */
  readonly taken: ReadonlyMap<string, Place>;
  /** What an index hands on, by its name there. */
  readonly handed: ReadonlyMap<string, Place>;
}

interface Place {
  readonly from: string;
  readonly name: string;
}

/** The engines: what is called of them is told. They are looked into only where they measure; a scheme is what is measured itself. */
const ENGINES = /^src\/(chain|network)\//;
const MEASURES = /\/(measure|schemes)\//;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** The parts of a node in which something is used: no types, and no names of properties. */
function partsOf(node: Node): Node[] {
  const isMember = node.type === 'MemberExpression' || node.type === 'Property';
  return Object.entries(node).flatMap(([field, value]) => {
    if (isMember && (field === 'property' || field === 'key') && node.computed !== true) return [];
    return (Array.isArray(value) ? value : [value])
      .filter(isNode)
      .filter(({ type }) => !/^TS(Type|.*Type$)/.test(type));
  });
}

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const part of partsOf(node)) yield* nodesOf(part);
}

const textOf = (node: unknown) => {
  const { type, value } = (node ?? {}) as Node;
  return type === 'Literal' && typeof value === 'string' ? value : null;
};

const nameIn = (node: unknown) => ((node as Node).name ?? (node as Node).value) as string;

/** Follows names from file to file. */
export function createReader(read: Read = readHere) {
  const sources = new Map<string, Source>();

  function sourceOf(path: string): Source {
    const known = sources.get(path);
    if (known !== undefined) return known;
    const { program, errors } = parseSync(path, read(path));
    if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
    const tree = program as unknown as Node;
    const own = new Map<string, Node>();
    const taken = new Map<string, Place>();
    const handed = new Map<string, Place>();
    for (const statement of tree.body as Node[]) {
      const from = textOf(statement.source);
      const specifiers = (statement.specifiers ?? []) as Node[];
      if (statement.type === 'ImportDeclaration') {
        for (const { type, imported, local } of specifiers) {
          if (type === 'ImportSpecifier' && from!.startsWith('.'))
            taken.set(nameIn(local), { from: join(dirname(path), from!), name: nameIn(imported) });
        }
      } else if (statement.type === 'ExportNamedDeclaration' && from !== null) {
        for (const { local, exported } of specifiers)
          handed.set(nameIn(exported), { from: join(dirname(path), from), name: nameIn(local) });
      }
      const declared = (statement.declaration ?? statement) as Node;
      if (declared.type === 'FunctionDeclaration') own.set(nameIn(declared.id), declared);
      if (declared.type === 'VariableDeclaration') {
        for (const one of declared.declarations as Node[]) {
          for (const { type, name } of nodesOf(one.id as Node)) if (type === 'Identifier') own.set(name as string, one);
        }
      }
    }
    const inner = new Map<string, Node[]>();
    const top = new Set(own.values());
    for (const node of nodesOf(tree)) {
      if (!['VariableDeclarator', 'FunctionDeclaration'].includes(node.type) || top.has(node)) continue;
      const { type, name } = node.id as Node;
      if (type === 'Identifier') inner.set(name as string, [...(inner.get(name as string) ?? []), node]);
    }
    const source = { tree, own, inner, taken, handed };
    sources.set(path, source);
    return source;
  }

  /** Where a name of an engine is made, through its index. */
  function home({ from, name }: Place): Called {
    const handed = sourceOf(from).handed.get(name);
    return handed === undefined ? { module: relative('src', from), name } : home(handed);
  }

  /** All names of the engines that are reached from a piece of a file: directly, or through what it uses of its own file and of others. */
  function reached(path: string, start: Node): Called[] {
    const found = new Map<string, Called>();
    const seen = new Set<Node>();
    const visit = (file: string, piece: Node): void => {
      if (seen.has(piece)) return;
      seen.add(piece);
      const { own, inner, taken } = sourceOf(file);
      for (const node of nodesOf(piece)) {
        if (node.type !== 'Identifier') continue;
        const name = node.name as string;
        const place = taken.get(name) ?? (own.has(name) ? { from: file, name } : null);
        if (place === null) for (const one of inner.get(name) ?? []) visit(file, one);
        else if (place.from.endsWith('.ts')) follow(place);
      }
    };
    const follow = (place: Place): void => {
      const isEngine = ENGINES.test(place.from);
      const called = isEngine ? home(place) : { module: relative('src', place.from), name: place.name };
      if (isEngine) found.set(nameOf(called), called);
      const file = join('src', called.module);
      const there = sourceOf(file).own.get(called.name);
      if (there !== undefined && (!isEngine || MEASURES.test(called.module))) visit(file, there);
    };
    visit(path, start);
    return [...found.values()];
  }

  return { sourceOf, reached };
}

type Reader = ReturnType<typeof createReader>;

const nameOf = ({ module, name }: Called) => `${module}: ${name}`;

/** Does the first argument of `law(…)` stand for this id: put together, or a name for one of a table? The surer is higher. */
function likeness(reader: Reader, path: string, call: Node, id: string): number {
  const [first] = call.arguments as Node[];
  if (first.type === 'Literal') return 0;
  if (first.type === 'TemplateLiteral') {
    const quasis = (first.quasis as { readonly value: { readonly cooked: string } }[]).map(({ value }) => value.cooked);
    return new RegExp(`^${quasis.join('.+')}$`).test(id) ? 2 : 0;
  }
  // One of a table: the statement that this call stands in writes the id, or uses what does.
  const { tree, own } = reader.sourceOf(path);
  const here = (tree.body as Node[]).find((one) => [...nodesOf(one)].includes(call))!;
  const used = [...nodesOf(here)].flatMap(({ type, name }) => (type === 'Identifier' && own.get(name as string)) || []);
  return [here, ...used].some((node) => [...nodesOf(node)].some((part) => textOf(part) === id)) ? 1 : 0;
}

/** What the measurement of a law calls of the engines. @throws Error when the file states no such law */
export function calledByLaw(reader: Reader, path: string, id: string): Called[] {
  const calls = [...nodesOf(reader.sourceOf(path).tree)].filter(({ type }) => type === 'CallExpression');
  // Stated by `law(…)` itself, or by a function of the file that takes the id.
  const [stated] = calls.filter((call) => textOf((call.arguments as Node[])[0]) === id);
  if (stated !== undefined) return reader.reached(path, stated);
  const [best] = calls
    .filter(({ callee }) => (callee as Node).name === 'law')
    .map((call) => ({ call, rank: likeness(reader, path, call, id) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank);
  if (best === undefined) throw new Error(`${path} states no law ${id}`);
  return reader.reached(path, best.call);
}

/** What the claims that name a law call of the engines to measure; null if none of the files has such a claim. */
export function calledByClaims(reader: Reader, paths: readonly string[], id: string): Called[] | null {
  const found = paths.flatMap((path) =>
    [...nodesOf(reader.sourceOf(path).tree)].flatMap((node) => {
      if (node.type !== 'ObjectExpression') return [];
      const properties = node.properties as Node[];
      const keyed = (name: string) => properties.find(({ key }) => isNode(key) && key.name === name);
      const laws = keyed('laws');
      if (laws === undefined || ![...nodesOf(laws)].some((part) => textOf(part) === id)) return [];
      // What it expects is theory, and counts for nothing here.
      const measures = [keyed('sample'), ...properties.filter(({ type }) => type === 'SpreadElement')];
      return [measures.flatMap((one) => (one === undefined ? [] : reader.reached(path, one)))];
    }),
  );
  return found.length === 0 ? null : found.flat();
}

/** Instruments on which all measurements stand: to share them is not to measure alike. */
const INSTRUMENTS = /\/measure\/(probe|sampling)\.ts$/;

/** Functions that both call to measure: what they share of theory, constants and instruments is no measurement. */
export function shared(a: readonly Called[], b: readonly Called[], isFunction: (one: Called) => boolean): string[] {
  const names = new Set(b.map(nameOf));
  return a
    .filter((one) => MEASURES.test(one.module) && !INSTRUMENTS.test(one.module) && isFunction(one))
    .map(nameOf)
    .filter((name) => names.has(name));
}
