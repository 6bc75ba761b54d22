import {
  DayIcon,
  HelpIcon,
  LevelsIcon,
  SettingsIcon,
  ShareIcon,
  Stars,
  ToolButton,
  TopBar,
  useMedia,
} from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { CHAPTERS } from '../../task/index.ts';
import { chapterTitle, starsOf } from './campaign-words.ts';
import { usePlay, useSession } from './context.ts';
import { useGivenLinks } from './given.ts';
import { CAMPAIGN } from './home.ts';
import './play-bar.css';

interface PlayBarProps {
  onMap(): void;
  onHelp(): void;
  onSettings(): void;
  onShare(): void;
}

/** Where the player is, and the ways out of the level. */
export function PlayBar({ onMap, onHelp, onSettings, onShare }: PlayBarProps) {
  const { shell, home, ways } = usePlay();
  const level = useSession((state) => state.level);
  const isGiven = useGivenLinks();
  const index = useSession((state) => state.levelIndex);
  const progress = useSession((state) => state.progress);
  /** Where the bar has no room for it, the map has the same way. */
  const hasRoom = useMedia('(min-width: 1180px)');

  const chapter = chapterTitle(level.chapter);
  const place = CHAPTERS.findIndex(({ key }) => key === level.chapter);

  return (
    <TopBar
      shell={shell}
      tools={
        <>
          {home === CAMPAIGN && !shell.isFramed && hasRoom && (
            <ToolButton label={say`Today`} icon={<DayIcon />} onPress={() => window.location.assign('#/play/daily')} />
          )}
          {!isGiven && !shell.isGuided && <ToolButton label={ways.mapName} icon={<LevelsIcon />} onPress={onMap} />}
          {!shell.isGuided && <ToolButton label={say`Share`} icon={<ShareIcon />} onPress={onShare} />}
          <ToolButton label={say`Settings`} icon={<SettingsIcon />} onPress={onSettings} />
          <ToolButton label={say`Help`} icon={<HelpIcon />} onPress={onHelp} />
        </>
      }
    >
      {home.wayBack !== null && (
        <a className="chapter" href={home.wayBack.href}>
          {`‹ ${home.wayBack.label}`}
        </a>
      )}
      <h2 className="level-title">
        {home.isNumbered ? `${index + 1}. ${level.title}` : level.title}
        <span title={say`The most stars so far`}>
          <Stars earned={starsOf(progress, level)} />
        </span>
      </h2>
      {home.wayBack === null && (
        <>
          <p className="chapter bar-aside">{chapter}</p>
          {/* Where the bar has no room for its name, but for its number. */}
          {place >= 0 && <p className="chapter bar-short" title={chapter}>{say`Chapter ${place + 1}`}</p>}
        </>
      )}
    </TopBar>
  );
}
