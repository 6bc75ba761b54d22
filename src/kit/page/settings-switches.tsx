import { Choice } from '../controls/choice.tsx';
import { Switch } from '../controls/switch.tsx';
import { type SettingsStore, useChoices } from './settings.ts';

/** The settings that make sense in every place, as switches for a dialog. */
export function SettingsSwitches({ settings }: { settings: SettingsStore }) {
  const { theme, shortcuts, performance, calm } = useChoices(settings);
  return (
    <>
      <Choice
        label="Theme"
        options={[
          { value: 'dark', label: 'dark' },
          { value: 'light', label: 'projector: light and large' },
        ]}
        value={theme}
        onChange={(chosen) => settings.set({ theme: chosen })}
      />
      <Switch
        isOn={shortcuts}
        onChange={(on) => settings.set({ shortcuts: on })}
        note="Space, S, R and the others act anywhere on the page."
      >
        Single-key shortcuts
      </Switch>
      <Switch
        isOn={performance}
        onChange={(on) => settings.set({ performance: on })}
        note="And our own time in each frame, at the top of the page."
      >
        Show frames per second
      </Switch>
      <Switch
        isOn={calm}
        onChange={(on) => settings.set({ calm: on })}
        note="No pulses or glides. Your system's own wish for less motion counts too."
      >
        Calm pictures
      </Switch>
    </>
  );
}
