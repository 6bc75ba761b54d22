import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { Button, Choice, IconButton } from '../../../kit/index.ts';
import { type Lesson, MOST_STEPS, minutesOf, stepTitle, USUAL_MINUTES } from '../../model/lesson.ts';
import { addressOf, SHOWABLE } from '../../model/places.ts';
import { aboutLevel, chapterOf } from '../../model/topics.ts';
import type { Edit } from '../../state/building.ts';
import { BUILD } from '../../words/builder.ts';
import { GroupedSelect } from './fields.tsx';

interface StepOrderProps {
  lesson: Lesson;
  at: number;
  edit(edit: Edit): void;
  say(words: string): void;
}

/** The steps in order: choose, move, remove, add. */
export function StepOrder({ lesson, at, edit, say }: StepOrderProps) {
  const [dragged, setDragged] = useState<number | null>(null);
  const { steps } = lesson;
  const nameOf = (k: number) => stepTitle(steps[k]) || BUILD.untitled;

  function move(from: number, to: number) {
    if (to < 0 || to >= steps.length) return;
    edit({ kind: 'move', from, to });
    say(BUILD.moved(nameOf(from), to + 1));
  }
  function onKey(event: KeyboardEvent, k: number) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = Math.min(Math.max(k + step, 0), steps.length - 1);
    if (event.altKey) move(k, to);
    else edit({ kind: 'choose', at: to });
    event.currentTarget.closest('ol')?.querySelectorAll<HTMLElement>('.build-step-name')[to]?.focus();
  }
  const drop = (event: DragEvent, k: number) => {
    event.preventDefault();
    if (dragged !== null) move(dragged, k);
    setDragged(null);
  };

  return (
    <section className="build-part" aria-label={BUILD.steps}>
      <h3>{BUILD.steps}</h3>
      {steps.length === 0 ? (
        <p className="quiet-note">{BUILD.noSteps}</p>
      ) : (
        <ol className="build-steps">
          {steps.map((_, k) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its number
              key={k}
              className="build-step"
              data-chosen={k === at}
              data-dragged={k === dragged}
              draggable
              onDragStart={() => setDragged(k)}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => drop(event, k)}
            >
              <button
                type="button"
                className="build-step-name"
                aria-current={k === at ? 'step' : undefined}
                onClick={() => edit({ kind: 'choose', at: k })}
                onKeyDown={(event) => onKey(event, k)}
              >
                {BUILD.stepName(k + 1, nameOf(k))}
              </button>
              <IconButton label={BUILD.up(nameOf(k))} icon="↑" onPress={() => move(k, k - 1)} />
              <IconButton label={BUILD.down(nameOf(k))} icon="↓" onPress={() => move(k, k + 1)} />
              <IconButton
                label={BUILD.remove(nameOf(k))}
                icon="×"
                onPress={() => {
                  say(BUILD.removed(nameOf(k)));
                  edit({ kind: 'remove', at: k });
                }}
              />
            </li>
          ))}
        </ol>
      )}
      {steps.length > 1 && <p className="quiet-note">{BUILD.moveNote}</p>}
      {steps.length > 0 && <Minutes lesson={lesson} />}
      {steps.length < MOST_STEPS ? <AddStep edit={edit} /> : <p className="quiet-note">{BUILD.full(MOST_STEPS)}</p>}
    </section>
  );
}

/** What the steps take, beside what was planned. */
function Minutes({ lesson }: { lesson: Lesson }) {
  const { planned = USUAL_MINUTES, steps } = lesson;
  const sum = minutesOf(lesson);
  const without = steps.filter(({ minutes }) => minutes === undefined).length;
  return (
    <div role="status">
      <p className="build-minutes">{BUILD.total(sum, planned)}</p>
      {sum > planned && <p className="field-problem">{BUILD.tooLong(sum - planned)}</p>}
      {sum < planned && without === 0 && <p className="field-problem">{BUILD.tooShort(planned - sum)}</p>}
      {without > 0 && <p className="quiet-note">{BUILD.withoutMinutes(without)}</p>}
    </div>
  );
}

const KINDS = ['exhibit', 'level', 'design', 'words'] as const;
type Kind = (typeof KINDS)[number];

/** One more step, after the one in hand. */
function AddStep({ edit }: { edit(edit: Edit): void }) {
  const [kind, setKind] = useState<Kind>('exhibit');
  const [picked, setPicked] = useState('');
  const offered = SHOWABLE.filter((one) => one.kind === kind);
  const shown = offered.find(({ id }) => id === picked) ?? offered[0];
  return (
    <div className="build-add">
      <Choice
        label={BUILD.addKind}
        options={KINDS.map((value) => ({ value, label: BUILD.kinds[value] }))}
        value={kind}
        onChange={setKind}
      />
      <div className="lesson-row">
        {offered.length > 1 && (
          <GroupedSelect
            label={BUILD.which}
            options={offered.map(({ id, title }) => ({ value: id, label: title, group: chapterOf(id) }))}
            value={shown.id}
            onChange={setPicked}
          />
        )}
        <Button
          onPress={() =>
            edit({
              kind: 'add',
              step: { title: '', task: '', ...(shown === undefined ? {} : { show: addressOf(shown) }) },
            })
          }
        >
          {BUILD.add}
        </Button>
      </div>
      {shown !== undefined && aboutLevel(shown.id) !== '' && <p className="quiet-note">{aboutLevel(shown.id)}</p>}
    </div>
  );
}
