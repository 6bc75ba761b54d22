import { say } from '../../language/index.ts';
import { usePlay } from './context.ts';
import './for-teachers.css';

/** The way to the classroom, for who teaches; not in a frame, where a class is at work. */
export function ForTeachers() {
  const { shell } = usePlay();
  if (shell.isFramed) return null;
  return (
    <p className="quiet-note for-teachers">
      {say`You teach?`} <a href="#/lesson">{say`Give a lesson with these levels`}</a>
    </p>
  );
}
