import { createElement, type ReactNode, useMemo } from 'react';
import { useLit } from '../words/lit.tsx';
import { type Piece, parseTex } from './tex.ts';
import './equation.css';

interface EquationProps {
  /** The part of TeX that `parseTex` reads. */
  tex: string;
  /** The equation as it is read aloud. */
  label: string;
  /** Symbols to light; by default the one whose control is in hand. */
  lit?: readonly string[];
  /** On a line of its own, larger. */
  isDisplay?: boolean;
}

const TAGS = { number: 'mn', text: 'mtext', row: 'mrow', root: 'msqrt' } as const;

/** As in TeX, these keep their size whatever they enclose. */
const FENCES = new Set(['(', ')', '[', ']', '|', '‖']);

function draw(piece: Piece, isLit: (name: string) => boolean, key?: number): ReactNode {
  const inner = (part: Piece) => draw(part, isLit);
  switch (piece.kind) {
    case 'letter':
      return createElement('mi', { key, className: isLit(piece.text) ? 'symbol-lit' : undefined }, piece.text);
    case 'operator':
      return createElement('mo', { key, stretchy: FENCES.has(piece.text) ? 'false' : undefined }, piece.text);
    case 'number':
    case 'text':
      return createElement(TAGS[piece.kind], { key }, piece.text);
    case 'row':
    case 'root':
      return createElement(TAGS[piece.kind], { key }, ...piece.parts.map((part, k) => draw(part, isLit, k)));
    case 'fraction':
      return createElement('mfrac', { key }, inner(piece.over), inner(piece.under));
    case 'named':
      return createElement('mrow', { key, className: isLit(piece.name) ? 'symbol-lit' : undefined }, inner(piece.part));
    case 'scripts': {
      const { base, sub, sup } = piece;
      const isWide = base.kind === 'operator' && '∑∏'.includes(base.text);
      const tag = [isWide ? 'munder' : 'msub', isWide ? 'mover' : 'msup', isWide ? 'munderover' : 'msubsup'];
      const which = sub !== null && sup !== null ? 2 : sup !== null ? 1 : 0;
      return createElement(tag[which], { key }, inner(base), sub && inner(sub), sup && inner(sup));
    }
  }
}

/** An equation in MathML, which every browser sets by itself. The symbol whose control is in hand is lit. */
export function Equation({ tex, label, lit, isDisplay = false }: EquationProps) {
  const held = useLit();
  const tree = useMemo(() => parseTex(tex), [tex]);
  const isLit = (name: string) => (lit === undefined ? name === held : lit.includes(name));
  return (
    <span className={isDisplay ? 'equation equation-display' : 'equation'} role="math" aria-label={label}>
      {createElement('math', { displaystyle: String(isDisplay), 'aria-hidden': true }, draw(tree, isLit))}
    </span>
  );
}
