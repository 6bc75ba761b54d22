import { type Lesson, stepTitle } from './lesson.ts';

/** What is still missing before a lesson can be handed out: which step, and what of it; empty where nothing is. */
export function missingIn({ title, steps }: Lesson): { readonly step: number | null; readonly what: Missing }[] {
  return [
    ...(title.trim() === '' ? [{ step: null, what: 'title' as const }] : []),
    ...(steps.length === 0 ? [{ step: null, what: 'content' as const }] : []),
    ...steps.flatMap((one, k) => {
      const asked = one.question;
      const missing: Missing[] = [
        ...(stepTitle(one) === '' ? ['title' as const] : []),
        ...(one.show === undefined && one.task.trim() === '' && asked === undefined ? ['content' as const] : []),
        ...(asked !== undefined && asked.ask.trim() === '' ? ['ask' as const] : []),
        ...(asked?.kind === 'choice' && asked.options.some((option) => option.trim() === '')
          ? ['option' as const]
          : []),
      ];
      return missing.map((what) => ({ step: k, what }));
    }),
  ];
}

/** A title; something to show or to do; the question's words; an option's words. */
export type Missing = 'title' | 'content' | 'ask' | 'option';
