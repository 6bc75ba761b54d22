import { type Lesson, lessonKey, type Question, type Step } from './lesson.ts';
import { nameOf } from './places.ts';
import { bestOf, type Report, type Work } from './report.ts';

// Many reports as one table: students by steps.

/** Whether an answer is right; null where nobody can tell: no question, no answer, words, or the lesson's answers are not known. */
export function markOf(question: Question | undefined, answer: Work['answer']): boolean | null {
  if (question === undefined || answer === null || question.answer === undefined) return null;
  if (question.kind === 'choice') return answer === question.answer;
  if (question.kind === 'number')
    return Math.abs((answer as number) - question.answer.value) <= question.answer.within * (1 + 1e-9);
  return null;
}

/** Whether answers can be told right from wrong: not words, and not without the lesson's answers. */
function canMark(question: Question | undefined): boolean {
  return question?.answer !== undefined && question.kind !== 'text';
}

/** The right answer as it is shown to a class; null where the lesson holds none. */
export function rightAnswer(question: Question): string | null {
  if (question.answer === undefined) return null;
  return answerWords(question, question.kind === 'number' ? question.answer.value : question.answer);
}

/** An answer as a person reads it. */
export function answerWords(question: Question | undefined, answer: Work['answer']): string {
  if (question === undefined || answer === null) return '';
  if (question.kind === 'choice') return question.options[answer as number];
  if (question.kind === 'number') return `${answer}${question.unit ? ` ${question.unit}` : ''}`;
  return answer as string;
}

export interface Share {
  readonly right: number;
  readonly of: number;
}

/** One student's one step. */
export interface Cell {
  readonly answer: string;
  readonly mark: boolean | null;
  /** Asked before the page opened: a guess that comes true or not, and no mistake. */
  readonly isPrediction: boolean;
  /** Of a level: the most stars, or null where it was not won or not tried. */
  readonly stars: number | null;
  readonly isWon: boolean;
  readonly tries: number;
  /** Whether any of them had a hint or advice. */
  readonly helped: boolean;
  /** Of an exhibit: how many of the measured claims agree. */
  readonly agree: number;
  readonly claims: number;
  readonly isSeen: boolean;
}

export interface Row {
  readonly report: Report;
  readonly cells: readonly Cell[];
  /** Right answers among the questions that can be marked, answered or not; predictions are counted for themselves. */
  readonly right: number;
  readonly asked: number;
  readonly cameTrue: number;
  readonly predictions: number;
  readonly won: number;
  /** Whether the same name handed in a later one, which counts in its stead. */
  readonly isOlder: boolean;
}

/** The reports of one lesson. */
export interface Table {
  readonly key: string;
  readonly lesson: Lesson;
  /** Whether the right answers are known. */
  readonly isMarked: boolean;
  readonly rows: readonly Row[];
}

function cellOf({ question }: Step, work: Work): Cell {
  const best = bestOf(work);
  return {
    answer: answerWords(question, work.answer),
    mark: markOf(question, work.answer),
    isPrediction: question?.before === true,
    stars: best?.won ? best.stars : null,
    isWon: best?.won === true,
    tries: work.tries,
    helped: work.attempts.some(({ helped }) => helped === true),
    agree: work.claims.filter(({ agrees }) => agrees).length,
    claims: work.claims.length,
    isSeen: work.isSeen,
  };
}

/** Right answers and questions that can be marked: of predictions, or of the others. */
export function scoreOf({ steps }: Lesson, works: readonly Work[], isPrediction: boolean): Share {
  const asked = steps.flatMap(({ question }, k) =>
    canMark(question) && (question?.before === true) === isPrediction ? [markOf(question, works[k].answer)] : [],
  );
  return { right: asked.filter((mark) => mark === true).length, of: asked.length };
}

/** The reports that a later one of the same name replaces. */
function olderOf(reports: readonly Report[]): ReadonlySet<Report> {
  const newest = new Map<string, Report>();
  const older = new Set<Report>();
  const when = ({ day, time = '' }: Report) => `${day} ${time}`;
  for (const report of reports) {
    const name = report.name.trim().replace(/\s+/g, ' ').toLowerCase();
    const other = name === '' ? undefined : newest.get(name);
    // Of two that cannot be told apart by their time, the one that was read last.
    const isNewest = other === undefined || when(report) >= when(other);
    if (other !== undefined) older.add(isNewest ? other : report);
    if (isNewest) newest.set(name, report);
  }
  return older;
}

