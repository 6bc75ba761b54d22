import { plural, say } from '../../language/index.ts';

/** What a student reads on the way through a lesson. */
export const RUN = {
  loading: say`The lesson is being opened…`,
  stepOf: (at: number, of: number) => say`Step ${at} of ${of}`,
  steps: say`Steps`,
  allSteps: (done: number, tried: number, of: number) =>
    tried === 0 ? say`All steps: ${done} of ${of} done` : say`All steps: ${done} of ${of} done, ${tried} tried`,
  done: say`done`,
  tried: say`tried`,
  next: say`Next`,
  previous: say`Back`,
  toReport: say`To your report`,
  toLessons: say`All lessons`,
  keys: say`Keys: full stop for next, comma for back.`,
  task: say`To do`,
  question: say`Question`,
  predict: say`Predict first`,
  predictNote: say`Answer, and the page opens. Your answer stays as it is.`,
  commit: say`That is my answer`,
  commitMissing: say`Choose or type an answer first.`,
  answered: say`Your answer`,
  recalled: (step: number) => say`Your answer in step ${step}`,
  recalledNone: say`You gave none.`,
  optionPending: say`not answered yet`,
  number: say`Your number`,
  words: say`Your words`,
  returning: (name: string) =>
    name === ''
      ? say`This lesson was begun on this computer.`
      : say`This lesson was begun on this computer by ${name}.`,
  goOn: say`Go on`,
  notMine: say`Not mine: begin anew, and forget all of it`,
  saved: say`Kept in this browser as you go. Nothing is sent.`,
  notSaved: say`This browser keeps nothing: download your report before you leave.`,
  results: say`What came of it`,
  noLevelResult: say`Not run yet.`,
  noClaimResult: say`Nothing measured yet: answer the page’s own question first.`,
  designResult: say`What you make here is kept with your report.`,
  levelResult: (tries: number, isWon: boolean) =>
    `${tries === 1 ? say`1 try` : say`${tries} tries`}, ${isWon ? say`won` : say`not won yet`}`,
  claimResult: (agree: number, of: number) => say`${agree} of ${of} measured numbers agree with what is expected`,
  veil: say`The page opens when you have answered.`,
} as const;

/** Questions of one kind: how many there are, have an answer, and have a right one, where that is known. */
interface Counted {
  readonly asked: number;
  readonly answered: number;
  readonly score: { readonly right: number; readonly of: number } | null;
}

/** The report: what a student hands in. */
export const REPORT = {
  heading: say`Report`,
  of: (name: string) => say`Report of ${name}`,
  unnamed: say`no name`,
  name: say`Your name`,
  nameNote: say`As your teacher knows you. It is written into the file, kept in this browser until the report is downloaded, and sent nowhere.`,
  download: say`Download report`,
  nameMissing: say`Your name is missing. Type it, or press “Download report” again to leave it out.`,
  print: say`Print`,
  back: say`Back to the lesson`,
  again: say`Begin anew`,
  againNote: say`Forgets all answers of this lesson on this computer. Download your report first.`,
  againSure: say`Forget all answers`,
  keepThem: say`Keep them`,
  handIn: say`Download the file and give it to your teacher. Nothing is sent by itself.`,
  day: (day: string) => say`Written on ${day}`,
  summary: (questions: Counted, predictions: Counted, { won, levels }: { won: number; levels: number }) =>
    [
      ...(questions.asked > 0 ? [say`${questions.answered} of ${questions.asked} questions answered`] : []),
      ...(questions.score?.of ? [say`${questions.score.right} of ${questions.score.of} right`] : []),
      ...(predictions.asked > 0 ? [say`${predictions.answered} of ${predictions.asked} predictions made`] : []),
      ...(predictions.score?.of ? [say`${predictions.score.right} of ${predictions.score.of} came so`] : []),
      ...(levels > 0 ? [say`${won} of ${levels} levels won`] : []),
    ].join(', '),
  prediction: (ask: string) => say`Predicted before the page opened: ${ask}`,
  cameSo: say`It came so.`,
  cameInstead: (right: string) => say`It came otherwise: ${right}`,
  rightIs: (right: string) => say`Right is: ${right}`,
  noAnswer: say`No answer.`,
  notSeen: say`Not opened.`,
  notDone: say`Not done.`,
  attempts: say`Tries`,
  try: say`Try`,
  links: say`Links`,
  noLinks: say`none`,
  folded: say`Folded`,
  learned: say`Learned`,
  came: say`Came of it`,
  won: (stars: number) => say`won, ${plural(stars, 'star')}`,
  lost: say`lost`,
  cameOf: (came: string, isHelped: boolean) => (isHelped ? say`${came}, with help` : came),
  earlier: (count: number) => say`${count} earlier tries are not listed.`,
  claim: say`What is claimed`,
  expected: say`Expected`,
  measured: say`Measured`,
  claimed: (measured: string, expected: string, isAgreed: boolean) =>
    isAgreed
      ? say`measured ${measured}, expected ${expected}: agrees`
      : say`measured ${measured}, expected ${expected}: does not agree`,
  outOfRange: say`out of range`,
  made: say`What was made`,
  openIt: say`Open it`,
  plotOf: {
    chain: (what: string) => say`Share of chains folded, try by try: ${what}`,
    network: (what: string) => say`Share of networks learned, try by try: ${what}`,
  },
  plot: (what: string) => say`Share of chains folded and of networks learned, try by try: ${what}`,
  openTitle: say`Open a report`,
  openNote: say`A report file that was downloaded before. It is read here and sent nowhere.`,
  openFile: say`Report file`,
  bad: (file: string, problem: string) => say`${file} is no report: ${problem}`,
} as const;
