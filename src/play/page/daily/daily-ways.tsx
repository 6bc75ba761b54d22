import { say } from '../../../language/index.ts';
import type { Day } from '../../state/daily/days.ts';
import type { Ways } from '../context.ts';
import { DailyDialog } from './daily-dialog.tsx';
import { NextSize, OtherSizes } from './next-size.tsx';

/** From size to size of a day, and from day to day. */
export function dailyWays(day: Day, today: () => Day): Ways {
  return {
    mapName: say`Days`,
    map: ({ onClose }) => <DailyDialog opened={day} today={today()} onClose={onClose} />,
    next: ({ onMap }) => <NextSize day={day} onMap={onMap} />,
    skip: ({ onMap }) => <OtherSizes onMap={onMap} />,
  };
}
