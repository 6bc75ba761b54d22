import { useState } from 'react';
import { Button, FileField, TopBar } from '../../../kit/index.ts';
import { LARGEST_REPORT, type Report, readReportText } from '../../model/report.ts';
import { REPORT } from '../../words/run.ts';
import { useDesk } from '../desk.ts';
import { textOf } from '../files.ts';
import { Problem } from '../problem.tsx';
import { ReportSheet } from './report-sheet.tsx';

/** A report that was downloaded before, opened from its file. */
export function OpenedReport({ problem }: { problem: string | null }) {
  const { shell } = useDesk();
  const [report, setReport] = useState<Report | null>(null);
  const [trouble, setTrouble] = useState(problem);

  async function openFile(file: File) {
    const text = await textOf(file, LARGEST_REPORT);
    const read = text.ok ? readReportText(text.value) : text;
    if (read.ok) setReport(read.value);
    setTrouble(read.ok ? null : REPORT.bad(file.name, read.problem));
  }

  return (
    <>
      <TopBar shell={shell}>
        <h2 className="lesson-title">{REPORT.openTitle}</h2>
      </TopBar>
      <main className="lesson-sheet">
        <section className="lesson-tools" aria-label={REPORT.openTitle}>
          <p className="quiet-note">{REPORT.openNote}</p>
          <div className="lesson-row">
            <FileField
              label={REPORT.openFile}
              accept=".json,application/json"
              onFiles={([file]) => void openFile(file)}
            />
            {report !== null && <Button onPress={() => window.print()}>{REPORT.print}</Button>}
          </div>
          <Problem text={trouble} />
        </section>
        {report !== null && <ReportSheet report={report} />}
      </main>
    </>
  );
}
