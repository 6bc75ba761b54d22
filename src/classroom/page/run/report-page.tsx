import { useId, useRef, useState } from 'react';
import { Button, downloadText, TopBar } from '../../../kit/index.ts';
import type { Lesson } from '../../model/lesson.ts';
import { type Report, reportText, type Work } from '../../model/report.ts';
import { REPORT, RUN } from '../../words/run.ts';
import { useDesk } from '../desk.ts';
import { ReportSheet } from './report-sheet.tsx';

interface ReportPageProps {
  lesson: Lesson;
  works: readonly Work[];
  name: string;
  isKept: boolean;
  onName(name: string): void;
  /** The file is there: the name has done its work. */
  onDownloaded(): void;
  onBack(): void;
  onAgain(): void;
}

/** A file's name from the lesson's title and a person's name: letters and digits of any alphabet. */
function fileName({ lesson, name }: Report): string {
  const words = `${lesson.title || lesson.id} ${name}`.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${words.join('-').slice(0, 80)}.report.json`;
}

/** The end of a lesson: what came of it, to be downloaded or printed. */
export function ReportPage({ lesson, works, name, isKept, onName, onDownloaded, onBack, onAgain }: ReportPageProps) {
  const { shell, today, clock } = useDesk();
  const id = useId();
  const [isAsking, setAsking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const [isNameAsked, setNameAsked] = useState(false);
  const report: Report = { name: name.trim(), day: today(), lesson, works };
  function save() {
    if (report.name === '' && !isNameAsked) {
      setNameAsked(true);
      field.current?.focus();
      return;
    }
    downloadText(fileName(report), reportText({ ...report, time: clock() }), 'application/json');
    onDownloaded();
  }
  return (
    <>
      <TopBar shell={shell}>
        <h2 className="lesson-title">{lesson.title}</h2>
      </TopBar>
      <main className="lesson-sheet" lang={lesson.language}>
        <section className="lesson-tools" aria-label={REPORT.heading}>
          <div className="answer-field">
            <label htmlFor={id}>{REPORT.name}</label>
            <input
              id={id}
              ref={field}
              className="text-field"
              type="text"
              maxLength={80}
              autoComplete="off"
              value={name}
              onChange={(event) => onName(event.target.value)}
            />
            <p className="quiet-note">{REPORT.nameNote}</p>
          </div>
          <p role="alert">{isNameAsked && report.name === '' ? REPORT.nameMissing : ''}</p>
          <div className="lesson-row">
            <Button kind="main" onPress={save}>
              {REPORT.download}
            </Button>
            <Button onPress={() => window.print()}>{REPORT.print}</Button>
            <Button onPress={onBack}>{REPORT.back}</Button>
            {!isAsking && (
              <Button kind="text" onPress={() => setAsking(true)}>
                {REPORT.again}
              </Button>
            )}
          </div>
          {isAsking && (
            <div className="lesson-row" role="alert">
              <span>{REPORT.againNote}</span>
              <Button onPress={onAgain}>{REPORT.againSure}</Button>
              <Button onPress={() => setAsking(false)}>{REPORT.keepThem}</Button>
            </div>
          )}
          <p className="quiet-note">{isKept ? REPORT.handIn : RUN.notSaved}</p>
        </section>
        <ReportSheet report={report} />
      </main>
    </>
  );
}
