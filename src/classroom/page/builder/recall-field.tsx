import { Select } from '../../../kit/index.ts';
import { type Lesson, recalledBy, stepTitle } from '../../model/lesson.ts';
import type { Edit } from '../../state/building.ts';
import { BUILD } from '../../words/builder.ts';

const NONE = 'none';
const GONE = 'gone';

/** Which earlier step's answer is shown beside the task; nothing where none before it asks anything. */
export function RecallField({ lesson, at, edit }: { lesson: Lesson; at: number; edit(edit: Edit): void }) {
  const { steps } = lesson;
  const asking = steps.slice(0, at).flatMap((step, k) => (step.question === undefined ? [] : [{ step, k }]));
  const isSet = steps[at].recall !== undefined;
  const recalled = recalledBy(lesson, at);
  if (asking.length === 0 && !isSet) return null;
  const value = recalled !== null ? String(recalled) : isSet ? GONE : NONE;
  return (
    <div>
      <Select
        label={BUILD.recall}
        options={[
          { value: NONE, label: BUILD.recallNone },
          ...(value === GONE ? [{ value: GONE, label: BUILD.recallGone }] : []),
          ...asking.map(({ step, k }) => ({
            value: String(k),
            label: BUILD.stepName(k + 1, stepTitle(step) || BUILD.untitled),
          })),
        ]}
        value={value}
        onChange={(chosen) => chosen !== GONE && edit({ kind: 'recall', of: chosen === NONE ? null : Number(chosen) })}
      />
      {value === GONE && <p className="field-problem">{BUILD.recallGoneNote}</p>}
    </div>
  );
}
