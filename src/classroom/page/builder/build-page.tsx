import { useEffect, useReducer, useState } from 'react';
import {
  Announcer,
  Button,
  EmptyState,
  type Holdable,
  RedoIcon,
  ShareIcon,
  ToolButton,
  TopBar,
  UndoIcon,
} from '../../../kit/index.ts';
import { BUILD_TABLE } from '../../model/address.ts';
import type { Lesson } from '../../model/lesson.ts';
import { edited, startBuilding } from '../../state/building.ts';
import { keepOwn } from '../../state/keeping.ts';
import { BUILD } from '../../words/builder.ts';
import { useDesk } from '../desk.ts';
import { Problem } from '../problem.tsx';
import { downloadLesson } from '../share/download-lesson.ts';
import { ShareDialog } from '../share/share-dialog.tsx';
import { CodeNote } from './code-note.tsx';
import { GuideFields } from './guide-fields.tsx';
import { LessonFields } from './lesson-fields.tsx';
import { Preview } from './preview.tsx';
import { StepFields } from './step-fields.tsx';
import { StepMentions } from './step-mentions.tsx';
import { StepOrder } from './step-order.tsx';
import './build.css';

/** A lesson on the teacher's table. */
export function BuildPage({ first, problem }: { first: Lesson; problem: string | null }) {
  const { shell, listed } = useDesk();
  useEffect(() => {
    listed.current = true;
  }, [listed]);
  const [building, edit] = useReducer(edited, first, startBuilding);
  const [isKept, setKept] = useState(true);
  const [isSharing, setSharing] = useState(false);
  const [said, say] = useState('');
  /** The controls of what the preview shows, and of which address. */
  const [offered, setOffered] = useState<{ of?: string; controls: readonly Holdable[] } | null>(null);
  const lesson = building.sheets.now;
  const step = lesson.steps[building.at];

  useEffect(() => {
    if (lesson === first) return;
    setKept(keepOwn(shell.storage, lesson));
    shell.show(['build'], BUILD_TABLE.write({ id: lesson.id, l: '', ready: '' }), 'same');
  }, [lesson, first, shell]);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const isField =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog') !== null;
      if (isField || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      edit({ kind: key === 'y' || event.shiftKey ? 'redo' : 'undo' });
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <>
      <TopBar
        shell={shell}
        tools={
          <>
            <ToolButton label={BUILD.undo} icon={<UndoIcon />} onPress={() => edit({ kind: 'undo' })} />
            <ToolButton label={BUILD.redo} icon={<RedoIcon />} onPress={() => edit({ kind: 'redo' })} />
            <ToolButton label={BUILD.share} icon={<ShareIcon />} onPress={() => setSharing(true)} />
          </>
        }
      >
        <h2 className="lesson-title">{BUILD.title}</h2>
      </TopBar>
      <main className="build">
        <Problem text={problem} />
        <div className="build-lesson">
          <LessonFields lesson={lesson} edit={edit} />
          <StepOrder lesson={lesson} at={building.at} edit={edit} say={say} />
          <StepMentions lesson={lesson} edit={edit} />
          <GuideFields lesson={lesson} edit={edit} />
          <div className="lesson-row">
            <Button kind="main" onPress={() => setSharing(true)}>
              {BUILD.share}
            </Button>
            <Button onPress={() => downloadLesson(lesson)}>{BUILD.download}</Button>
            <a href="#/lesson">{BUILD.all}</a>
          </div>
          <p className="quiet-note">{isKept ? BUILD.saved : BUILD.notSaved}</p>
          <CodeNote lesson={lesson} />
        </div>
        {step === undefined ? (
          <div className="build-empty">
            <EmptyState title={BUILD.emptyTitle}>
              <p>{BUILD.emptyNote}</p>
            </EmptyState>
          </div>
        ) : (
          <>
            <StepFields
              key={`fields ${building.at}`}
              lesson={lesson}
              at={building.at}
              offered={offered !== null && offered.of === step.show?.split('?')[0] ? offered.controls : null}
              edit={edit}
            />
            <Preview
              key={`preview ${building.at}`}
              step={step}
              edit={edit}
              onControls={(controls) => setOffered({ of: step.show?.split('?')[0], controls })}
            />
          </>
        )}
      </main>
      <Announcer>{said}</Announcer>
      {isSharing && <ShareDialog lesson={lesson} onClose={() => setSharing(false)} />}
    </>
  );
}
