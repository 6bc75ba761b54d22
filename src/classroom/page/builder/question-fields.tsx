import { Button, Choice, IconButton, Switch } from '../../../kit/index.ts';
import type { Question } from '../../model/lesson.ts';
import { BUILD } from '../../words/builder.ts';
import { NumberInput, TextField } from './fields.tsx';

interface QuestionFieldsProps {
  question: Question | undefined;
  /** @param field which field it was, so that typing in one is one step to undo */
  onChange(field: string, question: Question | undefined): void;
}

const KINDS = ['none', 'choice', 'number', 'text'] as const;

/** The question of another kind; its words stay. */
function asKind(kind: (typeof KINDS)[number], { ask = '', before }: Partial<Question>): Question | undefined {
  const common = { ask, ...(before === undefined ? {} : { before }) };
  if (kind === 'none') return undefined;
  return kind === 'choice' ? { kind, ...common, options: ['', ''] } : { kind, ...common };
}

/** A teacher's own question. */
export function QuestionFields({ question, onChange }: QuestionFieldsProps) {
  return (
    <fieldset className="build-question">
      <legend>{BUILD.question}</legend>
      <Choice
        label={BUILD.question}
        isLabelHidden
        options={KINDS.map((value) => ({ value, label: BUILD.questionKinds[value] }))}
        value={question?.kind ?? 'none'}
        onChange={(kind) => kind !== (question?.kind ?? 'none') && onChange('kind', asKind(kind, question ?? {}))}
      />
      {question !== undefined && (
        <>
          <TextField
            label={BUILD.ask}
            value={question.ask}
            most={500}
            rows={2}
            onChange={(ask) => onChange('ask', { ...question, ask })}
          />
          {question.kind === 'choice' && <Options question={question} onChange={onChange} />}
          {question.kind === 'number' && <RightNumber question={question} onChange={onChange} />}
          {question.kind === 'text' && (
            <TextField
              label={BUILD.rightWords}
              note={BUILD.answerNote}
              value={question.answer ?? ''}
              most={1000}
              rows={2}
              onChange={(answer) => onChange('answer', withAnswer(question, answer === '' ? undefined : answer))}
            />
          )}
          <Switch
            isOn={question.before === true}
            onChange={(isOn) => {
              const { before: _, ...rest } = question;
              onChange('before', (isOn ? { ...rest, before: true } : rest) as Question);
            }}
          >
            {BUILD.before}
          </Switch>
        </>
      )}
    </fieldset>
  );
}

/** The question with this right answer, or with none. */
function withAnswer<Q extends Question>(question: Q, answer: Q['answer']): Q {
  const { answer: _, ...rest } = question;
  return (answer === undefined ? rest : { ...rest, answer }) as Q;
}

interface OwnProps<Kind extends Question['kind']> {
  question: Extract<Question, { kind: Kind }>;
  onChange: QuestionFieldsProps['onChange'];
}

const MOST_OPTIONS = 8;

function Options({ question, onChange }: OwnProps<'choice'>) {
  const { options, answer } = question;
  const right = [
    { value: '-', label: BUILD.noRight },
    ...options.map((_, k) => ({ value: String(k), label: BUILD.rightOption(k + 1) })),
  ];
  return (
    <>
      {options.map((option, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its number
        <div key={k} className="build-option">
          <TextField
            label={BUILD.option(k + 1)}
            value={option}
            most={200}
            onChange={(next) => onChange(`option ${k}`, { ...question, options: options.with(k, next) })}
          />
          {options.length > 2 && (
            <IconButton
              label={BUILD.removeOption(k + 1)}
              icon="×"
              onPress={() => {
                const kept = answer === undefined || answer === k ? undefined : answer > k ? answer - 1 : answer;
                onChange('options', withAnswer({ ...question, options: options.toSpliced(k, 1) }, kept));
              }}
            />
          )}
        </div>
      ))}
      {options.length < MOST_OPTIONS && (
        <Button onPress={() => onChange('options', { ...question, options: [...options, ''] })}>
          {BUILD.addOption}
        </Button>
      )}
      <Choice
        label={BUILD.right}
        isLabelHidden
        options={right}
        value={answer === undefined ? '-' : String(answer)}
        onChange={(value) => onChange('answer', withAnswer(question, value === '-' ? undefined : Number(value)))}
      />
      <p className="quiet-note">{BUILD.answerNote}</p>
    </>
  );
}

function RightNumber({ question, onChange }: OwnProps<'number'>) {
  const { unit = '', answer } = question;
  return (
    <>
      <TextField
        label={BUILD.unit}
        value={unit}
        most={20}
        onChange={(next) => {
          const { unit: _, ...rest } = question;
          onChange('unit', next === '' ? rest : { ...rest, unit: next });
        }}
      />
      <div className="lesson-row">
        <NumberInput
          label={BUILD.right}
          value={answer?.value ?? null}
          onChange={(value) =>
            onChange(
              'answer',
              withAnswer(question, value === null ? undefined : { value, within: answer?.within ?? 0 }),
            )
          }
        />
        {answer !== undefined && (
          <NumberInput
            label={BUILD.within}
            from={0}
            value={answer.within}
            onChange={(within) =>
              onChange('within', withAnswer(question, { value: answer.value, within: within ?? 0 }))
            }
          />
        )}
      </div>
      <p className="quiet-note">{BUILD.answerNote}</p>
    </>
  );
}
