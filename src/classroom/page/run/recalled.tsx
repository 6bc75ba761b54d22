import type { Question } from '../../model/lesson.ts';
import type { Work } from '../../model/report.ts';
import { answerWords } from '../../model/table.ts';
import { RUN } from '../../words/run.ts';

interface RecalledProps {
  /** The earlier step, from 0. */
  at: number;
  question: Question | undefined;
  answer: Work['answer'];
  language: string;
}

/** What was answered in an earlier step, to be compared. */
export function Recalled({ at, question, answer, language }: RecalledProps) {
  return (
    <section className="lesson-recalled" aria-label={RUN.recalled(at + 1)}>
      <h3>{RUN.recalled(at + 1)}</h3>
      <p className="quiet-note" lang={language}>
        {question?.ask}
      </p>
      <blockquote lang={language}>
        {answer === null ? <em>{RUN.recalledNone}</em> : answerWords(question, answer)}
      </blockquote>
    </section>
  );
}
