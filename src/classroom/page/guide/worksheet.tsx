import { LONGEST_ADDRESS } from '../../../kit/index.ts';
import { type Lesson, type Question, type Step, stepTitle } from '../../model/lesson.ts';
import { nameOf } from '../../model/places.ts';
import { codeOf } from '../../model/qr.ts';
import { readyIdOf } from '../../model/ready.ts';
import { GUIDE } from '../../words/guide.ts';
import { REPORT } from '../../words/run.ts';
import { useAddresses, wholeAddress } from '../share/addresses.ts';
import { Cells } from '../share/qr-code.tsx';

/** Room to write in: a box a choice, lines for words. */
function Room({ question }: { question: Question }) {
  if (question.kind === 'choice') {
    return (
      <ul className="worksheet-options">
        {question.options.map((option) => (
          <li key={option}>{option}</li>
        ))}
      </ul>
    );
  }
  if (question.kind === 'number') return <p className="worksheet-number">{question.unit}</p>;
  return (
    <div className="worksheet-lines" aria-hidden="true">
      <hr />
      <hr />
      <hr />
    </div>
  );
}

/** Rows to write what was measured in. */
const ROWS = [1, 2, 3];

/** Lines for what a level's runs or an exhibit's claims come to. */
function Measured({ step: { show, world } }: { step: Step }) {
  const kind = show === undefined ? undefined : nameOf(show)?.kind;
  if (kind !== 'level' && kind !== 'exhibit') return null;
  const columns =
    kind === 'level'
      ? [
          REPORT.links,
          ...(world === 'network' ? [] : [REPORT.folded]),
          ...(world === 'chain' ? [] : [REPORT.learned]),
          REPORT.came,
        ]
      : [REPORT.claim, REPORT.expected, REPORT.measured];
  return (
    <table className="sheet-table worksheet-measured">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row}>
            {columns.map((column) => (
              <td key={column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Longest address that somebody would type from paper. */
const LONGEST_TYPED = 160;
/** A cell on paper, in mm, and the smallest code: phones held over the sheet read that. */
const CELL = 0.45;
const SMALLEST = 28;

/** Where the lesson is: its QR code, and its address where one can type it. */
function Where({ lesson }: { lesson: Lesson }) {
  const addresses = useAddresses(lesson, readyIdOf(lesson));
  if (addresses === null || addresses.student.length > LONGEST_ADDRESS) return null;
  const address = wholeAddress(lesson, addresses.student);
  const code = codeOf(address);
  const isTyped = address.length <= LONGEST_TYPED;
  if (code === null && !isTyped) return null;
  return (
    <div className="worksheet-where">
      {code !== null && (
        <div style={{ width: `${Math.max(SMALLEST, Math.round(code.size * CELL))}mm` }}>
          <Cells {...code} />
        </div>
      )}
      <p>
        {isTyped ? GUIDE.opensAt : GUIDE.opensWith}
        {isTyped && <span className="worksheet-address">{address}</span>}
      </p>
    </div>
  );
}

/** The students' sheet for a lesson on paper: the same tasks and questions, and no answers. */
export function Worksheet({ lesson, written }: { lesson: Lesson; written: Lesson }) {
  return (
    <article className="sheet worksheet">
      <header className="sheet-head">
        <h2>{`${GUIDE.worksheet}: ${lesson.title}`}</h2>
        <p className="worksheet-name">{GUIDE.name}</p>
        <Where lesson={written} />
      </header>
      <ol className="sheet-steps">
        {lesson.steps.map((step, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its number
          <li key={k} className="sheet-step">
            <h3>{`${k + 1}. ${stepTitle(step)}`}</h3>
            {step.task !== '' && <p className="worksheet-task">{step.task}</p>}
            <Measured step={step} />
            {step.question !== undefined && (
              <>
                <p>
                  <strong>{step.question.ask}</strong>
                </p>
                <Room question={step.question} />
              </>
            )}
          </li>
        ))}
      </ol>
    </article>
  );
}
