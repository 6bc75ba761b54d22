import { useEffect, useRef } from 'react';
import type { Shell } from '../../kit/index.ts';
import { agrees } from '../exhibit/claim.ts';
import type { State } from '../exhibit/controls.ts';
import type { Exhibit } from '../exhibit/exhibit.ts';
import type { Reading } from './use-claims.ts';

const finite = (value: number) => (Number.isFinite(value) ? value : null);

/** Tells the page around each claim that is measured, once its numbers are on the screen, in the form that docs/embedding.md promises. */
export function useTelling(
  shell: Shell,
  { words, model }: Exhibit,
  state: State,
  seed: number,
  readings: Readonly<Record<string, Reading>>,
  isVeiled: boolean,
): void {
  const told = useRef(new Map<string, string>());
  useEffect(() => {
    if (!shell.isFramed || isVeiled) return;
    for (const [claim, { expected, measured }] of Object.entries(readings)) {
      if (measured === null) continue;
      const result = {
        kind: 'claim',
        exhibit: words.id,
        claim,
        words: model.claims[claim].text(state),
        seed,
        expected: finite(expected),
        measured: finite(measured.value),
        error: finite(measured.error),
        agrees: agrees(expected, measured),
      };
      const text = JSON.stringify(result);
      if (told.current.get(claim) === text) continue;
      told.current.set(claim, text);
      shell.tell(result);
    }
  }, [shell, words, model, state, seed, readings, isVeiled]);
}