function rowOf(lesson: Lesson, report: Report, isOlder: boolean): Row {
  const cells = lesson.steps.map((step, k) => cellOf(step, report.works[k]));
  const questions = scoreOf(lesson, report.works, false);
  const predictions = scoreOf(lesson, report.works, true);
  return {
    report,
    cells,
    right: questions.right,
    asked: questions.of,
    cameTrue: predictions.right,
    predictions: predictions.of,
    won: cells.filter(({ isWon }) => isWon).length,
    isOlder,
  };
}

const hasAnswers = ({ steps }: Lesson) => steps.some(({ question }) => question?.answer !== undefined);

/**
 * The reports, lesson by lesson.
 * @param known lessons with their right answers; one that students see the same marks their reports
 */
export function tablesOf(reports: readonly Report[], known: readonly Lesson[]): Table[] {
  const keyed = new Map(known.filter(hasAnswers).map((lesson) => [lessonKey(lesson), lesson]));
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    const key = lessonKey(report.lesson);
    groups.set(key, [...(groups.get(key) ?? []), report]);
  }
  return [...groups].map(([key, group]) => {
    const lesson = keyed.get(key) ?? group[0].lesson;
    const older = olderOf(group);
    const rows = group.map((report) => rowOf(lesson, report, older.has(report)));
    return { key, lesson, isMarked: keyed.has(key), rows };
  });
}

/** What a column is sorted by: the name, the sums, or a step by its number from 0. */
export type SortKey = 'name' | 'right' | 'cameTrue' | 'won' | number;

/** A number that puts the better of two cells first. */
function rankOf({ mark, isWon, stars, agree, tries, isSeen, answer }: Cell): number {
  const marked = mark === null ? 0 : mark ? 1000 : 500;
  const answered = answer === '' ? 0 : 100;
  return (
    marked + answered + (isWon ? 50 + 10 * (stars ?? 0) : 0) + 2 * agree + (tries > 0 ? 1 : 0) + (isSeen ? 0.5 : 0)
  );
}

/** The rows in order; equals stay as they were. */
export function sortedRows(rows: readonly Row[], by: SortKey, isDown: boolean, language: string): Row[] {
  const compare = (a: Row, b: Row): number => {
    if (by === 'name') return a.report.name.localeCompare(b.report.name, language, { numeric: true });
    if (by === 'right' || by === 'cameTrue' || by === 'won') return b[by] - a[by];
    return rankOf(b.cells[by]) - rankOf(a.cells[by]);
  };
  return [...rows].sort((a, b) => (isDown ? -1 : 1) * compare(a, b));
}

/** How many of all that count were right, who gave no answer among them; null where a step's answers cannot be marked. */
export function shareRight({ lesson, rows }: Table, step: number): Share | null {
  if (!canMark(lesson.steps[step].question)) return null;
  const counted = rows.filter(({ isOlder }) => !isOlder);
  return { right: counted.filter(({ cells }) => cells[step].mark === true).length, of: counted.length };
}

/** The table as rows of a CSV file: for each step what it has: answer, right, won, stars, tries, helped, claims that agree. */
export function tableCsv({ lesson, rows }: Table): (string | number)[][] {
  const columns = lesson.steps.flatMap(({ show, question }, k) => {
    const kind = show === undefined ? null : nameOf(show)?.kind;
    const names = [
      ...(question === undefined ? [] : ['answer', ...(question.kind === 'text' ? [] : ['right'])]),
      ...(kind === 'level' ? ['won', 'stars', 'tries', 'helped'] : []),
      ...(kind === 'exhibit' ? ['claims that agree', 'claims measured'] : []),
    ];
    return names.map((name) => ({ k, name }));
  });
  const value = (cell: Cell, name: string): string | number => {
    if (name === 'answer') return cell.answer;
    if (name === 'right') return cell.mark === null ? '' : cell.mark ? 1 : 0;
    if (name === 'won') return cell.tries === 0 ? '' : cell.isWon ? 1 : 0;
    if (name === 'stars') return cell.stars ?? '';
    if (name === 'tries') return cell.tries;
    if (name === 'helped') return cell.tries === 0 ? '' : cell.helped ? 1 : 0;
    return name === 'claims measured' ? cell.claims : cell.agree;
  };
  return [
    [
      'name',
      'day',
      'newest',
      'right',
      'questions',
      'predicted',
      'predictions',
      ...columns.map(({ k, name }) => `step ${k + 1} ${name}`),
    ],
    ...rows.map(({ report, cells, right, asked, cameTrue, predictions, isOlder }) => [
      report.name,
      report.day,
      isOlder ? 0 : 1,
      right,
      asked,
      cameTrue,
      predictions,
      ...columns.map(({ k, name }) => value(cells[k], name)),
    ]),
  ];
}
