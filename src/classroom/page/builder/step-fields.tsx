import { useState } from 'react';
import type { Holdable } from '../../../kit/index.ts';
import { addressProblem, type Lesson, type Step, stepTitle } from '../../model/lesson.ts';
import { seedIn, withSeed } from '../../model/places.ts';
import { settingsFor } from '../../model/settings.ts';
import type { Edit } from '../../state/building.ts';
import { BUILD } from '../../words/builder.ts';
import { NumberInput, TextField } from './fields.tsx';
import { QuestionFields } from './question-fields.tsx';
import { RecallField } from './recall-field.tsx';
import { SettingsFields } from './settings-fields.tsx';

interface StepFieldsProps {
  lesson: Lesson;
  at: number;
  /** The controls of what the preview shows; null before it has told. */
  offered: readonly Holdable[] | null;
  edit(edit: Edit): void;
}

/** All that a step says and shows. */
export function StepFields({ lesson, at, offered, edit }: StepFieldsProps) {
  const step = lesson.steps[at];
  const change = (field: string, next: Partial<Step>) => edit({ kind: 'step', field, change: next });
  const { title, task, minutes = null, note = '', show, question } = step;
  const hasSeed = show !== undefined && !show.startsWith('#/design');
  return (
    <section className="build-part build-fields" aria-label={BUILD.step}>
      <h3>{BUILD.step}</h3>
      <TextField
        label={BUILD.stepTitle}
        value={title}
        placeholder={stepTitle(step)}
        most={80}
        onChange={(next) => change('title', { title: next })}
      />
      <TextField
        label={BUILD.task}
        value={task}
        most={2000}
        rows={4}
        onChange={(next) => change('task', { task: next })}
      />
      <RecallField lesson={lesson} at={at} edit={edit} />
      <div className="lesson-row">
        <NumberInput
          label={BUILD.minutes}
          value={minutes}
          from={1}
          to={120}
          isWhole
          onChange={(next) => change('minutes', { minutes: next ?? undefined })}
        />
        {hasSeed && (
          <NumberInput
            label={BUILD.seed}
            value={seedIn(show)}
            from={1}
            to={9999}
            isWhole
            onChange={(next) => change('seed', { show: withSeed(show, next) })}
          />
        )}
      </div>
      {hasSeed && <p className="quiet-note">{BUILD.seedNote}</p>}
      {show !== undefined && (
        <ShowField
          key={show}
          show={show}
          onChange={(next) => change('show', { ...settingsFor(step, next), show: next })}
        />
      )}
      <SettingsFields step={step} offered={offered} onChange={(settings) => change('settings', settings)} />
      <QuestionFields question={question} onChange={(field, next) => change(field, { question: next })} />
      <TextField
        label={BUILD.note}
        value={note}
        most={3000}
        rows={3}
        onChange={(next) => change('note', { note: next === '' ? undefined : next })}
      />
    </section>
  );
}

/** The address of what is shown: taken over once it leads somewhere. */
function ShowField({ show, onChange }: { show: string; onChange(show: string): void }) {
  const [typed, setTyped] = useState(show);
  const fragment = typed.trim().replace(/^[^#]*(?=#)/, '');
  const problem = addressProblem(fragment);
  return (
    <>
      <TextField
        label={BUILD.address}
        note={BUILD.addressNote}
        value={typed}
        most={4200}
        onChange={(next) => {
          setTyped(next);
          const wanted = next.trim().replace(/^[^#]*(?=#)/, '');
          if (addressProblem(wanted) === null) onChange(wanted);
        }}
      />
      {problem !== null && (
        <p className="field-problem" role="status">
          {problem}
        </p>
      )}
    </>
  );
}
