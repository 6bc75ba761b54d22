import { downloadText } from '../../../kit/index.ts';
import { forStudents, type Lesson } from '../../model/lesson.ts';
import { slugOf } from '../../model/slug.ts';

function save(lesson: Lesson, mark: string): void {
  const name = slugOf(lesson.title, 60) || lesson.id;
  downloadText(`${name}${mark}.lesson.json`, `${JSON.stringify(lesson, null, 2)}\n`, 'application/json');
}

/** The teacher's file: with notes, guide and right answers. */
export function downloadLesson(lesson: Lesson): void {
  save(lesson, '');
}

/** The file that goes around in the class: without them. */
export function downloadForStudents(lesson: Lesson): void {
  save(forStudents(lesson), '-students');
}
