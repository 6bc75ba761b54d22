import { useCallback, useRef, useState } from 'react';
import { percent } from '../../../kit/index.ts';
import { magnitudeText, say } from '../../../language/index.ts';
import { createMapPicture, type MapData, type MapFrame, type MapReading, ownContacts } from '../../../render/index.ts';
import type { Evidence } from '../../../task/index.ts';
import { toldVerdict } from '../../state/session.ts';
import { useSession } from '../context.ts';
import { useGivenLinks } from '../given.ts';
import { Term } from '../glossary.ts';
import { EXPLODING } from './gradient-scale.ts';
import { linkIntentsOf, linkStateOf } from './intents.ts';
import { type PictureSource, remembered, usePicture } from './use-picture.ts';

/** What a lost verdict is about: strands that never met, above the diagonal; floors that those above do not feel, below. */
function framesOf(evidence: Evidence | undefined, n: number): MapFrame[] {
  const frames: MapFrame[] = [];
  if (evidence === undefined) return frames;
  const { undocked } = evidence;
  const unfelt = evidence.deaf ?? evidence.bypassed;
  if (undocked !== null) frames.push({ columns: undocked.second, rows: undocked.first });
  if (unfelt !== null) frames.push({ columns: unfelt, rows: [unfelt[1] + 1, n - 1] });
  return frames;
}

function source(onRead: (reading: MapReading | null) => void): PictureSource<MapData> {
  let plan: { n: number; contacts: Float64Array; sensitivity: Float64Array } | null = null;
  return {
    create: (host, options, { session }) =>
      createMapPicture(host, options, { ...linkIntentsOf(session, 'map'), read: onRead }),
    read: remembered(({ session }, version) => {
      const state = session.store.getState();
      const { fold, decoy } = state.level.task;
      const { n } = fold;
      if (plan?.n !== n) plan = { n, contacts: new Float64Array(n * n), sensitivity: new Float64Array(n * n) };
      const { show } = session;
      return {
        ...linkStateOf(state),
        n,
        contacts: show?.frame.contactMap ?? plan.contacts,
        sensitivity: show?.frame.sensitivity ?? plan.sensitivity,
        native: fold.contacts,
        decoy: decoy === null ? [] : ownContacts(decoy, fold),
        exploding: EXPLODING,
        frames: show === null ? [] : framesOf(toldVerdict(state)?.evidence, n),
        version,
      };
    }),
  };
}

function wordsOf({ column, row, what, value }: MapReading): string {
  if (what === 'bead') return say`bead and floor ${row}`;
  const [low, high] = [Math.min(column, row), Math.max(column, row)];
  return what === 'contact'
    ? say`beads ${low} and ${high} touch ${percent(value)} of the time`
    : say`floor ${high} feels floor ${low}: ${magnitudeText(value)}`;
}

/** The n × n square that both worlds share. */
export function TwinMap() {
  const host = useRef<HTMLDivElement>(null);
  const [reading, setReading] = useState<MapReading | null>(null);
  const make = useCallback(() => source(setReading), []);
  const problem = usePicture(host, make, 'minor');
  const beads = useSession((state) => state.level.task.fold.n);
  const isShow = useSession((state) => state.phase === 'show');
  const isGiven = useGivenLinks();
  return (
    <section className="twin" aria-labelledby="twin-title">
      <h3 className="panel-title" id="twin-title">
        <Term term="twin map" />
        <span className="twin-reading">
          {reading === null ? (isShow || isGiven ? '' : say`press a dot to link`) : wordsOf(reading)}
        </span>
      </h3>
      <div ref={host} className="twin-host" role="img" aria-label={say`Twin map of ${beads} by ${beads}`} />
      {problem !== null && (
        <p className="view-problem">
          {say`The twin map could not be drawn (`}
          {problem}).
        </p>
      )}
    </section>
  );
}
