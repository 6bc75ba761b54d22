import type { Read } from '../model/lesson.ts';
import { LANDING } from '../words/landing.ts';

/** The text of a file that someone chose, or why not. Never rejects. */
export async function textOf(file: File, most: number): Promise<Read<string>> {
  if (file.size > most) return { ok: false, problem: LANDING.tooLarge(file.name, file.size, most) };
  try {
    return { ok: true, value: await file.text() };
  } catch {
    return { ok: false, problem: LANDING.unreadable };
  }
}
