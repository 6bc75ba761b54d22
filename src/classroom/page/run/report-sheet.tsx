import { shortNumber } from '../../../kit/index.ts';
import { type Lesson, type Step, stepTitle } from '../../model/lesson.ts';
import { nameOf } from '../../model/places.ts';
import { type Attempt, bestOf, type Claimed, type Report, type Work } from '../../model/report.ts';
import { answerWords, markOf, rightAnswer, scoreOf } from '../../model/table.ts';
import { REPORT } from '../../words/run.ts';
import { TriesPlot } from './tries-plot.tsx';
import './sheet.css';

/** Counts over the steps of a lesson. */
function summaryOf({ steps }: Lesson, works: readonly Work[], answers: Lesson | null): string {
  const counted = (isPrediction: boolean) => {
    const which = steps.flatMap(({ question }, k) =>
      question !== undefined && (question.before === true) === isPrediction ? [works[k]] : [],
    );
    const score = answers === null ? null : scoreOf(answers, works, isPrediction);
    return { asked: which.length, answered: which.filter(({ answer }) => answer !== null).length, score };
  };
  const levels = steps.filter(({ show }) => show !== undefined && nameOf(show)?.kind === 'level').length;
  const won = works.filter((work) => bestOf(work)?.won === true).length;
  return REPORT.summary(counted(false), counted(true), { won, levels });
}

const linksWords = (links: Attempt['links']) =>
  links.length === 0 ? REPORT.noLinks : links.map(([i, j]) => `${i}–${j}`).join(', ');

function Attempts({ work, world }: { work: Work; world: Step['world'] }) {
  const { attempts, tries } = work;
  const first = tries - attempts.length;
  return (
    <>
      <TriesPlot attempts={attempts} first={first} world={world} />
      <table className="sheet-table">
        <caption className="heard">{REPORT.attempts}</caption>
        <thead>
          <tr>
            <th scope="col">{REPORT.try}</th>
            <th scope="col">{REPORT.links}</th>
            {world !== 'network' && (
              <th scope="col" className="tries-key-folded">
                {REPORT.folded}
              </th>
            )}
            {world !== 'chain' && (
              <th scope="col" className="tries-key-learned">
                {REPORT.learned}
              </th>
            )}
            <th scope="col">{REPORT.came}</th>
          </tr>
        </thead>
        <tbody>
          {attempts.map(({ links, folded, runs, learned, starts, won, stars, helped }, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a try is known by its number
            <tr key={k}>
              <th scope="row">{first + k + 1}</th>
              <td>{linksWords(links)}</td>
              {world !== 'network' && <td>{`${folded}/${runs}`}</td>}
              {world !== 'chain' && <td>{`${learned}/${starts}`}</td>}
              <td>{REPORT.cameOf(won ? REPORT.won(stars) : REPORT.lost, helped === true)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {first > 0 && <p className="quiet-note">{REPORT.earlier(first)}</p>}
    </>
  );
}

/** A measured number, in as many digits as the exhibit's own page tells. */
const figure = (value: number | null) =>
  value === null ? REPORT.outOfRange : shortNumber(Number(value.toPrecision(9)), 4);

function Claims({ claims }: { claims: readonly Claimed[] }) {
  return (
    <ul className="sheet-claims" aria-label={REPORT.measured}>
      {claims.map(({ claim, words, expected, measured, agrees }) => (
        <li key={claim}>
          {words}
          <span>{REPORT.claimed(figure(measured), figure(expected), agrees)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Beside an answer that is known to be wrong the right one; of a prediction, what came. */
function Beside({ question, mark }: { question: Step['question']; mark: boolean | null }) {
  const right = question === undefined ? null : rightAnswer(question);
  if (question === undefined || mark === null || right === null) return null;
  if (question.before === true) return <dd>{mark ? REPORT.cameSo : REPORT.cameInstead(right)}</dd>;
  return mark ? null : <dd>{REPORT.rightIs(right)}</dd>;
}

function StepOfReport({ step, work, at, answers }: { step: Step; work: Work; at: number; answers: Step | null }) {
  const { question, show } = step;
  const mark = markOf(answers?.question, work.answer);
  const kind = show === undefined ? null : nameOf(show)?.kind;
  const isDesign = kind === 'design';
  const isUndone =
    work.isSeen &&
    ((kind === 'level' && work.attempts.length === 0) || (kind === 'exhibit' && work.claims.length === 0));
  return (
    <li className="sheet-step">
      <h3>{`${at + 1}. ${stepTitle(step)}`}</h3>
      {question !== undefined && (
        <dl className="sheet-answer">
          <dt>{question.before === true ? REPORT.prediction(question.ask) : question.ask}</dt>
          <dd className="sheet-given" data-mark={question.before === true ? undefined : (mark ?? undefined)}>
            {work.answer === null ? <em>{REPORT.noAnswer}</em> : answerWords(question, work.answer)}
          </dd>
          <Beside question={answers?.question} mark={mark} />
        </dl>
      )}
      {work.attempts.length > 0 && <Attempts work={work} world={step.world} />}
      {work.claims.length > 0 && <Claims claims={work.claims} />}
      {isDesign && work.at !== null && (
        <p>
          {REPORT.made}: <a href={work.at}>{REPORT.openIt}</a>
        </p>
      )}
      {isUndone && <p className="quiet-note">{REPORT.notDone}</p>}
      {!work.isSeen && <p className="quiet-note">{REPORT.notSeen}</p>}
    </li>
  );
}

/**
 * A report to be read, on the screen and on paper.
 * @param answers the same lesson with its right answers, where they are known
 */
export function ReportSheet({ report, answers = null }: { report: Report; answers?: Lesson | null }) {
  const { lesson, works, name, day } = report;
  return (
    <article className="sheet">
      <header className="sheet-head">
        <h2>{REPORT.of(name || REPORT.unnamed)}</h2>
        <p>{lesson.title}</p>
        <p className="quiet-note">{`${REPORT.day(day)}. ${summaryOf(lesson, works, answers)}.`}</p>
      </header>
      <ol className="sheet-steps">
        {lesson.steps.map((step, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its number
          <StepOfReport key={k} step={step} work={works[k]} at={k} answers={answers?.steps[k] ?? null} />
        ))}
      </ol>
    </article>
  );
}
