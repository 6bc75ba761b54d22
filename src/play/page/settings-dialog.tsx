import { Dialog, SettingsSwitches, Switch, useChoices } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { usePlay } from './context.ts';
import { ProgressFile } from './progress-file.tsx';

export function SettingsDialog({ onClose }: { onClose(): void }) {
  const { shell, own } = usePlay();
  const { settings } = shell;
  const { sound } = useChoices(settings);
  const { allLevels, everything } = useChoices(own);

  return (
    <Dialog title={say`Settings`} onClose={onClose}>
      <SettingsSwitches settings={settings}>
        <Switch
          isOn={sound}
          onChange={(on) => settings.set({ sound: on })}
          note={say`The higher the tone, the more gradient reaches floor 0. Ticks are contacts made and lost.`}
        >{say`Sound`}</Switch>
        <Switch
          isOn={allLevels}
          onChange={(on) => own.set({ allLevels: on })}
          note={say`For classrooms, and for those who would rather choose.`}
        >{say`Open all levels`}</Switch>
        <Switch
          isOn={everything}
          onChange={(on) => own.set({ everything: on })}
          note={say`Twin map, bench and seeds from the first level on, instead of when a level teaches them.`}
        >{say`Show every tool`}</Switch>
      </SettingsSwitches>
      <ProgressFile />
    </Dialog>
  );
}
