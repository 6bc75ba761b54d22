import type { KeyboardEvent } from 'react';
import { Reading, readAccuracy, readFolded } from './worlds.tsx';

const WORLDS = ['chain', 'tower', 'twin'] as const;
export type WorldName = (typeof WORLDS)[number];

interface WorldTabsProps {
  world: WorldName;
  onChoose(world: WorldName): void;
}

const FACES: Record<WorldName, { label: string; face: React.ReactNode }> = {
  chain: { label: 'Chain', face: <Reading read={readFolded} /> },
  tower: { label: 'Network', face: <Reading read={readAccuracy} /> },
  twin: { label: 'Twin map', face: null },
};

/** On a phone one world is seen at a time; both worlds' numbers stay in sight on the tabs. */
export function WorldTabs({ world, onChoose }: WorldTabsProps) {
  function onKey(event: KeyboardEvent<HTMLElement>) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = WORLDS[(WORLDS.indexOf(world) + step + WORLDS.length) % WORLDS.length];
    onChoose(next);
    document.getElementById(`tab-${next}`)?.focus();
  }

  return (
    <div className="world-tabs" role="tablist" aria-label="Worlds">
      {WORLDS.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          className={`world-tab world-tab-${name}`}
          aria-selected={name === world}
          tabIndex={name === world ? 0 : -1}
          onClick={() => onChoose(name)}
          onKeyDown={onKey}
        >
          {FACES[name].label} {FACES[name].face}
        </button>
      ))}
    </div>
  );
}
