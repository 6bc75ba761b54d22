import { useState } from 'react';
import { Select } from '../../../kit/index.ts';
import { LANGUAGES } from '../../../language/index.ts';
import { isLanguage, type Lesson, USUAL_MINUTES } from '../../model/lesson.ts';
import type { Edit } from '../../state/building.ts';
import { BUILD } from '../../words/builder.ts';
import { NumberInput, TextField } from './fields.tsx';

/** What a lesson is called, in which language, for whom. */
export function LessonFields({ lesson, edit }: { lesson: Lesson; edit(edit: Edit): void }) {
  const { title, audience = '' } = lesson;
  const change = (field: string, next: Partial<Lesson>) => edit({ kind: 'lesson', field, change: next });
  return (
    <section className="build-part" aria-label={BUILD.lesson}>
      <TextField
        label={BUILD.lessonTitle}
        value={title}
        most={120}
        onChange={(next) => change('title', { title: next })}
      />
      <TextField
        label={BUILD.audience}
        value={audience}
        most={200}
        onChange={(next) => change('audience', { audience: next === '' ? undefined : next })}
      />
      <LanguageField language={lesson.language} onChange={(next) => change('language', { language: next })} />
      <NumberInput
        label={BUILD.planned}
        value={lesson.planned ?? USUAL_MINUTES}
        from={1}
        to={600}
        isWhole
        onChange={(next) => change('planned', { planned: next === null || next === USUAL_MINUTES ? undefined : next })}
      />
    </section>
  );
}

const SPOKEN: Readonly<Record<string, string>> = { en: 'English', ...LANGUAGES };
const OTHER = 'other';

/** One of the languages that the program speaks, or any other by its tag. */
function LanguageField({ language, onChange }: { language: string; onChange(language: string): void }) {
  const [typed, setTyped] = useState(language);
  const [isOther, setOther] = useState(false);
  const isFree = isOther || SPOKEN[language] === undefined;
  return (
    <>
      <Select
        label={BUILD.language}
        options={[
          ...Object.entries(SPOKEN).map(([value, label]) => ({ value, label })),
          { value: OTHER, label: BUILD.otherLanguage },
        ]}
        value={isFree ? OTHER : language}
        onChange={(next) => {
          setOther(next === OTHER);
          setTyped('');
          if (next !== OTHER) onChange(next);
        }}
      />
      {isFree && (
        <TextField
          label={BUILD.languageTag}
          note={BUILD.languageNote}
          value={isLanguage(typed) ? language : typed}
          most={20}
          onChange={(next) => {
            setTyped(next);
            if (isLanguage(next)) onChange(next);
          }}
        />
      )}
    </>
  );
}
