import type { KeyboardEvent, ReactNode } from 'react';
import './tabs.css';

interface TabListProps<Name extends string> {
  label: string;
  tabs: readonly { readonly name: Name; readonly face: ReactNode }[];
  current: Name;
  onChoose(name: NoInfer<Name>): void;
  /** Given where a `TabPanel` with the same one shows what is chosen: begins the ids of both. */
  idBase?: string;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

/** Tabs of which one holds the focus; arrow keys, Home and End go through them. */
export function TabList<Name extends string>({ label, tabs, current, onChoose, idBase }: TabListProps<Name>) {
  function onKey(event: KeyboardEvent<HTMLElement>) {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = tabs.findIndex(({ name }) => name === current);
    const to = Number.isFinite(step) ? (at + step + tabs.length) % tabs.length : step < 0 ? 0 : tabs.length - 1;
    onChoose(tabs[to].name);
    event.currentTarget.parentElement?.querySelectorAll('button')[to]?.focus();
  }

  return (
    <div className="tab-list" role="tablist" aria-label={label}>
      {tabs.map(({ name, face }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={idBase && `${idBase}-tab-${name}`}
          className="tab"
          aria-selected={name === current}
          aria-controls={idBase && name === current ? `${idBase}-panel-${name}` : undefined}
          tabIndex={name === current ? 0 : -1}
          onClick={() => onChoose(name)}
          onKeyDown={onKey}
        >
          {face}
        </button>
      ))}
    </div>
  );
}

interface TabPanelProps {
  name: string;
  idBase: string;
  children: ReactNode;
}

/** What the chosen tab shows. */
export function TabPanel({ name, idBase, children }: TabPanelProps) {
  return (
    <div role="tabpanel" id={`${idBase}-panel-${name}`} aria-labelledby={`${idBase}-tab-${name}`}>
      {children}
    </div>
  );
}
