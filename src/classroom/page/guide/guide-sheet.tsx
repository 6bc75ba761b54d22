import { type Lesson, minutesOf, type Question, type Step, stepTitle, USUAL_MINUTES } from '../../model/lesson.ts';
import { nameOf } from '../../model/places.ts';
import { answerWords } from '../../model/table.ts';
import { GUIDE } from '../../words/guide.ts';
import { settingsWords } from '../../words/settings.ts';

function Listed({ title, entries }: { title: string; entries: readonly string[] | undefined }) {
  if (entries === undefined || entries.length === 0) return null;
  return (
    <section className="guide-part">
      <h3>{title}</h3>
      <ul className="guide-list">
        {entries.map((entry) => (
          <li key={entry}>{entry}</li>
        ))}
      </ul>
    </section>
  );
}

/** What a step shows, in a word or two. */
function shownWords({ show }: Step): string {
  const shown = show === undefined ? null : nameOf(show);
  if (shown === null) return GUIDE.words;
  return shown.kind === 'design' ? shown.title : `${GUIDE.kind[shown.kind]} ${shown.title}`;
}

function Timing({ lesson }: { lesson: Lesson }) {
  const { planned = USUAL_MINUTES } = lesson;
  let from = 0;
  const rows = lesson.steps.map((step) => {
    const begins = from;
    from += step.minutes ?? 0;
    return { step, begins };
  });
  return (
    <section className="guide-part">
      <h3>{GUIDE.timing}</h3>
      <table className="sheet-table">
        <thead>
          <tr>
            <th scope="col">{GUIDE.from}</th>
            <th scope="col">{GUIDE.minutes}</th>
            <th scope="col">{GUIDE.step}</th>
            <th scope="col">{GUIDE.shows}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ step, begins }, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its number
            <tr key={k}>
              <td>{begins}</td>
              <td>{step.minutes ?? '–'}</td>
              <th scope="row">{`${k + 1}. ${stepTitle(step)}`}</th>
              <td>{shownWords(step)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet-note">
        {GUIDE.total(minutesOf(lesson))} {minutesOf(lesson) !== planned && GUIDE.planned(planned)}
      </p>
    </section>
  );
}

/** The right answer in words; null where the lesson holds none. */
function answerOf(question: Question): string | null {
  if (question.answer === undefined) return null;
  if (question.kind !== 'number') return answerWords(question, question.answer);
  const { value, within } = question.answer;
  return `${answerWords(question, value)}${within > 0 ? ` ${GUIDE.within(within)}` : ''}`;
}

function GuideStep({ step, at }: { step: Step; at: number }) {
  const { task, note, question, show } = step;
  const answer = question === undefined ? null : answerOf(question);
  const settings = settingsWords(step);
  return (
    <li className="guide-step">
      <h4>{`${at + 1}. ${stepTitle(step)}`}</h4>
      <dl>
        {task !== '' && (
          <>
            <dt>{GUIDE.task}</dt>
            <dd>{task}</dd>
          </>
        )}
        {settings !== '' && (
          <>
            <dt>{GUIDE.settings}</dt>
            <dd>{settings}</dd>
          </>
        )}
        {question !== undefined && (
          <>
            <dt>{question.before ? GUIDE.predict : GUIDE.question}</dt>
            <dd>
              {question.ask}
              {question.kind === 'choice' && ` (${question.options.join(' / ')})`}
            </dd>
          </>
        )}
        {answer !== null && (
          <>
            <dt>{GUIDE.answer}</dt>
            <dd>{answer}</dd>
          </>
        )}
        {note !== undefined && note !== '' && (
          <>
            <dt>{GUIDE.note}</dt>
            <dd>{note}</dd>
          </>
        )}
      </dl>
      {show !== undefined && (
        <p className="guide-address">
          <a href={show}>{show}</a>
        </p>
      )}
    </li>
  );
}

/** The teacher's part of the guide. */
export function GuideSheet({ lesson }: { lesson: Lesson }) {
  const { title, audience, aims, before, misconceptions = [], limits, steps } = lesson;
  return (
    <article className="sheet">
      <header className="sheet-head">
        <h2>{GUIDE.of(title)}</h2>
        <p>{audience}</p>
      </header>
      <Listed title={GUIDE.aims} entries={aims} />
      <Listed title={GUIDE.before} entries={before === undefined || before === '' ? [] : [before]} />
      <Timing lesson={lesson} />
      <section className="guide-part">
        <h3>{GUIDE.eachStep}</h3>
        <ol className="guide-steps">
          {steps.map((step, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its number
            <GuideStep key={k} step={step} at={k} />
          ))}
        </ol>
      </section>
      {misconceptions.length > 0 && (
        <section className="guide-part">
          <h3>{GUIDE.misconceptions}</h3>
          <dl className="guide-ideas">
            {misconceptions.map(({ idea, reply }) => (
              <div key={idea}>
                <dt>“{idea}”</dt>
                <dd>{reply}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <Listed title={GUIDE.limits} entries={limits} />
    </article>
  );
}
