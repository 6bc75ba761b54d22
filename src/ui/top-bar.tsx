import { chapterTitle, starsOf } from './campaign-words.ts';
import { useSession } from './context.ts';
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

interface TopBarProps {
  onMap(): void;
  onHelp(): void;
  onSettings(): void;
  onShare(): void;
}

/** Where the player is, and the ways out of the level. */
export function TopBar({ onMap, onHelp, onSettings, onShare }: TopBarProps) {
  const level = useSession((state) => state.level);
  const index = useSession((state) => state.levelIndex);
  const progress = useSession((state) => state.progress);

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
        <ToolButton label="Levels" icon={<LevelsIcon />} onPress={onMap} />
        <ToolButton label="Share" icon={<ShareIcon />} onPress={onShare} />
        <ToolButton label="Settings" icon={<SettingsIcon />} onPress={onSettings} />
        <ToolButton label="Help" icon={<HelpIcon />} onPress={onHelp} />
      </nav>
    </header>
  );
}
