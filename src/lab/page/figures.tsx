import type { ReactNode, RefObject } from 'react';
import { Button, type Shell } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import type { State } from '../exhibit/controls.ts';
import type { Break, Exhibit } from '../exhibit/exhibit.ts';
import type { View } from '../exhibit/view.ts';
import { isDrawn } from './answer-pad.tsx';
import type { BreakMemory } from './break-changes.ts';
import { BreakNote, claimOfBreak } from './break-note.tsx';
import { ClaimBox } from './claim-box.tsx';
import { ClaimList } from './claim-list.tsx';
import { goToClaim } from './claim-place.ts';
import type { Held } from './holds.ts';
import { goToLetters } from './letters.tsx';
import { openClaims } from './open-claims.ts';
import { PlotPanel } from './plot-panel.tsx';
import type { Reading } from './use-claims.ts';
import type { PageHandle } from './use-page-state.ts';
import { useTelling } from './use-telling.ts';

interface FiguresProps {
  exhibit: Exhibit;
  view: View;
  handle: PageHandle;
  claims: Readonly<Record<string, Reading>>;
  shell: Shell;
  held: Held;
  /** Numbers and curves are hidden until something was predicted. */
  isVeiled: boolean;
  /** The break at hand, and what it has changed. */
  broken?: Break;
  memory: BreakMemory | null;
  onBack(): void;
  /** Where a sketch is drawn, in place of the plot. */
  pad: ReactNode;
  plot: RefObject<HTMLElement | null>;
}

/** The numbers beside the picture: plot, break, claims. */
export function Figures(props: FiguresProps) {
  const { exhibit, view, handle, claims, shell, held, isVeiled, broken, memory, onBack, pad } = props;
  const { model } = exhibit;
  const { page, change, set } = handle;
  const { state, seed } = view;
  const { isShort } = shell;
  const shown = isShort ? firstClaim(exhibit, claims) : Object.keys(model.claims);
  useTelling(shell, exhibit, state, seed, Object.fromEntries(shown.map((name) => [name, claims[name]])), isVeiled);
  const hasPlot = !isShort || isDrawn(exhibit.predict);
  const told = broken === undefined || isShort ? undefined : claimOfBreak(broken, claims);

  function setFrom(name: string, next: State) {
    set(next);
    // It may leave the fold, and its button is gone: whoever pressed it goes with the claim.
    requestAnimationFrame(() => goToClaim(name));
  }
  const box = (name: string) => {
    const { outside } = claims[name];
    const isSettable = outside === null || held.isAllowed(state, outside.set as State);
    return (
      <ClaimBox
        key={name}
        name={name}
        claim={model.claims[name]}
        state={state}
        reading={claims[name]}
        isVeiled={isVeiled}
        isShort={isShort}
        onSet={isSettable ? (next) => setFrom(name, next) : null}
      />
    );
  };

  return (
    <div className="lab-figures">
      {hasPlot && (
        <section ref={props.plot} className="lab-plot" aria-label={say`Plot`}>
          {pad ??
            (isVeiled ? (
              <p className="lab-veil">{say`The plot waits for your answer.`}</p>
            ) : (
              <PlotPanel exhibit={exhibit} view={view} shown={page.plot} onShow={(plot) => change({ plot })} />
            ))}
        </section>
      )}
      {broken !== undefined && told !== undefined && (
        <BreakNote broken={broken} told={told} reading={claims[told]} memory={memory} onBack={onBack}>
          {box(told)}
        </BreakNote>
      )}
      <section className={`lab-claims${isVeiled ? ' lab-claims-veiled' : ''}`} aria-label={say`Claims`}>
        {isVeiled && !isShort && (
          <p className="quiet-note">{say`What is claimed, and measured just now, waits for your answer:`}</p>
        )}
        {!isVeiled && !isShort && <HowDecided />}
        <ClaimList
          claims={isShort || isVeiled ? { open: shown, more: [] } : openClaims(model, claims, state, told)}
          readings={claims}
          box={box}
        />
      </section>
    </div>
  );
}

/** When a claim agrees: a sentence for everybody, and behind it the rule; the way to what letters stand for. */
function HowDecided() {
  return (
    <div className="quiet-note">
      <p>{say`A claim agrees if its two numbers lie no farther apart than chance and rounding can explain.`}</p>
      <details className="lab-how">
        <summary>{say`How is that decided?`}</summary>
        <p>{say`Where chance plays a part, it is tried many times, and the mean is told. As many other tries would give a slightly different mean: their standard error says how different. Three standard errors of both numbers, which chance hardly ever passes, are allowed, and what rounding and the law itself leave out. Behind each claim stands how much that is: ±. A number that may be at most so large has to lie that far below.`}</p>
      </details>
      <Button kind="link" onPress={goToLetters}>{say`What the letters mean`}</Button>
    </div>
  );
}

/** The first claim that says something as the controls stand: the one that is shown in short. */
function firstClaim({ model }: Exhibit, claims: FiguresProps['claims']): string[] {
  const names = Object.keys(model.claims);
  return [names.find((name) => claims[name].outside === null) ?? names[0]];
}
