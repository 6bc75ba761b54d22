import { Button, FINGER, MessageRegion, Term, TopBar, useMedia, WordsScope } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import type { Tool } from '../state/store.ts';
import { Board } from './board.tsx';
import { NARROW, useDesign, useDesk } from './context.ts';
import { DrawTools } from './draw-tools.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { GLOSSARY } from './glossary.ts';
import { ImportPanel } from './import-panel.tsx';
import { PointedPair } from './pointed-pair.tsx';
import { PublishPanel } from './publish-panel.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { TunePanel } from './tune/tune-panel.tsx';
import './design.css';

/** What a hand does on the board. */
const HOW: Readonly<Record<Tool, Readonly<Record<'finger' | 'mouse', string>>>> = {
  draw: {
    mouse: say`Drag from the last bead, or use arrow keys; Backspace takes a step back. Dragging from a bead before it draws the rest anew, from an empty cell a new chain.`,
    finger: say`Drag from the last bead to draw on, from a bead before it to draw the rest anew. On empty cells a finger scrolls: a new chain begins with Clear.`,
  },
  link: {
    mouse: say`Drag from bead to bead: a link is a disulfide and a skip at once. By keys: arrows and Enter.`,
    finger: say`Drag from bead to bead, or tap both: a link is a disulfide and a skip at once.`,
  },
};

/** The whole of Design: the board in the middle, what a fold starts from beside it, and what follows from it. */
export function DesignPage() {
  const { design, shell } = useDesk();
  const message = useDesign((state) => state.message);
  const tool = useDesign((state) => state.tool);
  const isFinger = useMedia(FINGER);
  const isNarrow = useMedia(NARROW);
  return (
    <WordsScope meanings={GLOSSARY}>
      <TopBar shell={shell} />
      <MessageRegion message={message} onDismiss={design.actions.dismiss}>
        {message?.canUndo === true && <Button kind="text" onPress={design.actions.undo}>{say`Undo it`}</Button>}
      </MessageRegion>
      <main className="design">
        <section className="design-board" aria-label={say`Board`}>
          <p className="design-steps">
            {say`Draw a fold, let Tune find links that fold it and wake its network, then publish it as a level. Bead 5 is also`}{' '}
            <Term term="floor" /> {say`5 of a network: a link joins two beads and two floors at once.`}
          </p>
          <DrawTools />
          <Board />
          {tool === 'link' && isNarrow && <PointedPair />}
          <p className="quiet-note">{HOW[tool][isFinger ? 'finger' : 'mouse']}</p>
        </section>
        <div className="design-start">
          <div className="design-import">
            <ImportPanel />
          </div>
          <div className="design-set">
            <SettingsPanel />
          </div>
        </div>
        <div className="design-tune">
          <TunePanel />
        </div>
        <div className="design-found">
          <FactsPanel />
          <PublishPanel />
        </div>
      </main>
    </WordsScope>
  );
}
