import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { FINGER, useMedia } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { linksOf } from '../model/draft.ts';
import { isSearchOf } from '../model/readiness.ts';
import { foldOf, placesOf } from '../model/view.ts';
import { type Cell, gripAt } from '../model/walk.ts';
import { useDesign, useDesk, useTuning } from './context.ts';
import './board.css';

const ARROWS: Readonly<Record<string, string>> = { ArrowUp: 'U', ArrowRight: 'R', ArrowDown: 'D', ArrowLeft: 'L' };
/** How near a pointer must come to a bead, in cells. */
const REACH = 0.6;

/** Keeps a finger for a drawing where `isMine` says so; elsewhere the browser scrolls with it. React's own listeners cannot stop that. */
function useTouch(sheet: RefObject<SVGSVGElement | null>, isMine: (touch: Touch) => boolean): void {
  const asked = useRef(isMine);
  asked.current = isMine;
  useEffect(() => {
    const board = sheet.current!;
    const onStart = (event: TouchEvent) => {
      if (event.touches.length === 1 && asked.current(event.touches[0])) event.preventDefault();
    };
    board.addEventListener('touchstart', onStart, { passive: false });
    return () => board.removeEventListener('touchstart', onStart);
  }, [sheet]);
}

/** The sheet of squared paper: the fold, its contacts and its links, drawn on with a pointer or with arrow keys. */
export function Board() {
  const { actions } = useDesk().design;
  const { draft, start } = useDesign((state) => state.sheets.now);
  const view = useDesign((state) => state.view);
  const tool = useDesign((state) => state.tool);
  const chosen = useDesign((state) => state.chosen);
  const pointed = useDesign((state) => state.pointed);
  const best = useTuning(({ status, found, ranking }) =>
    status === 'running' && isSearchOf(found, draft) ? (ranking?.rows[0]?.links ?? null) : null,
  );
  const isFinger = useMedia(FINGER);
  const sheet = useRef<SVGSVGElement>(null);
  /** The bead under the keys while linking, and a link that is being pulled. */
  const [cursor, setCursor] = useState(0);
  const [pull, setPull] = useState<{ from: number; at: Cell } | null>(null);

  useEffect(() => {
    const board = sheet.current!;
    const observer = new ResizeObserver(() => {
      const { width, height } = board.getBoundingClientRect();
      actions.fit(width / height);
    });
    observer.observe(board);
    return () => observer.disconnect();
  }, [actions]);

  const places = placesOf(draft, start);
  const contacts = foldOf(draft)?.contacts ?? [];
  const links = linksOf(draft);
  const top = view.y + view.rows - 1;
  /** From cells, y upwards, to the drawing, y downwards. */
  const across = (x: number) => x - view.x + 0.5;
  const down = (y: number) => top - y + 0.5;

  function placeUnder(event: { clientX: number; clientY: number }): Cell {
    const matrix = sheet.current!.getScreenCTM()!.inverse();
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    return [x + view.x - 0.5, top - y + 0.5];
  }

  function beadAt([x, y]: Cell): number | null {
    let best = -1;
    let least = REACH;
    for (const [k, [a, b]] of places.entries()) {
      const apart = Math.hypot(a - x, b - y);
      if (apart < least) [best, least] = [k, apart];
    }
    return best < 0 ? null : best;
  }

  const cellAt = ([x, y]: Cell): Cell => [
    Math.min(view.x + view.columns - 1, Math.max(view.x, Math.round(x))),
    Math.min(top, Math.max(view.y, Math.round(y))),
  ];

  /** Whether a finger there means the fold; else it scrolls the page. A new chain over an old one is begun by Clear alone. */
  function isForBoard(place: Cell): boolean {
    if (tool === 'link') return beadAt(place) !== null;
    if (places.length === 0) return true;
    return 'lattice' in draft.target && gripAt({ start, walk: draft.target.lattice }, cellAt(place)) !== null;
  }
  useTouch(sheet, (touch) => isForBoard(placeUnder(touch)));

  function onDown(event: PointerEvent<SVGSVGElement>) {
    if (event.button !== 0) return;
    const place = placeUnder(event);
    // Nothing is chosen any more, and the page may scroll.
    if (event.pointerType === 'touch' && !isForBoard(place)) return actions.choose(null);
    event.currentTarget.setPointerCapture(event.pointerId);
    if (tool === 'draw') return actions.beginStroke(cellAt(place));
    const bead = beadAt(place);
    if (bead === null) return actions.choose(null);
    if (chosen !== null && chosen !== bead) return actions.link(chosen, bead);
    actions.choose(chosen === bead ? null : bead);
    setPull({ from: bead, at: place });
  }

  function onMove(event: PointerEvent<SVGSVGElement>) {
    const place = placeUnder(event);
    if (tool === 'draw') {
      if (event.buttons === 1) actions.strokeTo(cellAt(place));
      return;
    }
    const from = pull?.from ?? chosen;
    const bead = beadAt(place);
    if (pull !== null) setPull({ from: pull.from, at: place });
    if (from !== null) actions.point(bead === null || bead === from ? null : from < bead ? [from, bead] : [bead, from]);
    else {
      const near = contacts.find(({ i, j }) => {
        const [x, y] = [(places[i][0] + places[j][0]) / 2, (places[i][1] + places[j][1]) / 2];
        return Math.hypot(x - place[0], y - place[1]) < 0.3;
      });
      actions.point(near === undefined ? null : [near.i, near.j]);
    }
  }

  function onUp(event: PointerEvent<SVGSVGElement>) {
    if (tool === 'draw') return actions.endStroke();
    if (pull === null) return;
    const bead = beadAt(placeUnder(event));
    setPull(null);
    if (bead !== null && bead !== pull.from) actions.link(pull.from, bead);
  }

  function onKey(event: KeyboardEvent) {
    if (event.altKey || event.metaKey || event.ctrlKey) {
      if (event.key.toLowerCase() !== 'z' || event.altKey) return;
      event.preventDefault();
      return event.shiftKey ? actions.redo() : actions.undo();
    }
    const letter = ARROWS[event.key];
    if (tool === 'draw') {
      if (letter !== undefined) actions.step(letter);
      else if (event.key === 'Backspace') actions.takeBack();
      else return;
    } else if (letter !== undefined) {
      const next = Math.min(places.length - 1, Math.max(0, cursor + (letter === 'U' || letter === 'R' ? 1 : -1)));
      setCursor(next);
      if (chosen !== null && chosen !== next) actions.point(chosen < next ? [chosen, next] : [next, chosen]);
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (chosen === null) actions.choose(cursor);
      else if (chosen === cursor) actions.choose(null);
      else actions.link(chosen, cursor);
    } else if (event.key === 'Escape') actions.choose(null);
    else return;
    event.preventDefault();
  }

  const line = (i: number, j: number) => ({
    x1: across(places[i][0]),
    y1: down(places[i][1]),
    x2: across(places[j][0]),
    y2: down(places[j][1]),
  });
  const points = places.map(([x, y]) => `${across(x)},${down(y)}`).join(' ');
  const isPointed = (i: number, j: number) => pointed?.[0] === i && pointed[1] === j;
  const how =
    tool === 'draw'
      ? say`Drag, or use the arrow keys, to draw; Backspace takes a step back.`
      : say`Drag from bead to bead to link them; or arrow keys and Enter.`;
  const label = say`Fold of ${places.length} beads, ${contacts.length} native contacts, ${links.length} links. ${how}`;

  return (
    <svg
      ref={sheet}
      className="board"
      viewBox={`0 0 ${view.columns} ${view.rows}`}
      data-view={`${view.x},${view.y},${view.columns},${view.rows}`}
      data-tool={tool}
      role="application"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
      tabIndex={0}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={onUp}
      onPointerLeave={() => actions.point(null)}
      onKeyDown={onKey}
    >
      {Array.from({ length: view.columns * view.rows }, (_, k) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place
          key={k}
          className="board-dot"
          cx={(k % view.columns) + 0.5}
          cy={Math.floor(k / view.columns) + 0.5}
          r="0.05"
        />
      ))}
      {contacts.map(({ i, j }) => (
        <line key={`${i}-${j}`} className="board-contact" data-pointed={isPointed(i, j)} {...line(i, j)} />
      ))}
      {pointed !== null && pointed[1] < places.length && <line className="board-aim" {...line(...pointed)} />}
      <polyline className="board-bond" points={points} />
      {best?.map(([i, j]) => (
        <line key={`best ${i}-${j}`} className="board-best" {...line(i, j)} />
      ))}
      {links.map(([i, j]) => (
        <line key={`${i}-${j}`} className="board-link" {...line(i, j)} />
      ))}
      {pull !== null && (
        <line
          className="board-aim"
          x1={across(places[pull.from][0])}
          y1={down(places[pull.from][1])}
          x2={across(pull.at[0])}
          y2={down(pull.at[1])}
        />
      )}
      {places.map(([x, y], k) => {
        const mayLink = draft.cysteines === 'all' || draft.cysteines.includes(k);
        const isEnd = k === chosen || pointed?.includes(k) === true || (tool === 'link' && k === cursor);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bead is its number
          <g key={k} className="board-bead" data-linked={links.some((link) => link.includes(k))} data-end={isEnd}>
            <circle cx={across(x)} cy={down(y)} r={mayLink ? 0.33 : 0.24} />
            <text x={across(x)} y={down(y)} dy="0.1">
              {k}
            </text>
          </g>
        );
      })}
      {places.length === 0 && (
        <text className="board-empty" x={view.columns / 2} y={view.rows / 2}>
          {isFinger ? say`Drag here to draw a chain` : say`Drag here, or use the arrow keys`}
        </text>
      )}
    </svg>
  );
}
