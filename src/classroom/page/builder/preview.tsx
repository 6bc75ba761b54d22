import { useState } from 'react';
import { Button, type Holdable, Switch } from '../../../kit/index.ts';
import { type Step, stepTitle } from '../../model/lesson.ts';
import { settingsQuery } from '../../model/settings.ts';
import type { Edit } from '../../state/building.ts';
import { BUILD } from '../../words/builder.ts';
import { StepFrame } from '../step-frame.tsx';

interface PreviewProps {
  step: Step;
  edit(edit: Edit): void;
  onControls(controls: readonly Holdable[]): void;
}

/** The step as students find it, and the way to set it up: what is shown can be taken over. */
export function Preview({ step, edit, onControls }: PreviewProps) {
  const { show, controls, world, view } = step;
  const [isAsStudents, setAsStudents] = useState(false);
  const settings = { world, view, ...(isAsStudents ? { controls } : {}) };
  const [opened, setOpened] = useState(show);
  const [shown, setShown] = useState<string | null>(null);
  // What is taken over does not load again: it is what stands there. Any other change does.
  if (show !== opened && show !== shown) {
    setOpened(show);
    setShown(null);
  }
  const isOther = shown !== null && shown !== show;
  return (
    <section className="build-preview" aria-label={BUILD.preview}>
      <div className="lesson-row">
        <h3>{BUILD.preview}</h3>
        {opened !== undefined && (
          <Button isDisabled={!isOther} onPress={() => edit({ kind: 'step', field: 'show', change: { show: shown! } })}>
            {BUILD.take}
          </Button>
        )}
      </div>
      {opened === undefined ? (
        <p className="quiet-note">{BUILD.previewWords}</p>
      ) : (
        <>
          <p className="quiet-note" role="status">
            {shown === null || isOther ? BUILD.previewNote : BUILD.taken}
          </p>
          {controls !== undefined && (
            <Switch isOn={isAsStudents} onChange={setAsStudents} note={BUILD.controlsNote}>
              {BUILD.asStudents}
            </Switch>
          )}
          <StepFrame
            key={opened + settingsQuery(settings)}
            show={opened}
            settings={settings}
            at={shown}
            title={stepTitle(step)}
            onState={setShown}
            onControls={onControls}
          />
        </>
      )}
    </section>
  );
}
