import { type KeyboardEvent, useRef } from 'react';
import type { Obstacle } from '../../../chain/index.ts';
import { Button, CloseIcon, IconButton, Panel } from '../../../kit/index.ts';
import { digits, say } from '../../../language/index.ts';
import { MOST_THINGS, nextId, thingOf, withMoved, without, withThing, withTurned } from '../../state/bench-setup.ts';
import { usePlay, useSession } from '../context.ts';

/** How far an arrow key moves a thing, b, and how far a key turns a wall, radians. */
const STEP = 0.5;
const TURN = Math.PI / 12;

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};
const TURNS: Record<string, number> = { PageUp: TURN, PageDown: -TURN };

const place = (value: number) => digits(value.toFixed(1)).replace('-', '−');
const named = (id: string) => `${id[0].toUpperCase()}${id.slice(1)}`;

function ThingRow({ thing, onGone }: { thing: Obstacle; onGone(): void }) {
  const { actions, store } = usePlay().session;
  const { id, kind, x, y } = thing;
  const name = named(id);

  function remove() {
    actions.setBench(without(store.getState().bench, id));
    onGone();
  }

  function onKey(event: KeyboardEvent) {
    const { bench } = store.getState();
    const [dx, dy] = ARROWS[event.key] ?? [0, 0];
    const turn = TURNS[event.key] ?? 0;
    if (event.key === 'Delete' || event.key === 'Backspace') remove();
    else if (dx !== 0 || dy !== 0) actions.setBench(withMoved(bench, id, x + dx, y + dy));
    else if (turn !== 0 && kind === 'wall') actions.setBench(withTurned(bench, id, turn));
    else return;
    event.preventDefault();
  }

  return (
    <li className="thing-row">
      <button
        type="button"
        className="thing-name"
        aria-label={say`${name}, at ${place(x)}, ${place(y)}: arrow keys move it${kind === 'wall' ? say`, Page Up and Page Down turn it` : ''}, Delete removes it`}
        onKeyDown={onKey}
      >
        {name}
        <span className="quiet-note">{say`at ${place(x)}, ${place(y)}`}</span>
      </button>
      <IconButton label={say`Remove ${id}`} icon={<CloseIcon />} onPress={remove} />
    </li>
  );
}

/** Pegs and walls in the chain's way: put there by the picture or from here, each moved, turned and removed by keys as well. */
export function ThingList() {
  const { session } = usePlay();
  const things = useSession((state) => state.bench.things.now);
  const list = useRef<HTMLDivElement>(null);
  const isFull = things.length >= MOST_THINGS;

  function add(kind: 'peg' | 'wall') {
    const { bench } = session.store.getState();
    const positions = session.bench?.frame.positions ?? [];
    // Beside the chain, on the right.
    let [right, y] = [0, 0];
    for (let k = 0; k < positions.length; k += 2) {
      right = Math.max(right, positions[k]);
      y += (2 * positions[k + 1]) / positions.length;
    }
    const at = [right + 3, y] as const;
    session.actions.setBench(withThing(bench, thingOf(kind, nextId(kind, bench), at, at)));
  }

  return (
    <Panel
      title={say`In the way`}
      actions={
        <div className="show-buttons" ref={list}>
          <Button onPress={() => add('peg')} isDisabled={isFull}>{say`Add a peg`}</Button>
          <Button onPress={() => add('wall')} isDisabled={isFull}>{say`Add a wall`}</Button>
        </div>
      }
    >
      {things.length === 0 ? (
        <p className="quiet-note">{say`Nothing yet: choose Peg or Wall below and press on the picture, or add one here.`}</p>
      ) : (
        <ul className="thing-rows">
          {things.map((thing) => (
            <ThingRow key={thing.id} thing={thing} onGone={() => list.current?.querySelector('button')?.focus()} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
