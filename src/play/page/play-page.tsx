import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { Progress, TabList, useChoices, useMedia, WordsScope } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { type Phase, toldVerdict } from '../state/session.ts';
import { usePlay, useSession } from './context.ts';
import { AttemptsDialog, HelpDialog, PerformanceReadout, SettingsDialog, ShareDialog } from './dialogs.ts';
import { Dock } from './dock.tsx';
import { holdables } from './given.ts';
import { GLOSSARY } from './glossary.ts';
import { Announcer, Fault, Message } from './messages.tsx';
import { useOffers } from './offers.ts';
import { useOnly } from './one-world.tsx';
import { ChainWorld } from './pictures/chain-world.tsx';
import { TowerWorld } from './pictures/tower-world.tsx';
import { PlanPanel } from './plan-panel.tsx';
import { PlayBar } from './play-bar.tsx';
import { RunsPanel } from './runs-panel.tsx';
import { useShortcuts } from './shortcuts.ts';
import { useSound } from './sound/use-sound.ts';
import { VerdictCard } from './verdict-card.tsx';
import './pictures/twin-map.css'; // here, since its place is kept while it is fetched
import './play-page.css';

/** What a phone shows of the stage: one part at a time. */
const PARTS = [
  { name: 'chain', face: say`Chain` },
  { name: 'network', face: say`Network` },
  { name: 'shared', face: say`Runs` },
] as const;
type Part = (typeof PARTS)[number]['name'];

/** A world's tab; once a verdict is told, with the mark of what became of it, for a phone shows one world at a time. */
function WorldFace({ name, isPassed }: { name: string; isPassed: boolean | undefined }) {
  return (
    <span className="world-face">
      {name}
      {isPassed !== undefined && (
        <span className={isPassed ? 'world-mark' : 'world-mark world-miss'}>
          <span aria-hidden="true">{isPassed ? '✓' : '✗'}</span>
          <span className="heard">{isPassed ? say` passes` : say` fails`}</span>
        </span>
      )}
    </span>
  );
}

/** The twin map, fetched when a level or the player asks for it. */
const TwinMap = lazy(async () => ({ default: (await import('./pictures/twin-map.tsx')).TwinMap }));

/** What stands beside the bench, fetched when it is first opened. */
const BenchPanel = lazy(async () => ({ default: (await import('./bench/bench-panel.tsx')).BenchPanel }));

/** What stands between the worlds: goal and links, the runs, or the bench's tools. */
function Middle({ phase, onAttempts }: { phase: Phase; onAttempts(): void }) {
  if (phase === 'show') return <RunsPanel />;
  if (phase === 'plan') return <PlanPanel onAttempts={onAttempts} />;
  return (
    <Suspense fallback={<Progress label={say`Fetching the bench`} done={0} total={0} />}>
      <BenchPanel />
    </Suspense>
  );
}

const MIDDLE_NAMES: Record<Phase, string> = { plan: say`Goal`, show: say`Runs`, bench: say`Tools` };

/** The whole of Play: a bar, two worlds with what they share between them, and the dock. */
export function PlayPage() {
  const { session, shell, own, ways } = usePlay();
  const settings = useChoices(shell.settings);
  const isAllOpen = useChoices(own).allLevels;
  const [open, setOpen] = useState<'help' | 'settings' | 'share' | 'map' | 'attempts' | null>(null);
  const [part, setPart] = useState<Part>('chain');
  const level = useSession((state) => state.level);
  const { title, id } = level;
  const phase = useSession((state) => state.phase);
  const hasEnded = useSession((state) => state.watching?.hasEnded === true);
  const told = useSession((state) => (state.phase === 'show' ? toldVerdict(state) : null));
  const passed = { chain: told?.grade.foldPass, network: told?.grade.learnPass };
  const isPhone = useMedia('(max-width: 719px)');
  /** Where the middle has no room for goal or runs and the twin map together. */
  const isShort = useMedia('(max-height: 899px), (max-width: 1099px)');
  const [middle, setMiddle] = useState<'main' | 'map'>('main');
  const offers = useOffers();
  // The bench has a chain alone: no network, no map.
  const hasMap = offers.map && phase !== 'bench';
  const only = useOnly();
  const parts = PARTS.filter(
    ({ name }) =>
      name === 'shared' || ((only === undefined || only === name) && (phase !== 'bench' || name === 'chain')),
  );
  const shown = parts.some(({ name }) => name === part) ? part : parts[0].name;
  const openHelp = useCallback(() => setOpen('help'), []);
  const openMap = useCallback(() => setOpen('map'), []);
  const close = useCallback(() => setOpen(null), []);
  useSound(settings.sound);
  useShortcuts(session, openHelp, settings.shortcuts);

  useEffect(() => shell.offer(holdables(level)), [shell, level]);

  useEffect(() => {
    document.title = say`${title} · Skipfold`;
  }, [title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another level begins at its top
  useEffect(() => {
    window.scrollTo(0, 0);
    setPart('chain');
    setMiddle('main');
  }, [id]);
  // The bench's tools stand where goal and runs do: who leaves it comes back to the chain.
  const isBench = phase === 'bench';
  useEffect(() => {
    return isBench ? () => setPart('chain') : undefined;
  }, [isBench]);

  return (
    <WordsScope meanings={GLOSSARY} scene={`${id} ${phase}`}>
      <div className="play" data-phase={phase} data-ended={hasEnded}>
        <PlayBar
          onMap={openMap}
          onHelp={openHelp}
          onShare={() => setOpen('share')}
          onSettings={() => setOpen('settings')}
        />
        <main className="stage" data-part={shown} data-map={hasMap} data-only={only}>
          {isPhone && (
            <TabList
              label={say`What is shown`}
              tabs={parts.map(({ name, face }) => ({
                name,
                face: name === 'shared' ? MIDDLE_NAMES[phase] : <WorldFace name={face} isPassed={passed[name]} />,
              }))}
              current={shown}
              onChoose={setPart}
            />
          )}
          {only !== 'network' && <ChainWorld />}
          <div className="shared">
            {hasMap && isShort && (
              <TabList
                label={say`Between the worlds`}
                tabs={[
                  { name: 'main', face: MIDDLE_NAMES[phase] },
                  { name: 'map', face: say`Twin map` },
                ]}
                current={middle}
                onChoose={setMiddle}
              />
            )}
            {(!isShort || !hasMap || middle === 'main') && (
              <Middle phase={phase} onAttempts={() => setOpen('attempts')} />
            )}
            {hasMap && (!isShort || middle === 'map') && (
              <Suspense fallback={<section className="twin" />}>
                <TwinMap />
              </Suspense>
            )}
          </div>
          {only !== 'chain' && <TowerWorld />}
          <Fault />
          <Message />
        </main>
        <Dock>
          <VerdictCard
            isAllOpen={isAllOpen}
            onMap={openMap}
            below={isPhone ? (shown === 'shared' ? 'runs' : 'world') : null}
          />
        </Dock>
        <Announcer />
        <Suspense fallback={null}>
          {settings.performance && <PerformanceReadout />}
          {open === 'map' && ways.map({ isAllOpen, onClose: close })}
          {open === 'attempts' && <AttemptsDialog onClose={close} />}
          {open === 'help' && <HelpDialog onClose={close} />}
          {open === 'share' && <ShareDialog onClose={close} />}
          {open === 'settings' && <SettingsDialog onClose={close} />}
        </Suspense>
      </div>
    </WordsScope>
  );
}
