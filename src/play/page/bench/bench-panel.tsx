import { Panel, Slider, Switch } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { cageAbout, cageRadii } from '../../state/bench-setup.ts';
import { usePlay, useSession } from '../context.ts';
import { ThingList } from './thing-list.tsx';
import { TweezersPanel } from './tweezers.tsx';
import './bench.css';

/** Which chain lies on the bench. */
function ChainPanel() {
  const { setBench } = usePlay().session.actions;
  const { hasLinks, isBare } = useSession((state) => state.bench);
  const links = useSession((state) => state.placing.now.links.length);
  return (
    <Panel title={say`The chain`}>
      {links > 0 && (
        <Switch isOn={hasLinks} onChange={(isOn) => setBench({ hasLinks: isOn })}>{say`The planned links act`}</Switch>
      )}
      <Switch
        isOn={isBare}
        onChange={(isOn) => setBench({ isBare: isOn })}
        note={say`No contacts, no stiffness, beads without size: the chain of theory. A fresh chain is laid out.`}
      >{say`Bonds alone`}</Switch>
    </Panel>
  );
}

function CagePanel() {
  const { session } = usePlay();
  const cage = useSession((state) => state.bench.cage);
  const n = useSession((state) => state.level.task.fold.n);
  const [least, most] = cageRadii(n);
  const { setBench } = session.actions;

  function build() {
    const positions = session.bench?.frame.positions ?? [];
    const middle = [0, 1].map((axis) => {
      let sum = 0;
      for (let k = axis; k < positions.length; k += 2) sum += positions[k];
      return sum / n;
    });
    setBench({ cage: cageAbout(n, middle[0], middle[1]) });
  }

  return (
    <Panel title={say`Cage`}>
      <Switch
        isOn={cage !== null}
        onChange={(isOn) => (isOn ? build() : setBench({ cage: null }))}
      >{say`A cage about the chain`}</Switch>
      {cage !== null && (
        <>
          <Slider
            label={say`Radius`}
            layout="line"
            from={least}
            to={most}
            step={0.5}
            unit={say` bonds`}
            value={cage.radius}
            onChange={(radius) => setBench({ cage: { ...cage, radius } })}
          />
          <Switch
            isOn={cage.open > 0}
            onChange={(isOn) => setBench({ cage: { ...cage, open: isOn ? 1 : 0 } })}
          >{say`Lid open`}</Switch>
        </>
      )}
    </Panel>
  );
}

/** Beside the bench: tweezers and their curve, things in the way, the cage, and which chain it is. */
export function BenchPanel() {
  return (
    <div className="bench-panel">
      <TweezersPanel />
      <ThingList />
      <CagePanel />
      <ChainPanel />
    </div>
  );
}
