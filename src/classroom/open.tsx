import { createRoot } from 'react-dom/client';
import { ErrorBoundary, type Open, type Visit } from '../kit/index.ts';
import { Classroom } from './page/classroom.tsx';
import { DeskContext } from './page/desk.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** The day by this computer's own calendar. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The time of day by this computer's own clock. */
function clock(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':');
}

/** Opens the classroom: the list of lessons, or the lesson, tool or guide that the address names. */
export const open: Open = (host, visit, shell) => {
  const root = createRoot(host);
  const desk = { shell, today, clock, listed: { current: false } };
  let visits = 0;
  function show(asked: Visit): void {
    visits += 1;
    root.render(
      <ErrorBoundary rescue={() => window.location.href} keeps="controls" onBreak={() => {}}>
        <DeskContext value={desk}>
          <Classroom visit={asked} count={visits} />
        </DeskContext>
      </ErrorBoundary>,
    );
  }
  show(visit);
  return {
    go: show,
    leave: () => root.unmount(),
  };
};
