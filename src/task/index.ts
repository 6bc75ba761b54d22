export { type Advice, findAdvice } from './advice.ts';
export { adviceCloser, adviceWhere } from './advice-where.ts';
export { alsoTask, changedWorlds, conditionDetails, conditionNames, joined, underName } from './also.ts';
export { CHAPTERS } from './chapters.ts';
export { conditionWords } from './condition-words.ts';
export {
  DIAL_NAMES,
  type Dial,
  type DialName,
  type Dials,
  type DialTurn,
  dialTurns,
  FAR_TURNS,
  fitDials,
  isSamePlacement,
  sameDials,
  startDials,
  type Turn,
  turnsBetween,
  withDials,
} from './dials.ts';
export { type Evidence, explain, type Reason } from './explain.ts';
export { fetchTelling } from './fetch-telling.ts';
export { type FoldPart, FRAMES, RUN_STEPS, SHOCK_STEPS } from './fold-runs.ts';
export {
  type Check,
  type Checks,
  checksFor,
  conditionsOf,
  foldPasses,
  foldsHere,
  type Grade,
  goalsReached,
  goalWords,
  grade,
  isJudged,
  learnPasses,
  learnsHere,
  runsAsked,
  startsAsked,
  throughShock,
} from './grade.ts';
export { harmCauseWords } from './harm-cause.ts';
export { handlers as taskJobs, type PointsJob } from './jobs.ts';
export { KEPT_LEVELS, type KeptLevel, type KeptLevels, keptLevelsText, readKeptLevels } from './kept-levels.ts';
export {
  CURVE_POINTS,
  FIELD_REACH,
  FIELD_SIDE,
  FIELDS,
  type LearnPart,
  MAPS,
  TRAIN_STEPS,
} from './learn-start.ts';
export { type Level, type LevelProblem, parseLevel, rulesOf } from './level.ts';
export type { LevelFile } from './level-schema.ts';
export { linkEffects, linkFacts, linkProfile, linkWords, touches, touchesWrong, touchWords } from './link-effects.ts';
export { type Came, type LinkSaid, linkSaid } from './link-said.ts';
export {
  foldJob,
  hashMeasurement,
  learnJob,
  type Measurement,
  type MeasureOptions,
  meanGradient,
  measure,
  RUNS,
  type RunFigures,
  runsOf,
  STARTS,
} from './measure.ts';
export { freeContacts, meltHandlers, meltingTemperatures, meltJobs } from './melting.ts';
export {
  holdsFold,
  type Outcome,
  outcomeOf,
  type RunEnd,
  type RunState,
  runEnd,
  type StartState,
  sparedStarts,
  typicalOf,
  wrongContacts,
} from './outcome.ts';
export { dockedRuns, type Pairing, pairingName, pairingsOf } from './pairings.ts';
export { allowedRemovals, removals } from './removals.ts';
export { z } from './schema.ts';
export { chainOf, type Goals, networkOf, type Placement, type Shock, type Task } from './task.ts';
export { misfoldedWords, wrongShapes } from './trap-words.ts';
export type { Tried } from './worse-links.ts';
