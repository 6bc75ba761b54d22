import { Dialog } from '../../kit/index.ts';
import { inWords, say } from '../../language/index.ts';
import { ForTeachers } from './for-teachers.tsx';
import { GLOSSARY } from './glossary.ts';
import { OnlyNote } from './one-world.tsx';
import { SHORTCUTS } from './shortcuts.ts';
import './help-dialog.css';

/** How to play, the keys, and the words. */
export function HelpDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog title={say`Help`} onClose={onClose} className="dialog-wide">
      <div className="help">
        <section>
          <h3>{say`How to play`}</h3>
          <OnlyNote />
          <ol className="help-steps">
            <li>{say`Drag one bead onto another, or one floor onto another: that makes a link in both worlds.`}</li>
            <li>{say`Press Run. The same links are in the chain and in the network; either may fail while the other succeeds.`}</li>
            <li>{say`Tap or press a link to take it away, and try again.`}</li>
          </ol>
          <p>{say`A bead takes one link. The ends of a link are at least three apart. One star: both worlds pass. Two: with no more links than par. Three: they come back from a heat shock amid the run or, where there is none, they still pass when any one link is cut.`}</p>
          <h3>{say`By touch`}</h3>
          <p>{say`Tap one bead, then another: that links them too. Two fingers make the chain larger and move it; a double tap brings it back. Tap a dotted word to read what it means, a small chain or curve to see it large.`}</p>
          <ForTeachers />
        </section>
        <section className="help-words">
          <h3>{say`Words`}</h3>
          <dl className="word-list">
            {Object.entries(GLOSSARY).map(([word, meaning]) => (
              <div key={word}>
                <dt>{inWords(word)}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>{say`Keys`}</h3>
          <dl className="key-list">
            {SHORTCUTS.map(({ keys, does }) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
