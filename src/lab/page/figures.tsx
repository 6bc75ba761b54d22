import type { ReactNode } from 'react';
import type { Shell } from '../../kit/index.ts';
import type { Pool } from '../../pool/index.ts';
import type { Claim } from '../exhibit/claim.ts';
import type { Exhibit } from '../exhibit/exhibit.ts';
import type { View } from '../exhibit/view.ts';
import { ClaimBox } from './claim-box.tsx';
import { PlotPanel } from './plot-panel.tsx';
import { SweepPanel } from './sweep-panel.tsx';
import { type Reading, useClaims } from './use-claims.ts';
import type { PageHandle } from './use-page-state.ts';
import { useTelling } from './use-telling.ts';
import type { WorkState } from './use-works.ts';

interface FiguresProps {
  exhibit: Exhibit;
  view: View;
  handle: PageHandle;
  works: Readonly<Record<string, WorkState>>;
  pool: Pool;
  shell: Shell;
  /** Numbers and curves are hidden until something was predicted. */
  isVeiled: boolean;
  /** Where a sketch is drawn, in place of the plot. */
  pad: ReactNode;
}

/** Claims that say something here come first. */
function byMeaning(all: [string, Claim][], readings: Readonly<Record<string, Reading>>): [string, Claim][] {
  const says = (name: string) => (readings[name].outside === null ? 0 : 1);
  return all.sort(([a], [b]) => says(a) - says(b));
}

/** The numbers beside the picture: plot, claims, sweep. */
export function Figures({ exhibit, view, handle, works, pool, shell, isVeiled, pad }: FiguresProps) {
  const { model } = exhibit;
  const { page, change, set } = handle;
  const { state, seed } = view;
  const claims = useClaims(exhibit, state, seed, pool, works);
  useTelling(shell, exhibit.words.id, seed, claims, isVeiled);
  return (
    <div className="lab-figures">
      <section className="lab-plot" aria-label="Plot">
        {pad ??
          (isVeiled ? (
            <p className="lab-veil">The plot waits for your answer.</p>
          ) : (
            <PlotPanel exhibit={exhibit} view={view} shown={page.plot} onShow={(plot) => change({ plot })} />
          ))}
      </section>
      <section className={`lab-claims${isVeiled ? ' lab-claims-veiled' : ''}`} aria-label="Claims">
        {isVeiled && <p className="quiet-note">What is claimed, and measured just now, waits for your answer:</p>}
        {byMeaning(Object.entries(model.claims), claims).map(([name, claim]) => (
          <ClaimBox
            key={name}
            name={name}
            claim={claim}
            state={state}
            reading={claims[name]}
            isVeiled={isVeiled}
            onSet={set}
          />
        ))}
      </section>
      <SweepPanel
        exhibit={exhibit}
        state={state}
        seed={seed}
        pool={pool}
        sweep={page.sweep}
        onChange={(sweep) => change({ sweep })}
        onStart={() => set({})}
        isVeiled={isVeiled}
      />
    </div>
  );
}
