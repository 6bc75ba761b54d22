import type { ReactNode } from 'react';
import { Button, Choice, HeatIcon, RoundButton, Slider, UndoIcon } from '../../../kit/index.ts';
import { digits, say } from '../../../language/index.ts';
import type { BenchTool } from '../../state/bench-setup.ts';
import { usePlay, useSession } from '../context.ts';
import { Term } from '../glossary.ts';

const TOOLS: readonly { value: BenchTool; label: string }[] = [
  { value: 'hand', label: say`Hand` },
  { value: 'peg', label: say`Peg` },
  { value: 'wall', label: say`Wall` },
];

const DOES: Record<BenchTool, string> = {
  hand: say`Drag a bead to pull or throw it; drag a peg, a wall, the lid or a trap to move it.`,
  peg: say`Press where a peg shall stand.`,
  wall: say`Drag along where a wall shall stand.`,
};

const heatWords = (kT: number) => digits(kT.toFixed(2));

/** What drives the bench; the children take back what was put there. */
export function BenchControls({ children }: { children: ReactNode }) {
  const { actions } = usePlay().session;
  const { heat, tool } = useSession((state) => state.bench);
  return (
    <>
      <RoundButton isMain label={say`Plan`} shortcut="p" icon={<UndoIcon />} onPress={actions.plan} />
      {children}
      <div className="bench-tool">
        <Choice
          label={say`A press`}
          options={TOOLS}
          value={tool}
          onChange={(chosen) => actions.setBench({ tool: chosen })}
        />
        <p className="quiet-note">{DOES[tool]}</p>
      </div>
      <div className="bench-controls">
        <Slider
          label={say`Heat`}
          layout="line"
          tone="warm"
          from={0.05}
          to={1}
          step={0.01}
          value={heat}
          inWords={heatWords}
          readout={<Term term="kT">{heatWords(heat)}</Term>}
          onChange={(kT) => actions.setBench({ heat: kT })}
        />
        <div className="show-buttons">
          <Button icon={<HeatIcon />} onPress={actions.heatPulse} shortcut="h">{say`Heat pulse`}</Button>
          <Button onPress={actions.openBench} shortcut="r">{say`Fresh chain`}</Button>
        </div>
      </div>
    </>
  );
}
