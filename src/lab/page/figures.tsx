import type { ReactNode } from 'react';
import type { Shell } from '../../kit/index.ts';
import type { Pool } from '../../pool/index.ts';
import type { Exhibit } from '../exhibit/exhibit.ts';
import type { View } from '../exhibit/view.ts';
import { ClaimBox } from './claim-box.tsx';
import { PlotPanel } from './plot-panel.tsx';
import { SweepPanel } from './sweep-panel.tsx';
import { useClaims } from './use-claims.ts';
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
        <p className="quiet-note">
          {isVeiled
            ? 'What is claimed, and measured just now, waits for your answer:'
            : '± is one standard error. Agree: no farther apart than three of them, and what the law leaves out.'}
        </p>
        {Object.entries(model.claims).map(([name, claim]) => (
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
