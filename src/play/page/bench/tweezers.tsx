import { useCallback, useState } from 'react';
import { Button, NumberField, Panel, Slider } from '../../../kit/index.ts';
import { digits, say } from '../../../language/index.ts';
import { curveStops, longestApart } from '../../state/bench-setup.ts';
import type { PullPoint } from '../../state/pull-record.ts';
import { usePainter, usePlay, useSession } from '../context.ts';
import { Term } from '../glossary.ts';
import { PullChart } from './pull-chart.tsx';

const READ_EVERY_MS = 250;

/** What the tweezers tell, as far as it is shown. */
interface PullReading {
  readonly force: number | null;
  readonly extension: number;
  readonly points: readonly PullPoint[];
  readonly closed: number;
  readonly reach: number;
}

const NOTHING: PullReading = { force: null, extension: 0, points: [], closed: 0, reach: 0 };
const rounded = (value: number) => Math.round(100 * value) / 100;

/** Follows the bench's tweezers a few times a second. */
function usePull(): PullReading {
  const { session } = usePlay();
  const [reading, setReading] = useState(NOTHING);
  usePainter(
    READ_EVERY_MS,
    useCallback(() => {
      const { bench } = session;
      if (bench === null) return setReading(NOTHING);
      const { now, points } = bench.pull;
      const { closed, reach } = bench.frame;
      const next: PullReading = {
        force: now === null ? null : rounded(now.force),
        extension: now === null ? 0 : rounded(now.extension),
        points,
        closed: closed.length,
        reach,
      };
      setReading((before) =>
        (Object.keys(next) as (keyof PullReading)[]).every((key) => next[key] === before[key]) ? before : next,
      );
    }, [session]),
  );
  return reading;
}

/** Two traps on two beads: how far apart, what they pull with, and the curve that comes of it. */
export function TweezersPanel() {
  const { session } = usePlay();
  const { actions } = session;
  const { beads, hold, hasLinks } = useSession((state) => state.bench);
  const n = useSession((state) => state.level.task.fold.n);
  const planned = useSession((state) => state.placing.now.links.length);
  const { force, extension, points, closed, reach } = usePull();
  const isHeld = hold !== null;
  const wanted = hasLinks ? planned : 0;

  function takeHold() {
    const positions = session.bench?.frame.positions;
    if (positions === undefined) return;
    const [a, b] = beads;
    const distance = Math.hypot(positions[2 * a] - positions[2 * b], positions[2 * a + 1] - positions[2 * b + 1]);
    const apart = Math.round(10 * Math.min(Math.max(distance, 2), longestApart(reach))) / 10;
    actions.setBench({ hold: { apart, stop: null } });
  }

  function setBead(end: 0 | 1, bead: number) {
    const next: [number, number] = end === 0 ? [bead, beads[1]] : [beads[0], bead];
    if (next[0] !== next[1]) actions.setBench({ beads: next, hold: null });
  }

  return (
    <Panel
      title={<Term term="tweezers">{say`Tweezers`}</Term>}
      aside={
        <Button
          kind="small"
          shortcut="t"
          isPressed={isHeld}
          onPress={() => (isHeld ? actions.setBench({ hold: null }) : takeHold())}
        >
          {isHeld ? say`Let go` : say`Take hold`}
        </Button>
      }
    >
      <div className="tweezer-beads">
        <NumberField
          label={say`bead`}
          isWhole
          from={0}
          to={n - 1}
          value={beads[0]}
          onChange={(bead) => setBead(0, bead)}
        />
        <NumberField
          label={say`and bead`}
          isWhole
          from={0}
          to={n - 1}
          value={beads[1]}
          onChange={(bead) => setBead(1, bead)}
        />
      </div>
      {isHeld && (
        <>
          <Slider
            label={say`Apart`}
            layout="line"
            from={0.5}
            to={longestApart(reach)}
            step={0.1}
            value={hold.apart}
            inWords={(value) => `${digits(value.toFixed(1))} b`}
            onChange={(apart) => actions.setBench({ hold: { ...hold, apart, stop: null } })}
          />
          <p className="pull-now">
            {say`force`} <b data-reading="force">{force === null ? '–' : digits(force.toFixed(2))}</b>{' '}
            <Term term="ε/b">ε/b</Term>
            {say` · extension`} <b data-reading="extension">{digits(extension.toFixed(1))}</b> b
          </p>
          <div className="show-buttons">
            {hold.stop === null ? (
              <Button
                onPress={() => actions.setBench({ hold: { ...hold, stop: 0, apart: curveStops(reach)[0] } })}
              >{say`Measure a curve`}</Button>
            ) : (
              <Button onPress={() => actions.setBench({ hold: { ...hold, stop: null } })}>
                {say`Stop at point ${hold.stop + 1} of ${curveStops(reach).length}`}
              </Button>
            )}
            <Button onPress={actions.forgetPulls} isDisabled={points.length === 0}>{say`Forget points`}</Button>
          </div>
        </>
      )}
      {wanted > 0 && (
        <p className="quiet-note" data-reading="closed">
          {say`${closed} of ${wanted} links closed: ${reach} bonds between the beads can be pulled out, of ${Math.abs(beads[1] - beads[0])}.`}
        </p>
      )}
      <PullChart points={points} reach={reach} closed={closed} now={force === null ? null : { force, extension }} />
    </Panel>
  );
}
