import { Button } from '../../../kit/index.ts';
import type { Lesson } from '../../model/lesson.ts';
import { type Mention, mentionsIn } from '../../model/mentions.ts';
import type { Edit } from '../../state/building.ts';
import { BUILD } from '../../words/builder.ts';

/** Puts the cursor on what names the step, wherever its text is edited. */
function goTo({ text, name }: Mention): void {
  const fields = document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(
    '.build textarea, .build [type=text]',
  );
  const field = [...fields].find(({ value }) => value.includes(text));
  if (field === undefined) return;
  field.closest('details')?.setAttribute('open', '');
  field.focus();
  const from = field.value.indexOf(text) + text.indexOf(name);
  field.setSelectionRange(from, from + name.length);
}

/** Texts that name a step in a way that is wrong, or may become so: which, the way to each, and the way to let them follow. */
export function StepMentions({ lesson, edit }: { lesson: Lesson; edit(edit: Edit): void }) {
  const mentions = mentionsIn(lesson);
  if (mentions.length === 0) return null;
  function open(mention: Mention) {
    if (mention.step !== null) edit({ kind: 'choose', at: mention.step });
    // The step's fields stand there in the next frame.
    requestAnimationFrame(() => goTo(mention));
  }
  return (
    <section className="build-part build-mentions" aria-label={BUILD.mentions}>
      <h3>{BUILD.mentions}</h3>
      <p className="quiet-note">{BUILD.mentionsNote}</p>
      <ul>
        {mentions.map((mention, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice
          <li key={k}>
            <p>
              <strong>{BUILD.mentionIn(mention.step)}</strong> “{mention.words}”
            </p>
            {mention.kind === 'gone' && <p className="field-problem">{BUILD.mentionGone}</p>}
            <Button kind="link" label={BUILD.mentionGoOf(mention.words)} onPress={() => open(mention)}>
              {BUILD.mentionGo}
            </Button>
          </li>
        ))}
      </ul>
      {mentions.some(({ kind }) => kind === 'typed') && (
        <>
          <Button onPress={() => edit({ kind: 'follow' })}>{BUILD.follow}</Button>
          <p className="quiet-note">{BUILD.followNote}</p>
        </>
      )}
    </section>
  );
}
