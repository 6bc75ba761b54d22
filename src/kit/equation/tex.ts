/** A piece of an equation, in the words of MathML Core. */
export type Piece =
  | { readonly kind: 'letter' | 'number' | 'operator' | 'text'; readonly text: string }
  | { readonly kind: 'row' | 'root'; readonly parts: readonly Piece[] }
  | { readonly kind: 'fraction'; readonly over: Piece; readonly under: Piece }
  | { readonly kind: 'scripts'; readonly base: Piece; readonly sub: Piece | null; readonly sup: Piece | null }
  | { readonly kind: 'named'; readonly name: string; readonly part: Piece };

/** An equation that cannot be read; the message says what and where. */
export class TexError extends Error {}

const LETTERS: Record<string, string> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Lambda: 'Λ',
  Psi: 'Ψ',
  Omega: 'Ω',
  hbar: 'ħ',
  ell: 'ℓ',
  partial: '∂',
  nabla: '∇',
  infty: '∞',
};

const OPERATORS: Record<string, string> = {
  cdot: '·',
  times: '×',
  pm: '±',
  to: '→',
  le: '≤',
  ge: '≥',
  ne: '≠',
  ll: '≪',
  gg: '≫',
  approx: '≈',
  sim: '∼',
  propto: '∝',
  in: '∈',
  circ: '∘',
  sum: '∑',
  prod: '∏',
  int: '∫',
  dots: '…',
  langle: '⟨',
  rangle: '⟩',
  Vert: '‖',
};

/** Names of functions, set upright. */
const FUNCTIONS = new Set(['ln', 'log', 'exp', 'tanh', 'sin', 'cos', 'max', 'min', 'det', 'Var']);

const TOKEN = /\\[A-Za-z]+|\\[{},; ]|\d+(?:\.\d+)?|[A-Za-z]|\s+|[^\s]/gu;

/**
 * Reads a small part of TeX's maths: letters, numbers, operators, `_`, `^`, `{ }`, `\frac`, `\sqrt`, `\text`, Greek letters, functions, and
 * `\named{name}{…}`, which gives a group the name it is lit by. A single letter is lit by itself: `a`, `α`.
 * @throws TexError for anything else
 */
export function parseTex(tex: string): Piece {
  const tokens = (tex.match(TOKEN) ?? []).map(String);
  let at = 0;

  const fail = (reason: string): never => {
    throw new TexError(`${reason} in “${tex}”`);
  };

  function skipSpace(): void {
    while (at < tokens.length && /^\s+$/.test(tokens[at])) at += 1;
  }

  /** The raw text between two braces. */
  function braced(what: string): string {
    skipSpace();
    if (tokens[at] !== '{') fail(`${what} needs { }`);
    const end = tokens.indexOf('}', at);
    if (end < 0) fail('a { is never closed');
    const text = tokens.slice(at + 1, end).join('');
    at = end + 1;
    return text;
  }

  function row(end: string | null): Piece {
    const parts: Piece[] = [];
    for (;;) {
      skipSpace();
      if (at >= tokens.length) {
        if (end !== null) fail(`a ${end} is missing`);
        break;
      }
      if (tokens[at] === end) {
        at += 1;
        break;
      }
      parts.push(scripted());
    }
    return parts.length === 1 ? parts[0] : { kind: 'row', parts };
  }

  function scripted(): Piece {
    const base = atom();
    let sub: Piece | null = null;
    let sup: Piece | null = null;
    for (;;) {
      skipSpace();
      if (tokens[at] === '_' && sub === null) {
        at += 1;
        sub = atom();
      } else if (tokens[at] === '^' && sup === null) {
        at += 1;
        sup = atom();
      } else break;
    }
    return sub === null && sup === null ? base : { kind: 'scripts', base, sub, sup };
  }

  function command(name: string): Piece {
    if (name === 'frac') {
      const over = atom();
      return { kind: 'fraction', over, under: atom() };
    }
    if (name === 'sqrt') return { kind: 'root', parts: [atom()] };
    if (name === 'text') return { kind: 'text', text: braced('\\text') };
    if (name === 'named') {
      const given = braced('\\named');
      return { kind: 'named', name: given, part: atom() };
    }
    if (Object.hasOwn(LETTERS, name)) return { kind: 'letter', text: LETTERS[name] };
    if (Object.hasOwn(OPERATORS, name)) return { kind: 'operator', text: OPERATORS[name] };
    if (FUNCTIONS.has(name)) return { kind: 'text', text: name };
    return fail(`there is no \\${name}`);
  }

  function atom(): Piece {
    skipSpace();
    const token = tokens[at];
    if (token === undefined) return fail('it ends too soon');
    at += 1;
    if (token === '{') return row('}');
    if (token === '}' || token === '_' || token === '^') return fail(`a ${token} stands alone`);
    if (/^\\[A-Za-z]/.test(token)) return command(token.slice(1));
    if (token === '\\{' || token === '\\}') return { kind: 'operator', text: token[1] };
    if (token.startsWith('\\')) return { kind: 'text', text: '\u2009' };
    if (/^\d/.test(token)) return { kind: 'number', text: token };
    if (/^\p{L}$/u.test(token)) return { kind: 'letter', text: token };
    return { kind: 'operator', text: token === '-' ? '−' : token };
  }

  return row(null);
}
