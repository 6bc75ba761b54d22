import { useState } from 'react';
import { Button, Slider } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { View } from '../../exhibit/view.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { keyOf, linksOf, PRESETS, withLink } from './model-links.ts';

interface OwnProps {
  view: View<State, Scene, Found>;
  set(change: Partial<State>): void;
}

/** Any links of the meander without a pointer, and sets that the science table knows. */
export function ChooseLinks({ view: { state }, set }: OwnProps) {
  const [from, setFrom] = useState(0);
  const [to, setTo] = useState(11);
  const links = linksOf(state);
  const wanted = withLink(links, from, to);
  return (
    <>
      <p className="quiet-note">{say`Links on the meander: drag from bead to bead in the picture, or choose.`}</p>
      <p className="panel-actions">
        {PRESETS.map((preset) => (
          <Button
            key={preset.label}
            isDisabled={keyOf(preset.links) === keyOf(links)}
            onPress={() => set({ links: preset.links.flat() })}
          >
            {preset.label}
          </Button>
        ))}
      </p>
      <Slider label={say`a link from bead`} value={from} from={0} to={23} step={1} onChange={setFrom} />
      <Slider label={say`to bead`} value={to} from={0} to={23} step={1} onChange={setTo} />
      <p className="panel-actions">
        <Button
          isDisabled={wanted === null}
          onPress={() => wanted !== null && set({ links: wanted.flat() })}
        >{say`Link them`}</Button>
        {links.map((link) => (
          <Button key={link[0]} onPress={() => set({ links: links.filter((other) => other !== link).flat() })}>
            {say`Cut ${link[0]}–${link[1]}`}
          </Button>
        ))}
      </p>
      {wanted === null && (
        <p className="quiet-note">{say`Ends lie three beads apart or more, a bead has one link, a chain six.`}</p>
      )}
    </>
  );
}
