import { useId, useRef, useState } from 'react';
import { Button, Choice } from '../../../kit/index.ts';
import type { Question } from '../../model/lesson.ts';
import type { Work } from '../../model/report.ts';
import { answerWords } from '../../model/table.ts';
import { RUN } from '../../words/run.ts';

type Answer = Work['answer'];

interface FieldProps {
  question: Question;
  value: Answer;
  onChange(value: Answer): void;
}

const NUMBER = /^\s*[-−+]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[-−+]?\d+)?\s*$/i;

/** A number as people type it, with a comma or a real minus sign; null where it is none. */
function numberFrom(text: string): number | null {
  if (!NUMBER.test(text)) return null;
  const value = Number(text.replaceAll('−', '-').replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

/** Where an answer is given. */
function AnswerField({ question, value, onChange }: FieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  if (question.kind === 'choice') {
    const options = question.options.map((label, k) => ({ value: String(k), label }));
    const chosen = value === null ? null : String(value);
    return (
      <Choice
        label={question.ask}
        isLabelHidden
        layout="list"
        options={options}
        value={chosen}
        onChange={(option) => onChange(Number(option))}
      />
    );
  }
  const label = question.kind === 'number' ? RUN.number : RUN.words;
  return (
    <div className="answer-field">
      <label htmlFor={id}>{label}</label>
      {question.kind === 'number' ? (
        <span className="answer-number">
          <input
            id={id}
            className="text-field"
            inputMode="decimal"
            autoComplete="off"
            maxLength={24}
            value={typed}
            aria-invalid={typed.trim() !== '' && numberFrom(typed) === null}
            onChange={(event) => {
              setTyped(event.target.value);
              onChange(numberFrom(event.target.value));
            }}
          />
          {question.unit}
        </span>
      ) : (
        <textarea
          id={id}
          className="text-field"
          rows={4}
          maxLength={2000}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(event.target.value.trim() === '' ? null : event.target.value);
          }}
        />
      )}
    </div>
  );
}

/** The lesson's own question. One that is to be predicted is answered once, and only then the step opens. */
export function QuestionBox({ question, language, value, onChange }: FieldProps & { language: string }) {
  const box = useRef<HTMLElement>(null);
  const [draft, setDraft] = useState<Answer>(null);
  const [isMissing, setMissing] = useState(false);
  const isPrediction = question.before === true;
  const isOver = isPrediction && value !== null;

  function commit() {
    if (draft === null) return setMissing(true);
    // The button goes: who came by keys goes on from here.
    box.current?.focus();
    onChange(draft);
  }

  return (
    <section ref={box} className="lesson-question" tabIndex={-1} aria-label={isPrediction ? RUN.predict : RUN.question}>
      <h3>{isPrediction ? RUN.predict : RUN.question}</h3>
      <p className="lesson-ask" lang={language}>
        {question.ask}
      </p>
      {isOver ? (
        <p>
          {RUN.answered}: <strong>{answerWords(question, value)}</strong>
        </p>
      ) : isPrediction ? (
        <>
          <AnswerField question={question} value={draft} onChange={setDraft} />
          <p className="quiet-note">{RUN.predictNote}</p>
          <Button kind="main" onPress={commit}>
            {RUN.commit}
          </Button>
          <p role="status">{isMissing && draft === null ? RUN.commitMissing : ''}</p>
        </>
      ) : (
        <AnswerField question={question} value={value} onChange={onChange} />
      )}
    </section>
  );
}
