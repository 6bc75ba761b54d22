import { LevelsIcon, ToolButton } from '../../kit/index.ts';
import { RUN } from '../words/run.ts';
import { useDesk } from './desk.ts';

/** The way back for a teacher who looks at a lesson as students see it. Who came by the lesson's address does not have it. */
export function BackToLessons() {
  const { listed } = useDesk();
  if (!listed.current) return null;
  return <ToolButton label={RUN.toLessons} icon={<LevelsIcon />} onPress={() => window.location.assign('#/lesson')} />;
}
