import { createSession, decodeShare, judgeInWorker, type Level, parseLevel, startVerdictWorker } from './game/index.ts';
import { showBroken, showPlay } from './ui/index.ts';

const files = import.meta.glob('../levels/*.json', { eager: true, import: 'default' });

/** The shipped levels in playing order. */
function shippedLevels(): Level[] {
  return Object.keys(files)
    .sort()
    .map((path) => {
      const parsed = parseLevel(files[path]);
      if (parsed.ok) return parsed.level;
      throw new Error(`${path}: ${parsed.problems[0].field} ${parsed.problems[0].reason}`);
    });
}

/** Web Storage, asked for only when used: a browser may refuse it. */
const storage = {
  getItem: (key: string) => window.localStorage.getItem(key),
  setItem: (key: string, value: string) => window.localStorage.setItem(key, value),
};

const host = document.getElementById('root')!;
try {
  const address = decodeShare(window.location.hash);
  const session = createSession({
    levels: shippedLevels(),
    storage,
    judge: judgeInWorker(startVerdictWorker),
    shared: address?.ok ? address.shared : null,
    sharedProblem: address === null || address.ok ? null : address.problem,
  });
  showPlay(host, session, storage);
} catch (error) {
  showBroken(host, error);
}
