import { useState } from 'react';
import { chapterTitle, starsOf } from './campaign-words.ts';
import { usePlay, useSession } from './context.ts';
import { Dialog } from './dialog.tsx';
import { HelpIcon, LevelsIcon, Mark, SettingsIcon, ShareIcon, Stars } from './icons.tsx';

interface ToolButtonProps {
  label: string;
  icon: React.ReactNode;
  onPress(): void;
}

function ToolButton({ label, icon, onPress }: ToolButtonProps) {
  return (
    <button type="button" className="tool-button" onClick={onPress}>
      {icon}
      <span className="tool-label">{label}</span>
    </button>
  );
}

function LevelPicker({ onClose }: { onClose(): void }) {
  const { openLevel } = usePlay().session.actions;
  const levels = useSession((state) => state.levels);
  const current = useSession((state) => state.levelIndex);
  const progress = useSession((state) => state.progress);

  return (
    <Dialog title="Levels" onClose={onClose}>
      <ol className="level-grid">
        {levels.map((level, index) => (
          <li key={level.id}>
            <button
              type="button"
              className="level-card"
              aria-current={index === current ? 'true' : undefined}
              onClick={() => {
                openLevel(index);
                onClose();
              }}
            >
              <span className="level-number">{index + 1}</span>
              <span className="level-name">{level.title}</span>
              <Stars earned={starsOf(progress, level)} />
              <span className="level-chapter">{chapterTitle(level.chapter)}</span>
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

interface TopBarProps {
  onHelp(): void;
  onSettings(): void;
  onShare(): void;
}

/** Where the player is, and the ways out of the level. */
export function TopBar({ onHelp, onSettings, onShare }: TopBarProps) {
  const level = useSession((state) => state.level);
  const index = useSession((state) => state.levelIndex);
  const progress = useSession((state) => state.progress);
  const [isPicking, setPicking] = useState(false);

  return (
    <header className="top-bar">
      <h1 className="brand">
        <Mark />
        Skipfold
      </h1>
      <p className="chapter">{chapterTitle(level.chapter)}</p>
      <h2 className="level-title">
        {`${index + 1}. ${level.title}`}
        <Stars earned={starsOf(progress, level)} />
      </h2>
      <nav className="tools" aria-label="Game">
        <ToolButton label="Levels" icon={<LevelsIcon />} onPress={() => setPicking(true)} />
        <ToolButton label="Share" icon={<ShareIcon />} onPress={onShare} />
        <ToolButton label="Settings" icon={<SettingsIcon />} onPress={onSettings} />
        <ToolButton label="Help" icon={<HelpIcon />} onPress={onHelp} />
      </nav>
      {isPicking && <LevelPicker onClose={() => setPicking(false)} />}
    </header>
  );
}
