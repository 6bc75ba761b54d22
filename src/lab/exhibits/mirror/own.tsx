import { Button } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { linkNames } from '../../../links/index.ts';
import type { View } from '../../exhibit/view.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { CORNERS } from './model-cloud.ts';
import { flat } from './model-sets.ts';
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
  const at = dots.findIndex(({ links }) => links.join() === scene.links.join());
  const step = (by: number) => set({ chosen: flat(dots[(at + by + dots.length) % dots.length].links) });
  return (
    <>
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
