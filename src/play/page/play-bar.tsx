import { HelpIcon, LevelsIcon, SettingsIcon, ShareIcon, Stars, ToolButton, TopBar } from '../../kit/index.ts';
import { chapterTitle, starsOf } from './campaign-words.ts';
import { usePlay, useSession } from './context.ts';
import './play-bar.css';

interface PlayBarProps {
  onMap(): void;
  onHelp(): void;
  onSettings(): void;
  onShare(): void;
}

/** Where the player is, and the ways out of the level. */
export function PlayBar({ onMap, onHelp, onSettings, onShare }: PlayBarProps) {
  const { shell, home } = usePlay();
  const level = useSession((state) => state.level);
  const index = useSession((state) => state.levelIndex);
  const progress = useSession((state) => state.progress);
  const isAlone = useSession((state) => state.levels.length === 1);

  return (
    <TopBar
      shell={shell}
      tools={
        <>
          <ToolButton label="Levels" icon={<LevelsIcon />} onPress={onMap} />
          <ToolButton label="Share" icon={<ShareIcon />} onPress={onShare} />
          <ToolButton label="Settings" icon={<SettingsIcon />} onPress={onSettings} />
          <ToolButton label="Help" icon={<HelpIcon />} onPress={onHelp} />
        </>
      }
    >
      {home.wayBack === null ? (
        <p className="chapter">{chapterTitle(level.chapter)}</p>
      ) : (
        <a className="chapter" href={home.wayBack.href}>
          {`‹ ${home.wayBack.label}`}
        </a>
      )}
      <h2 className="level-title">
        {isAlone ? level.title : `${index + 1}. ${level.title}`}
        <Stars earned={starsOf(progress, level)} />
      </h2>
    </TopBar>
  );
}
