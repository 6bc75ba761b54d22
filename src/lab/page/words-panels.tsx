import { memo, type RefObject, useEffect, useRef } from 'react';
import { Button, Equation, Panel, useMedia } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import type { State } from '../exhibit/controls.ts';
import type { Break } from '../exhibit/exhibit.ts';
import type { Words } from '../exhibit/words.ts';
import { BESIDE, isBroken } from './page-parts.ts';
import { RichText } from './rich-text.tsx';
import { whileUntouched } from './while-untouched.ts';

/** The equations; the letter of the control in hand is lit. */
export const Equations = memo(function Equations({ words }: { words: Words }) {
  return (
    <section className="lab-equations" aria-label={say`The equation`}>
      {words.equations.map(({ tex, label }, k) => (
        <Equation key={tex} tex={tex} label={label} isDisplay={k === 0} />
      ))}
      <p className="quiet-note">{say`touch a control, and its letter lights up`}</p>
    </section>
  );
});

interface LimitsProps {
  words: Words;
  breaks: readonly Break[];
  /** Controls as they stand: the break that they make is marked. */
  values: State;
  /** Works that were asked for. */
  doing: readonly string[];
  /** Picture and clock. */
  stage: RefObject<HTMLElement | null>;
  onBreak(one: Break): void;
}

/**
 * Keeps an element where it stands on the screen while what is above it grows or shrinks: what was pressed stays under the pointer,
 * until the visitor does something else.
 */
function useHeld(): (element: HTMLElement) => void {
  const release = useRef<(() => void) | null>(null);
  useEffect(() => () => release.current?.(), []);
  return (element) => {
    release.current?.();
    const { top } = element.getBoundingClientRect();
    release.current = whileUntouched([element.parentElement!], () => {
      window.scrollBy({ top: element.getBoundingClientRect().top - top, behavior: 'instant' });
    });
  };
}

/** Room that is left below the limits, and what the note of a break takes of it below the picture, CSS pixels. */
const [MARGIN, NOTE] = [12, 110];

/** Sinks to the foot of the window where the picture beside it would else not be seen as a whole. */
function sink(element: HTMLElement, stage: HTMLElement | null): void {
  const { bottom } = element.getBoundingClientRect();
  const room = window.innerHeight - MARGIN - bottom;
  const isCut = bottom < (stage?.offsetHeight ?? 0) + NOTE;
  if (isCut && room > 0) window.scrollBy({ top: -room, behavior: 'instant' });
}

/** Where the claim fails: in words, and one press away. */
export function Limits({ words, breaks, values, doing, stage, onBreak }: LimitsProps) {
  const foot = useRef<HTMLDivElement>(null);
  const hold = useHeld();
  // Beside the picture it is in sight anyway; below it the page goes up to it.
  const isBeside = useMedia(BESIDE);
  const actions = breaks.map((one) => (
    <Button
      key={one.label}
      isPressed={isBroken(one, values, doing)}
      onPress={() => {
        if (isBeside) {
          sink(foot.current!, stage.current);
          hold(foot.current!);
        }
        onBreak(one);
      }}
    >
      {one.label}
    </Button>
  ));
  return (
    <div ref={foot} className="lab-limits">
      <Panel title={say`Where this breaks`} tone="limit" actions={actions}>
        <p>
          <RichText>{words.limits}</RichText>
        </p>
      </Panel>
    </div>
  );
}

interface PlainWordsProps {
  words: Words;
  /** They would answer what is being asked. */
  isVeiled: boolean;
}

/** Plain words first, then where the same is found elsewhere. */
export const PlainWords = memo(function PlainWords({ words, isVeiled }: PlainWordsProps) {
  if (isVeiled) {
    return (
      <section className="lab-words" aria-label={say`In plain words`}>
        <p className="quiet-note">{say`What it means, the equations and where it breaks are told once you have answered, or touched a control.`}</p>
      </section>
    );
  }
  return (
    <section className="lab-words" aria-label={say`In plain words`}>
      {words.plain.map((paragraph) => (
        <p key={paragraph}>
          <RichText>{paragraph}</RichText>
        </p>
      ))}
      {words.echo !== undefined && (
        <p>
          <strong className="lab-echo">{say`Echo.`} </strong>
          <RichText>{words.echo}</RichText>
        </p>
      )}
    </section>
  );
});
