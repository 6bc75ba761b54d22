import { afterAll, beforeAll, expect, test } from 'vitest';
import { speak } from '../../src/language/index.ts';

/** A language that says § to everything that it is asked for. */
const everything = new Map<string, string>();
everything.get = () => '§';
beforeAll(() => speak({ tag: 'x', messages: everything, format: (text) => text, digits: (text) => text }));
afterAll(() => speak(null));

test('what is told about a draft is told in the language that is spoken', async () => {
  const { draftOf } = await import('../../src/design/model/draft.ts');
  const { createDesign } = await import('../../src/design/state/store.ts');
  const draft = { ...draftOf('UUUUURDDDDD'), title: 'Named', solution: [[0, 11]] as [number, number][] };
  const done: Readonly<Record<string, (actions: ReturnType<typeof createDesign>['actions']) => void>> = {
    clear: ({ clear }) => clear(),
    'take a walk': ({ takeWalk }) => takeWalk('UUURDDD'),
    'a step that crosses': ({ step }) => step('U'),
    'back from nothing': ({ clear, takeBack }) => {
      clear();
      takeBack();
    },
    'turn points': ({ paste, turn }) => {
      paste('[[0,0],[0,1],[1,1],[1,0]]');
      turn();
    },
    'a link too near': ({ link }) => link(0, 1),
    'paste a walk': ({ paste }) => void paste('UURDD'),
    'paste contacts': ({ paste }) => void paste('0-11\n1-10'),
    'paste contacts that do not touch': ({ paste }) => void paste('0-9'),
    'paste nothing': ({ paste }) => void paste(' '),
    'paste a cut level': ({ paste }) => void paste('{"format": 1, "id"'),
    'paste no level': ({ paste }) => void paste('{"format": 1}'),
    'paste no point': ({ paste }) => void paste('1 2\n3 x'),
  };
  for (const [name, act] of Object.entries(done)) {
    const { store, actions } = createDesign(draft);
    act(actions);
    const text = store.getState().message?.text ?? '';
    expect(text, name).toContain('§');
    expect(text.replace(/[§\s]/g, ''), name).toBe('');
  }
});
