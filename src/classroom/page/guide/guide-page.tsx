import { useState } from 'react';
import { Button, Switch, TopBar, type Visit } from '../../../kit/index.ts';
import { BUILD_TABLE, LESSON_TABLE } from '../../model/address.ts';
import { mentionsIn, numbered } from '../../model/mentions.ts';
import { withTeachersPart } from '../../state/keeping.ts';
import { GUIDE } from '../../words/guide.ts';
import { LANDING } from '../../words/landing.ts';
import { useDesk } from '../desk.ts';
import { Landing } from '../landing/landing.tsx';
import { useLesson } from '../use-lesson.ts';
import { GuideSheet } from './guide-sheet.tsx';
import { Worksheet } from './worksheet.tsx';
import '../run/sheet.css';
import './guide.css';

/** The guide of a lesson that comes with the program, or of the one in the address. */
export function GuidePage({ id, visit }: { id: string; visit: Visit }) {
  const { shell } = useDesk();
  const { state } = LESSON_TABLE.read(visit.query);
  const found = useLesson(state.l, id === '' ? state.ready : id);
  const [hasWorksheet, setWorksheet] = useState(true);
  if (found.phase === 'bad') return <Landing problem={LANDING.noLesson(found.problem)} />;
  if (found.phase === 'none') return <Landing problem={GUIDE.none} />;
  const written = found.phase === 'open' ? withTeachersPart(shell.storage, found.written) : null;
  const isKept = found.phase === 'open' && written !== found.written;
  const lesson = written === null ? null : numbered(written);
  const gone = written === null ? [] : mentionsIn(written).filter(({ kind }) => kind === 'gone');
  const mended = isKept
    ? { id: written?.id ?? '', l: '', ready: '' }
    : { id: '', l: state.l, ready: state.l === '' ? id : '' };
  const as = (present: boolean) =>
    `#/lesson?${LESSON_TABLE.write({ ...LESSON_TABLE.defaults, l: state.l, ready: state.l === '' ? id || state.ready : '', present })}`;
  return (
    <>
      <TopBar shell={shell}>
        <h2 className="lesson-title">{GUIDE.title}</h2>
      </TopBar>
      <main className="lesson-sheet">
        <div className="lesson-tools lesson-row">
          <Button kind="main" onPress={() => window.print()}>
            {GUIDE.print}
          </Button>
          <a className="small-button" href={as(true)}>
            {GUIDE.present}
          </a>
          <a className="small-button" href={as(false)}>
            {GUIDE.student}
          </a>
          <Switch isOn={hasWorksheet} onChange={setWorksheet}>
            {GUIDE.worksheetToo}
          </Switch>
        </div>
        {gone.length > 0 && (
          <div className="lesson-problem lesson-tools">
            <p>{GUIDE.gone}</p>
            <ul>
              {gone.map(({ words }) => (
                <li key={words}>“{words}”</li>
              ))}
            </ul>
            <a href={`#/lesson/build?${BUILD_TABLE.write(mended)}`}>{GUIDE.mend}</a>
          </div>
        )}
        {lesson !== null && (
          <div className="guide" lang={lesson.language}>
            <GuideSheet lesson={lesson} />
            {hasWorksheet && <Worksheet lesson={lesson} written={written!} />}
          </div>
        )}
      </main>
    </>
  );
}
