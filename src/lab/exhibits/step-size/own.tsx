import { Slider, Switch } from '../../../kit/index.ts';
import { digits, say } from '../../../language/index.ts';
import { figure } from '../../exhibit/figures.ts';
import type { View } from '../../exhibit/view.ts';
import { REACH, type State } from './controls.ts';
import { placed } from './hand.ts';
import type { Found, Scene } from './model.ts';
import { CANDIDATES, linksOf } from './model-chain.ts';
import { lambdaOf } from './model-claims.ts';
import { LEAST, type LinkLimit } from './model-links.ts';

interface OwnProps {
  view: View<State, Scene, Found>;
  set(change: Partial<State>): void;
}

/** What a link does to the limit, measured. */
function loweredWords({ lowered }: LinkLimit): string {
  return lowered < LEAST ? say`it changes nothing at all` : say`it lowers the limit by ${figure(100 * lowered, 2)} %`;
}

/** The links of the chain, one by one, and λ without a pointer. */
export function LinksAndLambda({ view: { state, found }, set }: OwnProps) {
  const links = linksOf(state);
  const [re, im] = lambdaOf(state);
  const inWords = (value: number) => `${digits(String(value)).replace('-', '−')} /τ`;
  const isMade = (i: number) => links.some(([first]) => first === i);
  return (
    <>
      {CANDIDATES.map(([i, j], k) => (
        <Switch
          key={i}
          isOn={isMade(i)}
          onChange={(isOn) =>
            set({ links: CANDIDATES.filter(([first]) => (first === i ? isOn : isMade(first))).flat() })
          }
        >
          {say`link ${i}–${j}: ${found.each === null ? say`alone it is being measured…` : say`alone ${loweredWords(found.each[k])}`}`}
        </Switch>
      ))}
      {state.motion === 'relaxing' && (
        <>
          <Slider
            label={say`λ, real part`}
            value={re}
            from={-REACH}
            to={REACH}
            step={10}
            inWords={inWords}
            onChange={(x) => set({ lambda: placed(x, im) })}
          />
          <Slider
            label={say`λ, imaginary part`}
            value={im}
            from={-REACH}
            to={REACH}
            step={10}
            inWords={inWords}
            onChange={(y) => set({ lambda: placed(re, y) })}
          />
        </>
      )}
    </>
  );
}
