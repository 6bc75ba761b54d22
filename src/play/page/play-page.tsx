import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { Progress, TabList, useChoices, useMedia, WordsScope } from '../../kit/index.ts';
import type { Phase } from '../state/session.ts';
import { AttemptsDialog } from './attempts.tsx';
import { CampaignMap } from './campaign-map.tsx';
import { usePlay, useSession } from './context.ts';
import { Dock } from './dock.tsx';
import { GLOSSARY } from './glossary.ts';
import { HelpDialog } from './help-dialog.tsx';
import { Announcer, Fault, Message } from './messages.tsx';
import { useOffers } from './offers.ts';
import { PerformanceReadout } from './performance-readout.tsx';
import { ChainWorld } from './pictures/chain-world.tsx';
import { TowerWorld } from './pictures/tower-world.tsx';
import { TwinMap } from './pictures/twin-map.tsx';
import { PlanPanel } from './plan-panel.tsx';
import { PlayBar } from './play-bar.tsx';
import { RunsPanel } from './runs-panel.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { ShareDialog } from './share-dialog.tsx';
import { useShortcuts } from './shortcuts.ts';
import { useSound } from './sound/use-sound.ts';
import { VerdictCard } from './verdict-card.tsx';
import './play-page.css';

/** What a phone shows of the stage: one part at a time. */
const PARTS = [
  { name: 'chain', face: 'Chain' },
  { name: 'network', face: 'Network' },
  { name: 'shared', face: 'Runs' },
] as const;
type Part = (typeof PARTS)[number]['name'];

/** What stands beside the bench, fetched when it is first opened. */
const BenchPanel = lazy(async () => ({ default: (await import('./bench/bench-panel.tsx')).BenchPanel }));

/** What stands between the worlds: goal and links, the runs, or the bench's tools. */
function Middle({ phase, onAttempts }: { phase: Phase; onAttempts(): void }) {
  if (phase === 'show') return <RunsPanel />;
  if (phase === 'plan') return <PlanPanel onAttempts={onAttempts} />;
  return (
    <Suspense fallback={<Progress label="Fetching the bench" done={0} total={0} />}>
      <BenchPanel />
    </Suspense>
  );
}

const MIDDLE_NAMES: Record<Phase, string> = { plan: 'Goal', show: 'Runs', bench: 'Tools' };

/** The whole of Play: a bar, two worlds with what they share between them, and the dock. */
export function PlayPage() {
  const { session, shell, own } = usePlay();
  const settings = useChoices(shell.settings);
  const isAllOpen = useChoices(own).allLevels;
  const [open, setOpen] = useState<'help' | 'settings' | 'share' | 'map' | 'attempts' | null>(null);
  const [part, setPart] = useState<Part>('chain');
  const title = useSession((state) => state.level.title);
  const id = useSession((state) => state.level.id);
  const phase = useSession((state) => state.phase);
  const hasEnded = useSession((state) => state.watching?.hasEnded === true);
  const isPhone = useMedia('(max-width: 719px)');
  /** Where the middle has no room for goal or runs and the twin map together. */
  const isShort = useMedia('(max-height: 899px), (max-width: 1099px)');
  const [middle, setMiddle] = useState<'main' | 'map'>('main');
  const offers = useOffers();
  // The bench has a chain alone: no network, no map.
  const hasMap = offers.map && phase !== 'bench';
  const shown = phase === 'bench' && part === 'network' ? 'chain' : part;
  const openHelp = useCallback(() => setOpen('help'), []);
  const openMap = useCallback(() => setOpen('map'), []);
  const close = useCallback(() => setOpen(null), []);
  useSound(settings.sound);
  useShortcuts(session, openHelp, settings.shortcuts);

  useEffect(() => {
    document.title = `${title} · Skipfold`;
  }, [title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another level begins at its top
  useEffect(() => {
    window.scrollTo(0, 0);
    setPart('chain');
    setMiddle('main');
  }, [id]);

  return (
    <WordsScope meanings={GLOSSARY} scene={`${id} ${phase}`}>
      <div className="play" data-phase={phase} data-ended={hasEnded}>
        <PlayBar
          onMap={openMap}
          onHelp={openHelp}
          onShare={() => setOpen('share')}
          onSettings={() => setOpen('settings')}
        />
        <main className="stage" data-part={shown} data-map={hasMap}>
          {isPhone && (
            <TabList
              label="What is shown"
              tabs={PARTS.filter(({ name }) => phase !== 'bench' || name !== 'network').map(({ name, face }) => ({
                name,
                face: name === 'shared' ? MIDDLE_NAMES[phase] : face,
              }))}
              current={shown}
              onChoose={setPart}
            />
          )}
          <ChainWorld />
          <div className="shared">
            {hasMap && isShort && (
              <TabList
                label="Between the worlds"
                tabs={[
                  { name: 'main', face: MIDDLE_NAMES[phase] },
                  { name: 'map', face: 'Twin map' },
                ]}
                current={middle}
                onChoose={setMiddle}
              />
            )}
            {(!isShort || !hasMap || middle === 'main') && (
              <Middle phase={phase} onAttempts={() => setOpen('attempts')} />
            )}
            {hasMap && (!isShort || middle === 'map') && <TwinMap />}
          </div>
          <TowerWorld />
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
        {settings.performance && <PerformanceReadout />}
        {open === 'map' && <CampaignMap isAllOpen={isAllOpen} onClose={close} />}
        {open === 'attempts' && <AttemptsDialog onClose={close} />}
        {open === 'help' && <HelpDialog onClose={close} />}
        {open === 'share' && <ShareDialog onClose={close} />}
        {open === 'settings' && <SettingsDialog onClose={close} />}
      </div>
    </WordsScope>
  );
}
