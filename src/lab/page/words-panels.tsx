import { memo, useId } from 'react';
import { Button, Equation } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import type { State } from '../exhibit/controls.ts';
import type { Break, Exhibit } from '../exhibit/exhibit.ts';
import type { Words } from '../exhibit/words.ts';
import { Letters } from './letters.tsx';
import { isBroken } from './page-parts.ts';
import { RichText } from './rich-text.tsx';

/** The equations, and what their letters stand for; the letter of the control in hand is lit. */
export const Equations = memo(function Equations({ exhibit }: { exhibit: Exhibit }) {
  return (
    <section className="lab-equations" aria-label={say`The equation`}>
      {exhibit.words.equations.map(({ tex, label }, k) => (
        <Equation key={tex} tex={tex} label={label} isDisplay={k === 0} />
      ))}
      <p className="quiet-note">{say`touch a control, and its letter lights up`}</p>
      <Letters exhibit={exhibit} />
    </section>
  );
});

interface BreakButtonsProps {
  breaks: readonly Break[];
  /** Controls as they stand: the break that they make is marked. */
  values: State;
  /** Works that were asked for. */
  doing: readonly string[];
  onBreak(one: Break): void;
}

/** Where the claim fails, one press away: below the picture, which shows it. */
export function BreakButtons({ breaks, values, doing, onBreak }: BreakButtonsProps) {
  const name = useId();
  return (
    <section className="lab-limits" aria-labelledby={name}>
      <h3 className="lab-limits-name" id={name}>{say`Where this breaks`}</h3>
      {breaks.map((one) => (
        <Button key={one.label} isPressed={isBroken(one, values, doing)} onPress={() => onBreak(one)}>
          {one.label}
        </Button>
      ))}
    </section>
  );
}

interface PlainWordsProps {
  words: Words;
  /** They would answer what is being asked. */
  isVeiled: boolean;
}

/** Plain words first, then where they end, then where the same is found elsewhere. */
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
      <p>
        <strong className="lab-limit">{say`Where this breaks.`} </strong>
        <RichText>{words.limits}</RichText>
      </p>
      {words.echo !== undefined && (
        <p>
          <strong className="lab-echo">{say`The same in a chain.`} </strong>
          <RichText>{words.echo}</RichText>
        </p>
      )}
    </section>
  );
});
