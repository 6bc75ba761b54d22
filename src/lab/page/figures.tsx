import type { ReactNode } from 'react';
import type { Shell } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import type { Exhibit } from '../exhibit/exhibit.ts';
import type { View } from '../exhibit/view.ts';
import type { LabPool } from '../worker/lab-pool.ts';
import { isDrawn } from './answer-pad.tsx';
import { ClaimList } from './claim-list.tsx';
import type { Held } from './holds.ts';
import { PlotPanel } from './plot-panel.tsx';
import { SweepPanel } from './sweep-panel.tsx';
import type { Reading } from './use-claims.ts';
import type { PageHandle } from './use-page-state.ts';
import { useTelling } from './use-telling.ts';

interface FiguresProps {
  exhibit: Exhibit;
  view: View;
  handle: PageHandle;
  claims: Readonly<Record<string, Reading>>;
  pool: LabPool;
  shell: Shell;
  held: Held;
  calm: boolean;
  /** Numbers and curves are hidden until something was predicted. */
  isVeiled: boolean;
  /** The claim that tells of the break at hand. */
  told?: string;
  /** Where a sketch is drawn, in place of the plot. */
  pad: ReactNode;
}

/** The numbers beside the picture: plot, claims, sweep. */
export function Figures({ exhibit, view, handle, claims, pool, shell, held, calm, isVeiled, told, pad }: FiguresProps) {
  const { model } = exhibit;
  const { page, change, set } = handle;
  const { state, seed } = view;
  const { isShort } = shell;
  const shown = isShort ? firstClaim(exhibit, claims) : Object.keys(model.claims);
  useTelling(shell, exhibit, state, seed, Object.fromEntries(shown.map((name) => [name, claims[name]])), isVeiled);
  const hasPlot = !isShort || isDrawn(exhibit.predict);
  return (
    <div className="lab-figures">
      <div className="lab-evidence">
        {hasPlot && (
          <section className="lab-plot" aria-label={say`Plot`}>
            {pad ??
              (isVeiled ? (
                <p className="lab-veil">{say`The plot waits for your answer.`}</p>
              ) : (
                <PlotPanel exhibit={exhibit} view={view} shown={page.plot} onShow={(plot) => change({ plot })} />
              ))}
          </section>
        )}
        <section className={`lab-claims${isVeiled ? ' lab-claims-veiled' : ''}`} aria-label={say`Claims`}>
          {!isShort && (
            <p className="quiet-note">
              {isVeiled
                ? say`What is claimed, and measured just now, waits for your answer:`
                : say`Where chance plays a part, a number is the mean of many tries, and ± says how far such a mean strays. Where a claim would fail is said behind it: farther away than three times ± of both numbers, and what rounding and the law leave out. A bound holds if the number lies below it by three times its ±.`}
            </p>
          )}
          <ClaimList
            model={model}
            state={state}
            readings={claims}
            only={isShort ? shown[0] : null}
            told={told}
            held={held}
            isVeiled={isVeiled}
            onSet={set}
          />
        </section>
      </div>
      {!isShort && (
        <SweepPanel
          exhibit={exhibit}
          state={state}
          seed={seed}
          pool={pool}
          sweep={page.sweep}
          onChange={(sweep) => change({ sweep })}
          calm={calm}
          isVeiled={isVeiled}
        />
      )}
    </div>
  );
}

/** The first claim that says something as the controls stand: the one that is shown in short. */
function firstClaim({ model }: Exhibit, claims: FiguresProps['claims']): string[] {
  const names = Object.keys(model.claims);
  return [names.find((name) => claims[name].outside === null) ?? names[0]];
}
