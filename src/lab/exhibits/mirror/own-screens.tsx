import { digits, say } from '../../../language/index.ts';
import { linkNames } from '../../../links/index.ts';
import type { ScreenName } from '../../../tune/index.ts';
import { figure } from '../../exhibit/figures.ts';
import { AGAIN, type Cloud } from './model-cloud.ts';
import { RhoCell } from './own-folds.tsx';
import './own.css';

const SCREEN_WORDS: Readonly<Record<ScreenName, string>> = {
  resistance: say`least resistance`,
  reach: say`contacts near in the graph`,
  enclosed: say`fewest beads shut in`,
  loops: say`most loop entropy`,
  paths: say`largest path sums`,
};

/** How good each of the tuner's cheap screens is at finding the set that folds best. */
export function OwnScreens({ cloud: { dots, best, screens } }: { cloud: Cloud }) {
  const links = best === null ? null : dots[best.dot].links;
  return (
    <table className="mirror-table">
      <caption>
        {best === null || links === null
          ? say`Cheap screens, which run nothing; which set folds best is being measured…`
          : say`Folds best of these ${dots.length} sets: ${linkNames(links)}, Q = ${figure(best.q, 2)} over ${AGAIN} more chains. Where each cheap screen, which runs nothing, would have put it, and how its order goes with Q:`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say`Screen`}</th>
          <th scope="col">{say`place`}</th>
          <th scope="col">{say`ρ with Q (95 %)`}</th>
        </tr>
      </thead>
      <tbody>
        {screens.map(({ name, place, q }) => (
          <tr key={name} data-screen={name}>
            <th scope="row">{SCREEN_WORDS[name]}</th>
            <td>{place === null ? '…' : digits(String(Math.round(place)))}</td>
            <RhoCell {...q} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
