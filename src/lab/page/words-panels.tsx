import { Button, Equation, Panel } from '../../kit/index.ts';
import type { Break } from '../exhibit/exhibit.ts';
import type { Words } from '../exhibit/words.ts';
import { RichText } from './rich-text.tsx';

/** The equations; the letter of the control in hand is lit. */
export function Equations({ words }: { words: Words }) {
  return (
    <section className="lab-equations" aria-label="The equation">
      {words.equations.map(({ tex, label }, k) => (
        <Equation key={tex} tex={tex} label={label} isDisplay={k === 0} />
      ))}
      <p className="quiet-note">the blue letter is the control you touch</p>
    </section>
  );
}

interface LimitsProps {
  words: Words;
  breaks: readonly Break[];
  onBreak(one: Break): void;
}

/** Where the claim fails: in words, and one press away. */
export function Limits({ words, breaks, onBreak }: LimitsProps) {
  const actions = breaks.map((one) => (
    <Button key={one.label} onPress={() => onBreak(one)}>
      {one.label}
    </Button>
  ));
  return (
    <Panel title="Where this breaks" tone="limit" actions={actions}>
      <p>
        <RichText>{words.limits}</RichText>
      </p>
    </Panel>
  );
}

interface PlainWordsProps {
  words: Words;
  /** They would answer what is being asked. */
  isVeiled: boolean;
}

/** Plain words first, then where the same is found elsewhere. */
export function PlainWords({ words, isVeiled }: PlainWordsProps) {
  if (isVeiled) {
    return (
      <section className="lab-words" aria-label="In plain words">
        <p className="quiet-note">
          What it means, the equations and where it breaks are told once you have answered, or touched a control.
        </p>
      </section>
    );
  }
  return (
    <section className="lab-words" aria-label="In plain words">
      {words.plain.map((paragraph) => (
        <p key={paragraph}>
          <RichText>{paragraph}</RichText>
        </p>
      ))}
      {words.echo !== undefined && (
        <p>
          <strong className="lab-echo">Echo. </strong>
          <RichText>{words.echo}</RichText>
        </p>
      )}
    </section>
  );
}
