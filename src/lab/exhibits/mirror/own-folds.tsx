import { Button } from '../../../kit/index.ts';
import { digits, say } from '../../../language/index.ts';
import { rankInterval } from '../../../links/index.ts';
import type { View } from '../../exhibit/view.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { foldState } from './model-all-folds.ts';
import type { Correlation } from './model-correlation.ts';
import { FOLD_NAMES, foldLabel } from './model-folds.ts';
import { KNOWN, KNOWN_SETS } from './model-known.ts';
import './own.css';

interface OwnFoldsProps {
  view: View<State, Scene, Found>;
  set(change: Partial<State>): void;
}

/** ρ with its interval, which may stand below it. */
export function RhoCell({ rho, interval: [low, high] }: Correlation) {
  const told = (value: number) => digits(value.toFixed(2)).replace('-', '−');
  return (
    <td>
      <span>{told(rho)}</span> <span>{say`(${told(low)} to ${told(high)})`}</span>
    </td>
  );
}

/** All folds: how far the two worlds agree on each, as it was measured before, and now if that was asked for. A fold's name leads to it. */
export function OwnFolds({ view: { state, found }, set }: OwnFoldsProps) {
  const { folds } = found;
  return (
    <details className="mirror-all" open={folds !== null || undefined}>
      <summary>{say`All folds: where the two agree, and where not`}</summary>
      <table className="mirror-table">
        <caption>
          {say`Rank correlation of Q and gradient over sets of 0 to 3 native links, each fold at its own kT, with its 95 %. Before: ${KNOWN_SETS} other sets each.`}
        </caption>
        <thead>
          <tr>
            <th scope="col" aria-label={say`number`} />
            <th scope="col">{say`Fold`}</th>
            <th scope="col">{say`before`}</th>
            {folds !== null && <th scope="col">{say`now`}</th>}
          </tr>
        </thead>
        <tbody>
          {FOLD_NAMES.map((fold, k) => {
            const { gradient } = KNOWN[fold].any;
            const now = folds?.find((row) => row.fold === fold);
            return (
              <tr key={fold} data-fold={fold} aria-current={fold === state.fold || undefined}>
                <td>{k + 1}</td>
                <th scope="row">
                  <Button kind="link" onPress={() => set({ ...foldState(fold), chosen: [] })}>
                    {foldLabel(fold)}
                  </Button>
                </th>
                <RhoCell rho={gradient} interval={rankInterval(gradient, KNOWN_SETS)} />
                {folds !== null && (now === undefined ? <td>…</td> : <RhoCell {...now.gradient} />)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
