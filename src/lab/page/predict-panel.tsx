import { Fragment, type ReactNode, useMemo, useRef, useState } from 'react';
import { Button, Choice, NumberField, Panel, shortNumber } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { cloudCorrelation, type DrawnCloud } from '../exhibit/cloud.ts';
import { judgeCloud, judgeDrawn, judgeNumber, sketchGap } from '../exhibit/judge.ts';
import type {
  ChoicePredict,
  CloudPredict,
  NumberPredict,
  Predict,
  PressPredict,
  SketchPredict,
} from '../exhibit/predict.ts';
import type { PageState } from './address.ts';
import { Measured, Sign, Verdict } from './predict-verdict.tsx';
import { RichText } from './rich-text.tsx';

interface PredictPanelProps {
  predict: Predict;
  /** What one has to know to understand the question. */
  setting: string;
  /** Words of setting and question, each with its meaning. */
  needs: readonly (readonly [word: string, meaning: string])[];
  answer: PageState['answer'];
  /** What is drawn so far: the heights of a sketch, tilt and width of a cloud. */
  draft: readonly number[];
  /** Places pressed so far, where places are asked for. */
  pressed: number;
  seed: number;
  /** What works have found of the state that is asked about; null while the controls stand elsewhere. */
  found: Readonly<Record<string, unknown>> | null;
  /** Where a sketch is drawn, if not on the plot. */
  pad: ReactNode;
  /** Do controls stand elsewhere than the question has them? */
  isAway: boolean;
  onAnswer(answer: PageState['answer']): void;
  onPlace(x: number, y: number): void;
  /** Sets all controls as the question has them. */
  onBack(): void;
}

/** A cloud whose rank correlation is less goes neither way. */
const FLAT = 0.15;

