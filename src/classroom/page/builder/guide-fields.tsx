import { useState } from 'react';
import type { Lesson } from '../../model/lesson.ts';
import type { Edit } from '../../state/building.ts';
import { BUILD } from '../../words/builder.ts';
import { TextField } from './fields.tsx';

const MOST = 12;
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, MOST);

interface LinesFieldProps {
  label: string;
  lines: readonly string[];
  /** Longest line. */
  most: number;
  onChange(lines: string[] | undefined): void;
}

/** A text a line each. What is typed stays as it is typed; the lesson gets its lines. */
function LinesField({ label, lines, most, onChange }: LinesFieldProps) {
  const [typed, setTyped] = useState(lines.join('\n'));
  const isSame = linesOf(typed).join('\n') === lines.join('\n');
  return (
    <TextField
      label={label}
      rows={3}
      most={MOST * most}
      value={isSame ? typed : lines.join('\n')}
      onChange={(next) => {
        const kept = linesOf(next).map((line) => line.slice(0, most));
        setTyped(next);
        onChange(kept.length === 0 ? undefined : kept);
      }}
    />
  );
}

/** What only the guide says. */
export function GuideFields({ lesson, edit }: { lesson: Lesson; edit(edit: Edit): void }) {
  const { aims = [], before = '', misconceptions = [], limits = [] } = lesson;
  const change = (field: string, next: Partial<Lesson>) => edit({ kind: 'lesson', field, change: next });
  return (
    <details className="build-part">
      <summary>{BUILD.guide}</summary>
      <LinesField label={BUILD.aims} lines={aims} most={400} onChange={(next) => change('aims', { aims: next })} />
      <TextField
        label={BUILD.know}
        rows={2}
        most={1000}
        value={before}
        onChange={(next) => change('before', { before: next === '' ? undefined : next })}
      />
      <LinesField
        label={BUILD.misconceptions}
        lines={misconceptions.map(({ idea, reply }) => `${idea} | ${reply}`)}
        most={1400}
        onChange={(lines) =>
          change('misconceptions', {
            misconceptions: lines?.flatMap((line) => {
              const [idea, ...reply] = line.split('|').map((part) => part.trim());
              return idea === '' || reply.join('').trim() === ''
                ? []
                : { idea: idea.slice(0, 400), reply: reply.join('|').slice(0, 1000) };
            }),
          })
        }
      />
      <LinesField
        label={BUILD.limits}
        lines={limits}
        most={1000}
        onChange={(next) => change('limits', { limits: next })}
      />
    </details>
  );
}
