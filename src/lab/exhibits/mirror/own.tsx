import { Button } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { linkNames } from '../../../links/index.ts';
import type { View } from '../../exhibit/view.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { CORNERS } from './model-cloud.ts';
import { WALKS } from './model-folds.ts';
import { flat } from './model-sets.ts';
import { OwnFolds } from './own-folds.tsx';
import { OwnScreens } from './own-screens.tsx';
import { CORNER_WORDS } from './picture-corners.ts';
import { isLevel, playAddress } from './play-it.ts';

interface OwnProps {
  view: View<State, Scene, Found>;
  set(change: Partial<State>): void;
}

/** Chooses a dot without a pointer: the best of each corner, and one after the other; and opens the chosen one in Play. */
export function ChooseDot({ view, set }: OwnProps) {
  const { state, scene, found } = view;
  const { cloud } = found;
  const dots = cloud?.dots ?? [];
  const { temperature, protein } = WALKS[state.fold];
  const at = dots.findIndex(({ links }) => links.join() === scene.links.join());
  const step = (by: number) => set({ chosen: flat(dots[(at + by + dots.length) % dots.length].links) });
  return (
    <>
      {state.temperature !== temperature && (
        <p className="panel-actions">
          <span className="quiet-note">{say`At kT = ${temperature} this fold forms now and then without links, and mostly with the right ones.`}</span>
          <Button onPress={() => set({ temperature })}>{say`Set kT = ${temperature}`}</Button>
        </p>
      )}
      {protein !== undefined && (
        <p className="panel-actions">
          <span className="quiet-note">{say`Order and pairing of its six cysteines are the protein’s; the fold is beads on a grid.`}</span>
          <Button onPress={() => set({ chosen: flat(protein.own) })}>{say`Its own three disulfides`}</Button>
          <Button onPress={() => set({ ends: 'cysteines', pairs: 'any', count: 'any', temperature })}>
            {say`Any pairing of its cysteines`}
          </Button>
        </p>
      )}
      {cloud !== null && dots.length >= 12 && (
        <>
          <p className="quiet-note">{say`The best of each corner:`}</p>
          <p className="panel-actions">
            {CORNERS.map((corner) => (
              <Button key={corner} onPress={() => set({ chosen: flat(dots[cloud.corners[corner]].links) })}>
                {CORNER_WORDS[corner]}
              </Button>
            ))}
            <Button onPress={() => step(1)}>{say`Next dot`}</Button>
          </p>
        </>
      )}
      {cloud !== null && !view.isAsking && dots.length >= 12 && <OwnScreens cloud={cloud} />}
      {!view.isAsking && <OwnFolds view={view} set={set} />}
      <p>
        <a href={playAddress(state, scene.links)}>
          {say`Play it:`} {linkNames(scene.links)} →
        </a>
      </p>
      {!isLevel(state) && (
        <p className="quiet-note">
          {say`As a level of its own, with this fold, kT =`} {state.temperature} {say`and gain`} {state.gain}.
        </p>
      )}
    </>
  );
}
