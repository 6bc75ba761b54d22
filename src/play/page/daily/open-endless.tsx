import type { OpenPlace, Shell, Visit } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { difficultyOf } from '../../state/daily/difficulty.ts';
import { levelOf, puzzleName } from '../../state/daily/puzzle.ts';
import { endlessId, endlessWords } from '../../state/daily/words.ts';
import { loadProgress } from '../../state/progress-storage.ts';
import type { Home } from '../home.ts';
import { openLevels } from '../open.tsx';
import { ENDLESS, splitQuery, toldOf } from './address.ts';
import { endlessWays } from './endless-ways.tsx';
import { LIST } from './puzzle-list.ts';

const nameOf = (id: string) => id.replace(/^endless-/, '');

/** Opens endless mode: the puzzles of a difficulty one after the other, those first that are still to be won. */
export function openEndless(host: HTMLElement, visit: Visit, shell: Shell): OpenPlace {
  const { own, rest } = splitQuery(visit.query, ['difficulty', 'puzzle']);
  const { state, problems } = ENDLESS.read(own);
  const named = LIST.puzzles.find((puzzle) => puzzleName(puzzle) === state.puzzle);
  const difficulty = named === undefined ? state.difficulty : difficultyOf(named);
  const missing = state.puzzle !== '' && named === undefined;
  const { endless } = loadProgress(shell.storage).progress;
  const members = LIST.puzzles.filter((puzzle) => difficultyOf(puzzle) === difficulty);
  const isWon = (puzzle: (typeof members)[number]) => endless[puzzleName(puzzle)] !== undefined;
  const inOrder = [
    ...(named === undefined ? [] : [named]),
    ...members.filter((puzzle) => puzzle !== named && !isWon(puzzle)),
    ...members.filter((puzzle) => puzzle !== named && isWon(puzzle)),
  ];
  const home: Home = {
    at: ({ id }, placement) => ({
      path: ['endless'],
      query: [`difficulty=${difficulty}`, `puzzle=${nameOf(id)}`, ...(placement === '' ? [] : [placement])].join('&'),
    }),
    nameOf: (key) => key,
    unshared: null,
    isNumbered: false,
    wayBack: null,
  };
  const told = missing ? [...problems, say`puzzle must be one of the list, which has no “${state.puzzle}”.`] : problems;
  const asked = {
    path: [endlessId(puzzleName(inOrder[0]))],
    query: missing ? '' : rest,
    problem: toldOf(visit, told),
  };
  return openLevels(host, asked, shell, {
    levels: inOrder.map((puzzle) => levelOf(puzzle, endlessWords(puzzle))),
    home,
    ways: endlessWays(difficulty),
    beside: {
      keep(progress, level, { grade }) {
        if (grade.pass !== true || grade.stars === 0) return progress;
        const name = nameOf(level);
        const stars = Math.max(grade.stars, progress.endless[name] ?? 0);
        return { ...progress, endless: { ...progress.endless, [name]: stars } };
      },
    },
  });
}