/** What is asked before anything is shown. The answer stays, beside what was measured. */
export function PredictPanel(props: PredictPanelProps) {
  const { predict, setting, needs, answer, draft, pad, isAway, onAnswer, onBack } = props;
  const isOpen = answer === null;
  const actions = isOpen ? (
    <>
      {predict.kind === 'sketch' && <Button onPress={() => onAnswer(draft)}>{say`Keep this curve`}</Button>}
      {predict.kind === 'cloud' && <Button onPress={() => onAnswer(draft)}>{say`Keep this cloud`}</Button>}
      <Button kind="link" onPress={() => onAnswer('skipped')}>{say`Just show me`}</Button>
    </>
  ) : (
    <>
      <Button kind="link" onPress={() => onAnswer(null)}>
        {answer === 'skipped' ? say`Predict after all` : say`Predict again`}
      </Button>
      {isAway && <Button kind="link" onPress={onBack}>{say`Back to the question`}</Button>}
    </>
  );
  return (
    <Panel title={say`Predict first`} tone="answer" actions={actions}>
      {/* It stays: what it says of signs and words is needed longer, and what stands below keeps its place as one answers. */}
      <details className="predict-setting" open={answer !== 'skipped'}>
        <summary>{say`What it is about`}</summary>
        <p className="quiet-note">
          <RichText>{setting}</RichText>
        </p>
        {needs.length > 0 && (
          <dl className="predict-words">
            {needs.map(([word, meaning]) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        )}
      </details>
      <p>
        <RichText>{predict.question}</RichText>
      </p>
      {pad}
      {predict.kind === 'choice' && (
        <ChoiceAnswer predict={predict} answer={answer} found={props.found} onAnswer={onAnswer} />
      )}
      {predict.kind === 'number' && <NumberAnswer predict={predict} answer={answer} onAnswer={onAnswer} />}
      {predict.kind === 'press' && <PressAnswer {...props} predict={predict} />}
      {predict.kind === 'sketch' && <SketchAnswer predict={predict} answer={answer} />}
      {predict.kind === 'cloud' && (
        <CloudAnswer predict={predict} answer={answer} draft={draft as DrawnCloud} found={props.found} />
      )}
    </Panel>
  );
}

interface AnswerProps<P> {
  predict: P;
  answer: PageState['answer'];
  onAnswer(answer: PageState['answer']): void;
}

function ChoiceAnswer({
  predict,
  answer,
  found,
  onAnswer,
}: AnswerProps<ChoicePredict> & Pick<PredictPanelProps, 'found'>) {
  const isOpen = answer === null;
  const { truth: asked } = predict;
  const work = typeof asked === 'function' ? null : (found?.[asked.work] ?? null);
  const measured = useMemo(() => {
    if (isOpen) return null;
    if (typeof asked === 'function') return asked();
    return work === null ? null : asked.read(work);
  }, [asked, isOpen, work]);
  // What was read off a work stays when the controls have moved on.
  const known = useRef<string | null>(null);
  known.current = measured ?? known.current;
  const truth = isOpen ? null : known.current;
  const told = useRef<string | null>(null);
  told.current = (truth !== null && found !== null && predict.whyNow?.(found)) || told.current;
  const now = isOpen ? null : told.current;
  const value = isOpen || answer === 'skipped' ? null : (answer as string);
  const options = predict.options.map((option) => ({
    ...option,
    note: <Sign isYours={option.value === value} isTrue={truth === null ? null : option.value === truth} />,
  }));
  const right = predict.options.find((option) => option.value === truth)?.label;
  return (
    <>
      <Choice
        label={say`Your answer`}
        isLabelHidden
        layout="list"
        options={options}
        value={value}
        onChange={onAnswer}
        isDisabled={!isOpen}
      />
      <div role="status">
        {value !== null && right === undefined && <p className="quiet-note">{say`It is being measured…`}</p>}
        {value !== null && right !== undefined && (
          <Verdict judged={value === truth ? 'right' : 'off'} why={[predict.why, now].filter(Boolean).join(' ')}>
            {value === truth ? say`Right.` : say`Not so: it is “${right}”.`}
          </Verdict>
        )}
      </div>
    </>
  );
}

/** An answer was pressed before there was one: a field without a number says so, and the first has the focus. */
function useMissed() {
  const row = useRef<HTMLDivElement>(null);
  const [isMissed, setMissed] = useState(false);
  function tell() {
    setMissed(true);
    const fields = [...row.current!.querySelectorAll('input')];
    fields.find((field) => field.value === '' || field.getAttribute('aria-invalid') === 'true')?.focus();
  }
  return { row, isMissed, tell, forget: () => setMissed(false) };
}

function NumberAnswer({ predict, answer, onAnswer }: AnswerProps<NumberPredict>) {
  const { from, to, step, unit } = predict;
  const [draft, setDraft] = useState<number | null>(null);
  const missed = useMissed();
  const isOpen = answer === null;
  const truth = useMemo(() => (isOpen ? null : predict.truth()), [predict, isOpen]);
  if (truth === null) {
    return (
      <div ref={missed.row} className="panel-actions">
        <NumberField
          label={say`Your answer`}
          value={draft}
          from={from}
          to={to}
          step={step}
          unit={[unit?.trim() ?? '', say`from ${from} to ${to}`].filter((words) => words !== '').join(', ')}
          isMissed={missed.isMissed}
          onChange={setDraft}
          onUnfit={() => setDraft(null)}
        />
        <Button onPress={() => (draft === null ? missed.tell() : onAnswer(draft))}>{say`That is my answer`}</Button>
      </div>
    );
  }
  const told = `${shortNumber(truth)}${unit ?? ''}`;
  if (typeof answer !== 'number') return <Measured>{told}</Measured>;
  const yours = `${shortNumber(answer)}${unit ?? ''}`;
  const judged = judgeNumber(answer, truth, step);
  const words = {
    right: say`Right: it is ${told}.`,
    close: say`Close: you said ${yours}, it is ${told}.`,
    off: say`Not so: you said ${yours}, it is ${told}.`,
  };
  return (
    <Verdict judged={judged} why={predict.why}>
      {words[judged]}
    </Verdict>
  );
}

interface PressAnswerProps extends Pick<PredictPanelProps, 'answer' | 'pressed' | 'seed' | 'onPlace'> {
  predict: PressPredict;
}

function PressAnswer({ predict, answer, pressed, seed, onPlace }: PressAnswerProps) {
  const { from, to, step, names, count } = predict;
  const [[x, y], setDraft] = useState<readonly [number | null, number | null]>([null, null]);
  const missed = useMissed();
  const isOpen = answer === null;
  const truth = useMemo(() => (isOpen ? null : predict.truth(seed)), [predict, isOpen, seed]);
  if (truth === null) {
    const field = { from, to, step, isMissed: missed.isMissed };
    const put = () => {
      if (x === null || y === null) return missed.tell();
      onPlace(x, y);
      setDraft([null, null]);
      missed.forget();
    };
    return (
      <div ref={missed.row} className="panel-actions">
        <span className="quiet-note">{say`Press in the picture, ${pressed} of ${count} so far; or:`}</span>
        {/* Other fields for each place: what was typed for the last one is no answer for this one. */}
        <Fragment key={pressed}>
          <NumberField
            label={names[0]}
            value={x}
            {...field}
            onChange={(next) => setDraft([next, y])}
            onUnfit={() => setDraft([null, y])}
          />
          <NumberField
            label={names[1]}
            value={y}
            {...field}
            onChange={(next) => setDraft([x, next])}
            onUnfit={() => setDraft([x, null])}
          />
        </Fragment>
        <Button onPress={put}>{say`Put number ${pressed + 1} there`}</Button>
      </div>
    );
  }
  const places = answer === 'skipped' ? null : (answer as readonly number[]);
  const gaps = places === null ? [] : Array.from({ length: count }, (_, k) => gapOf(places, truth, k));
  const shown = Array.from(
    { length: count },
    (_, k) => `(${shortNumber(truth[2 * k])}, ${shortNumber(truth[2 * k + 1])})`,
  );
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / count;
  const told = shown.join(', ');
  if (places === null) return <Measured>{told}</Measured>;
  const judged = judgeDrawn(mean, predict);
  const off = shortNumber(mean, 2);
  const words = {
    right: say`Right: your places are ${off} off on average; measured ${told}.`,
    close: say`Close: your places are ${off} off on average; measured ${told}.`,
    off: say`Not so: your places are ${off} off on average; measured ${told}.`,
  };
  return (
    <Verdict judged={judged} why={predict.why}>
      {words[judged]}
    </Verdict>
  );
}

const gapOf = (a: readonly number[], b: readonly number[], k: number) =>
  Math.hypot(a[2 * k] - b[2 * k], a[2 * k + 1] - b[2 * k + 1]);

function SketchAnswer({ predict, answer }: Omit<AnswerProps<SketchPredict>, 'onAnswer'>) {
  const last = predict.xs[predict.xs.length - 1];
  const truth = useMemo(() => (answer === null ? null : predict.truth(last)), [predict, answer, last]);
  if (truth === null) return <p className="quiet-note">{say`Draw it: drag, or arrow keys on a handle.`}</p>;
  const told = shortNumber(truth);
  if (answer === 'skipped') return <Measured>{say`${told} at ${last}`}</Measured>;
  const heights = answer as readonly number[];
  const gap = sketchGap(predict, heights);
  const judged = judgeDrawn(gap, predict);
  const yours = shortNumber(heights[heights.length - 1]);
  const off = shortNumber(gap, 2);
  const words = {
    right: say`Right: your curve is off by ${off} on average; at ${last} you drew ${yours}, it is ${told}.`,
    close: say`Close: your curve is off by ${off} on average; at ${last} you drew ${yours}, it is ${told}.`,
    off: say`Not so: your curve is off by ${off} on average; at ${last} you drew ${yours}, it is ${told}.`,
  };
  return (
    <Verdict judged={judged} why={predict.why}>
      {words[judged]}
    </Verdict>
  );
}

function CloudAnswer({
  predict,
  answer,
  draft,
  found,
}: Omit<AnswerProps<CloudPredict>, 'onAnswer'> & Pick<PredictPanelProps, 'found'> & { draft: DrawnCloud }) {
  const isOpen = answer === null;
  const { truth, whyNow, why } = predict;
  const work = found?.[truth.work] ?? null;
  // What was read off the work stays when the controls have moved on.
  const known = useRef<number | null>(null);
  known.current = (work === null ? null : truth.read(work)) ?? known.current;
  const told = useRef<string | null>(null);
  told.current = (found !== null && whyNow?.(found)) || told.current;
  if (isOpen) {
    return (
      <>
        <p className="quiet-note">{say`Draw it: drag the ends of the line to tilt it, the upper handle to widen it, or arrow keys on a handle.`}</p>
        <p className="quiet-note">{say`A cloud like this has rank correlation ${shortNumber(cloudCorrelation(draft), 2)}.`}</p>
      </>
    );
  }
  const measured = known.current;
  const inFigures = (rho: number) => `ρ = ${shortNumber(rho, 2)}`;
  if (measured === null) return <p className="quiet-note">{say`It is being measured…`}</p>;
  if (answer === 'skipped') return <Measured>{inFigures(measured)}</Measured>;
  const drawn = answer as unknown as DrawnCloud;
  const slope = cloudCorrelation(drawn);
  const [yours, it] = [inFigures(slope), inFigures(measured)];
  const judged = judgeCloud(drawn, measured);
  const isSameWay = slope * measured > 0 && Math.min(Math.abs(slope), Math.abs(measured)) > FLAT;
  const words = {
    right: say`Right: your cloud has ${yours}, measured is ${it}.`,
    close: say`Close: your cloud has ${yours}, measured is ${it}.`,
    off: !isSameWay
      ? say`Not so: your cloud has ${yours}, measured is ${it}.`
      : Math.abs(slope) > Math.abs(measured)
        ? say`The right way, but looser than you drew it: your cloud has ${yours}, measured is ${it}.`
        : say`The right way, but tighter than you drew it: your cloud has ${yours}, measured is ${it}.`,
  };
  return (
    <Verdict judged={judged} why={[why, told.current].filter(Boolean).join(' ')}>
      {words[judged]}
    </Verdict>
  );
}
