import { Dialog, SettingsSwitches, Switch, useChoices } from '../../kit/index.ts';
import { usePlay } from './context.ts';
import { ProgressFile } from './progress-file.tsx';

export function SettingsDialog({ onClose }: { onClose(): void }) {
  const { shell, own } = usePlay();
  const { settings } = shell;
  const { sound } = useChoices(settings);
  const { allLevels, everything } = useChoices(own);

  return (
    <Dialog title="Settings" onClose={onClose}>
      <SettingsSwitches settings={settings} />
      <Switch
        isOn={sound}
        onChange={(on) => settings.set({ sound: on })}
        note="The higher the tone, the more gradient reaches floor 0. Ticks are contacts made and lost."
      >
        Sound
      </Switch>
      <Switch
        isOn={allLevels}
        onChange={(on) => own.set({ allLevels: on })}
        note="For classrooms, and for those who would rather choose."
      >
        Open all levels
      </Switch>
      <Switch
        isOn={everything}
        onChange={(on) => own.set({ everything: on })}
        note="Twin map, bench and seeds from the first level on, instead of when a level teaches them."
      >
        Show every tool
      </Switch>
      <ProgressFile />
    </Dialog>
  );
}
