import { Button, Progress } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import type { State } from '../exhibit/controls.ts';
import type { Model } from '../exhibit/model.ts';
import type { WorkState } from './use-works.ts';

interface WorkPanelProps {
  model: Model;
  works: Readonly<Record<string, WorkState>>;
  values: State;
  /** Works that were asked for. */
  doing: readonly string[];
  /** @param plot the plot to look at now, if it says */
  onDoing(doing: readonly string[], plot?: string): void;
}

/** Work that is done when it is asked for: a button each, then how far it is, and a way to stop. */
export function WorkPanel({ model, works, values, doing, onDoing }: WorkPanelProps) {
  const names = Object.keys(model.works).filter((name) => {
    const work = model.works[name];
    return work.when === 'asked' && (work.isWanted?.(values) ?? true);
  });
  const broken = Object.values(works).flatMap(({ problem }) => problem ?? []);
  if (names.length === 0 && broken.length === 0) return null;
  return (
    <section className="lab-works" aria-label={say`Work`}>
      {names.map((name) => {
        const { label } = model.works[name];
        const barred = model.works[name].barred?.(values) ?? null;
        const note = barred ?? model.works[name].note?.(values);
        const share = works[name].finding?.share ?? 0;
        const stop = () => onDoing(doing.filter((other) => other !== name));
        if (doing.includes(name) && barred === null && share < 1 && works[name].problem === null) {
          return <Progress key={name} label={label} note={note} done={share} total={1} onCancel={stop} />;
        }
        return (
          <p key={name} className="panel-actions" data-work={name} data-share={share}>
            <Button
              kind="main"
              onPress={() => onDoing([...doing.filter((other) => other !== name), name], model.works[name].plot)}
              isDisabled={share >= 1 || barred !== null}
            >
              {label}
            </Button>
            {note !== undefined && <span className="quiet-note">{note}</span>}
          </p>
        );
      })}
      {broken.map((problem) => (
        <p key={problem} className="claim-problem" role="status">
          {problem}
        </p>
      ))}
    </section>
  );
}
