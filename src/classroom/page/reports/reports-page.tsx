import { type DragEvent, useState } from 'react';
import { Button, csvText, downloadText, FileField, Select, TopBar } from '../../../kit/index.ts';
import { holds, type Lesson, parsedJson, readLessonText } from '../../model/lesson.ts';
import { readyLessons } from '../../model/ready.ts';
import { LARGEST_REPORT, type Report, readReportText, reportText } from '../../model/report.ts';
import { type Table, tableCsv, tablesOf } from '../../model/table.ts';
import { ownLessons, withTeachersPart } from '../../state/keeping.ts';
import { LANDING } from '../../words/landing.ts';
import { REPORTS } from '../../words/reports.ts';
import { useDesk } from '../desk.ts';
import { textOf } from '../files.ts';
import { Problem } from '../problem.tsx';
import { ReportSheet } from '../run/report-sheet.tsx';
import { ReportsTable } from './reports-table.tsx';
import './reports.css';

/** What some files came to. */
interface Opened {
  readonly reports: readonly Report[];
  readonly lessons: readonly Lesson[];
  /** A sentence for each file that was not read. */
  readonly bad: readonly string[];
  readonly notes: readonly string[];
}

const NOTHING: Opened = { reports: [], lessons: [], bad: [], notes: [] };

/** One more file: a report, or a lesson whose answers are then known. The others are kept whatever is in it. */
async function withFile(before: Opened, file: File): Promise<Opened> {
  const bad = (problem: string): Opened => ({ ...before, bad: [...before.bad, REPORTS.badFile(file.name, problem)] });
  const text = await textOf(file, LARGEST_REPORT);
  if (!text.ok) return bad(text.problem);
  const report = readReportText(text.value);
  if (report.ok) {
    const told = reportText(report.value);
    return before.reports.some((one) => reportText(one) === told)
      ? { ...before, notes: [...before.notes, REPORTS.sameAgain(file.name)] }
      : { ...before, reports: [...before.reports, report.value] };
  }
  if (!isLessonFile(text.value)) return bad(report.problem);
  const lesson = readLessonText(text.value);
  if (!lesson.ok) return bad(lesson.problem);
  return {
    ...before,
    lessons: [...before.lessons, lesson.value],
    notes: [...before.notes, REPORTS.lessonRead(lesson.value.title)],
  };
}

/** Whether a file means to be a lesson: a report has one within, and a mark of its own. */
function isLessonFile(text: string): boolean {
  const json = parsedJson(text);
  return holds(json, 'lesson') && !holds(json, 'report');
}

/** A teacher's table of many reports. */
export function ReportsPage({ problem }: { problem: string | null }) {
  const { shell } = useDesk();
  const [opened, setOpened] = useState(NOTHING);
  const [chosen, setChosen] = useState<string | null>(null);
  const [shown, setShown] = useState<Report | null>(null);
  const [isOver, setOver] = useState(false);
  const known = [...opened.lessons, ...readyLessons(), ...ownLessons(shell.storage)];
  const tables = tablesOf(opened.reports, known);
  const table = tables.find(({ key }) => key === chosen) ?? tables[0];

  async function openFiles(files: Iterable<File>) {
    let next: Opened = { ...opened, bad: [], notes: [] };
    for (const file of files) next = await withFile(next, file);
    setOpened(next);
  }
  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void openFiles([...event.dataTransfer.files]);
  }

  if (shown !== null) {
    return (
      <>
        <TopBar shell={shell}>
          <h2 className="lesson-title">{REPORTS.title}</h2>
        </TopBar>
        <main className="lesson-sheet">
          <div className="lesson-tools lesson-row">
            <Button onPress={() => setShown(null)}>{REPORTS.back}</Button>
            <Button onPress={() => window.print()}>{REPORTS.print}</Button>
          </div>
          <ReportSheet
            report={shown}
            answers={withTeachersPart(shell.storage, shown.lesson, [...opened.lessons, ...readyLessons()])}
          />
        </main>
      </>
    );
  }
  return (
    <>
      <TopBar shell={shell}>
        <h2 className="lesson-title">{REPORTS.title}</h2>
      </TopBar>
      <main className="reports">
        <Problem text={problem} />
        <p>{REPORTS.intro}</p>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a drop is a second way; the field within is the first */}
        <div
          className="reports-drop"
          data-over={isOver}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={onDrop}
        >
          <FileField
            label={REPORTS.files}
            accept=".json,application/json"
            isMany
            onFiles={(files) => void openFiles(files)}
          />
          <p className="quiet-note">{REPORTS.drop}</p>
        </div>
        <div role="status" className="reports-told">
          <p>{opened.reports.length === 0 ? REPORTS.empty : REPORTS.read(opened.reports.length)}</p>
          {opened.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          {opened.bad.length > 0 && (
            <div className="lesson-problem">
              <p>{REPORTS.bad(opened.bad.length)}</p>
              <ul>
                {opened.bad.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
        {table !== undefined && (
          <>
            <div className="lesson-row">
              {tables.length > 1 && (
                <Select
                  label={REPORTS.lesson}
                  options={tables.map(({ key, lesson }) => ({ value: key, label: lesson.title || LANDING.untitled }))}
                  value={table.key}
                  onChange={setChosen}
                />
              )}
              <Button onPress={() => saveCsv(table)}>{REPORTS.csv}</Button>
              <Button kind="text" onPress={() => setOpened(NOTHING)}>
                {REPORTS.clear}
              </Button>
            </div>
            <h3 lang={table.lesson.language}>{table.lesson.title || LANDING.untitled}</h3>
            <ReportsTable table={table} onOpen={setShown} />
            <p className="quiet-note">{table.isMarked ? REPORTS.marked : REPORTS.notMarked}</p>
          </>
        )}
      </main>
    </>
  );
}

function saveCsv(table: Table): void {
  downloadText(`${table.lesson.id}.csv`, csvText(tableCsv(table)), 'text/csv');
}
