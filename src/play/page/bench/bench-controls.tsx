import type { ReactNode } from 'react';
import { Button, Choice, HeatIcon, RoundButton, Slider, UndoIcon } from '../../../kit/index.ts';
import type { BenchTool } from '../../state/bench-setup.ts';
import { usePlay, useSession } from '../context.ts';

const TOOLS: readonly { value: BenchTool; label: string }[] = [
  { value: 'hand', label: 'Hand' },
  { value: 'peg', label: 'Peg' },
  { value: 'wall', label: 'Wall' },
];

const DOES: Record<BenchTool, string> = {
  hand: 'Drag a bead to pull or throw it; drag a peg, a wall, the lid or a trap to move it.',
  peg: 'Press where a peg shall stand.',
  wall: 'Drag along where a wall shall stand.',
};

/** What drives the bench; the children take back what was put there. */
export function BenchControls({ children }: { children: ReactNode }) {
  const { actions } = usePlay().session;
  const { heat, tool } = useSession((state) => state.bench);
  return (
    <>
      <RoundButton isMain label="Plan" shortcut="p" icon={<UndoIcon />} onPress={actions.plan} />
      {children}
      <div className="bench-tool">
        <Choice
          label="A press"
          options={TOOLS}
          value={tool}
          onChange={(chosen) => actions.setBench({ tool: chosen })}
        />
        <p className="quiet-note">{DOES[tool]}</p>
      </div>
      <div className="bench-controls">
        <Slider
          label="Heat"
          layout="line"
          tone="warm"
          from={0.05}
          to={1}
          step={0.01}
          value={heat}
          inWords={(value) => `kT ${value.toFixed(2)}`}
          onChange={(kT) => actions.setBench({ heat: kT })}
        />
        <div className="show-buttons">
          <Button icon={<HeatIcon />} onPress={actions.heatPulse} shortcut="h">
            Heat pulse
          </Button>
          <Button onPress={actions.openBench} shortcut="r">
            Fresh chain
          </Button>
        </div>
      </div>
    </>
  );
}
