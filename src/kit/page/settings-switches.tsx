import type { ReactNode } from 'react';
import { LANGUAGES, say } from '../../language/index.ts';
import { Choice } from '../controls/choice.tsx';
import { Switch } from '../controls/switch.tsx';
import { FINGER, useMedia } from './media.ts';
import { type SettingsStore, useChoices } from './settings.ts';

/** The settings that make sense in every place, as switches for a dialog; the children are those of one place. */
export function SettingsSwitches({ settings, children }: { settings: SettingsStore; children?: ReactNode }) {
  const { theme, language, shortcuts, performance, calm } = useChoices(settings);
  /** Keys come last where there are none. */
  const isFinger = useMedia(FINGER);
  const keys = (
    <Switch
      isOn={shortcuts}
      onChange={(on) => settings.set({ shortcuts: on })}
      note={say`Space, S, R and the others act anywhere on the page.`}
    >{say`Single-key shortcuts`}</Switch>
  );
  return (
    <>
      <Choice
        label={say`Theme`}
        options={[
          { value: 'dark', label: say`dark` },
          { value: 'light', label: say`projector: light and large` },
          { value: 'contrast', label: say`high contrast` },
        ]}
        value={theme}
        onChange={(chosen) => settings.set({ theme: chosen })}
      />
      <Choice
        label={say`Language`}
        options={[
          { value: 'auto', label: say`the browser’s` },
          { value: 'en', label: 'English' },
          ...Object.entries(LANGUAGES).map(([value, label]) => ({ value, label })),
        ]}
        value={language}
        onChange={(chosen) => {
          settings.set({ language: chosen });
          // All texts are made anew; links, progress and controls are in the address and in what is kept.
          window.location.reload();
        }}
      />
      {!isFinger && keys}
      <Switch
        isOn={performance}
        onChange={(on) => settings.set({ performance: on })}
        note={say`And our own time in each frame, at the top of the page.`}
      >{say`Show frames per second`}</Switch>
      <Switch
        isOn={calm}
        onChange={(on) => settings.set({ calm: on })}
        note={say`No pulses or glides. Your system's own wish for less motion counts too.`}
      >{say`Calm pictures`}</Switch>
      {children}
      {isFinger && keys}
    </>
  );
}
