import { useCallback, useRef } from 'react';
import { say } from '../../../language/index.ts';
import { type BoundaryData, createBoundaryPicture } from '../../../render/index.ts';
import { FIELD_REACH, FIELD_SIDE, type PointsJob, type Task } from '../../../task/index.ts';
import { shownTask } from '../../state/session.ts';
import { type Play, useSession } from '../context.ts';
import { GLOSSARY, Term } from '../glossary.ts';
import { type PictureSource, remembered, usePicture } from './use-picture.ts';
import './task-picture.css';

const POINTS = 120;

interface Points {
  readonly inputs: Float64Array;
  readonly labels: Uint8Array;
}

function source(): PictureSource<BoundaryData> {
  let name: PointsJob['name'] | null = null;
  let points: ArrayLike<number> = [];
  let labels: ArrayLike<number> = [];
  let field: Float32Array | null = null;
  /** The field is another one some times a second at most, and the picture takes long to draw. */
  const seen = ({ session }: Play) => [
    shownTask(session.store.getState()).network.data,
    points,
    session.show?.frame.field ?? null,
  ];
  return {
    create: (host, options) => createBoundaryPicture(host, options, { hover() {} }),
    read: remembered(({ session, pool }, version) => {
      const wanted = shownTask(session.store.getState()).network.data;
      if (name !== wanted) {
        name = wanted;
        points = labels = [];
        const data: PointsJob = { name, count: POINTS };
        void pool.run<Points>([{ kind: 'points', data }], { priority: 8 }).then(
          ([drawn]) => {
            if (name !== wanted) return;
            points = drawn.inputs;
            labels = drawn.labels;
            session.actions.touch();
          },
          () => {},
        );
      }
      const { show } = session;
      field = show === null ? null : Float32Array.from(show.frame.field, (value) => value / 255);
      return {
        points,
        labels,
        field,
        grid: FIELD_SIDE,
        range: FIELD_REACH,
        shortcut: wanted === 'shortcut' ? { a: 1, b: 0, c: 0 } : null,
        version,
      };
    }, seen),
  };
}

const TASKS: Record<Task['network']['data'], string> = {
  rings: say`tell the inner ring from the outer one`,
  spiral: say`tell one arm of the spiral from the other`,
  moons: say`tell one half moon from the other`,
  xor: say`tell equal signs from different ones`,
  shortcut: say`tell the rings apart; left or right is a tempting guess, right 3 times in 4`,
};

/** What the network is to learn: points of two classes, and where it draws the line now. */
export function TaskPicture() {
  const host = useRef<HTMLDivElement>(null);
  const make = useCallback(source, []);
  const problem = usePicture(host, make, 'minor');
  const words = useSession((state) => TASKS[shownTask(state).network.data]);
  return (
    <figure className="task-picture">
      <figcaption>
        {problem === null ? (
          <Term term="task" meaning={say`Here: ${words}. ${GLOSSARY.task}`}>{say`the task`}</Term>
        ) : (
          say`the task cannot be drawn`
        )}
      </figcaption>
      <div ref={host} className="task-host" role="img" aria-label={say`The task: ${words}`} />
    </figure>
  );
}
