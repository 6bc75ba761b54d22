import { useCallback, useEffect, useState } from 'react';
import { AttemptsDialog } from './attempts.tsx';
import { CampaignMap } from './campaign-map.tsx';
import { usePlay, useSession } from './context.ts';
import { Dock } from './dock.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { LessonCard } from './lesson-card.tsx';
import { LinkList } from './link-list.tsx';
import { useMedia } from './media.ts';
import { Announcer, Fault, Message } from './messages.tsx';
import { PerformanceReadout } from './performance-readout.tsx';
import type { Settings } from './settings.ts';
import { SettingsDialog } from './settings-dialog.tsx';
import { ShareDialog } from './share-dialog.tsx';
import { useShortcuts } from './shortcuts.ts';
import { useSound } from './sound/use-sound.ts';
import { TopBar } from './top-bar.tsx';
import { VerdictCard } from './verdict-card.tsx';
import { type WorldName, WorldTabs } from './world-tabs.tsx';
import { ChainWorld, TowerWorld, TwinMap } from './worlds.tsx';

interface PlayPageProps {
  settings: Settings;
  onSettings(settings: Settings): void;
}

/** The whole of Play: a bar, two worlds with what they share between them, and the dock. */
export function PlayPage({ settings, onSettings }: PlayPageProps) {
  const { session } = usePlay();
  const [open, setOpen] = useState<'help' | 'settings' | 'share' | 'map' | 'attempts' | null>(null);
  const [world, setWorld] = useState<WorldName>('chain');
  const title = useSession((state) => state.level.title);
  const isPhone = useMedia('(max-width: 719px)');
  const openHelp = useCallback(() => setOpen('help'), []);
  const openMap = useCallback(() => setOpen('map'), []);
  const close = useCallback(() => setOpen(null), []);
  useSound(settings.sound);
  useShortcuts(session, openHelp, settings.shortcuts);

  useEffect(() => {
    document.documentElement.dataset.motion = settings.calm ? 'reduced' : 'free';
  }, [settings.calm]);

  useEffect(() => {
    document.title = `${title} · Skipfold`;
  }, [title]);

  return (
    <div className="play">
      <TopBar
        onMap={openMap}
        onHelp={openHelp}
        onShare={() => setOpen('share')}
        onSettings={() => setOpen('settings')}
      />
      <main className="stage" data-world={world}>
        {isPhone && <WorldTabs world={world} onChoose={setWorld} />}
        <ChainWorld />
        <TowerWorld />
        <div className="shared">
          <TwinMap />
          <LinkList onAttempts={() => setOpen('attempts')} />
          <VerdictCard isAllOpen={settings.allLevels} onMap={openMap} />
        </div>
        <Fault />
        <Message />
      </main>
      <Dock>
        <LessonCard isAllOpen={settings.allLevels} onMap={openMap} />
      </Dock>
      <Announcer />
      {settings.performance && <PerformanceReadout />}
      {open === 'map' && <CampaignMap isAllOpen={settings.allLevels} onClose={close} />}
      {open === 'attempts' && <AttemptsDialog onClose={close} />}
      {open === 'help' && <HelpDialog onClose={close} />}
      {open === 'share' && <ShareDialog onClose={close} />}
      {open === 'settings' && <SettingsDialog settings={settings} onChange={onSettings} onClose={close} />}
    </div>
  );
}
