import { Dialog } from '../../kit/index.ts';
import { GLOSSARY } from './glossary.ts';
import { SHORTCUTS } from './shortcuts.ts';
import './help-dialog.css';

/** How to play, the keys, and the words. */
export function HelpDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog title="Help" onClose={onClose} className="dialog-wide">
      <div className="help">
        <section>
          <h3>How to play</h3>
          <ol className="help-steps">
            <li>Drag one bead onto another, or one floor onto another: that makes a link in both worlds.</li>
            <li>Press Run. The chain folds or not, the network learns or not, for the same reason.</li>
            <li>Fresh runs with other seeds judge your links. Press a link to take it away and try again.</li>
          </ol>
          <p>
            A bead takes one link. The ends of a link are at least three apart. One star: both worlds pass. Two: with no
            more links than par. Three: they come back from a heat shock amid the run or, where there is none, they
            still pass when any one link is cut.
          </p>
          <h3>Keys</h3>
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
        <section>
          <h3>Words</h3>
          <dl className="word-list">
            {Object.entries(GLOSSARY).map(([word, meaning]) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
