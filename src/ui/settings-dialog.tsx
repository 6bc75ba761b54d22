import { Dialog } from './dialog.tsx';
import { ProgressFile } from './progress-file.tsx';
import type { Settings } from './settings.ts';

interface SettingsDialogProps {
  settings: Settings;
  onChange(settings: Settings): void;
  onClose(): void;
}

export function SettingsDialog({ settings, onChange, onClose }: SettingsDialogProps) {
  const toggle = (name: keyof Settings, label: string, note: string) => (
    <label className="switch-row">
      <input
        type="checkbox"
        checked={settings[name]}
        onChange={(event) => onChange({ ...settings, [name]: event.target.checked })}
      />
      <span>
        {label}
        <small>{note}</small>
      </span>
    </label>
  );

  return (
    <Dialog title="Settings" onClose={onClose}>
      {toggle('shortcuts', 'Single-key shortcuts', 'Space, S, R and the others act anywhere on the page.')}
      {toggle('performance', 'Show frames per second', 'And our own time in each frame, at the top of the page.')}
      {toggle('calm', 'Calm pictures', "No pulses or glides. Your system's own wish for less motion counts too.")}
      {toggle(
        'sound',
        'Sound',
        'The higher the tone, the more gradient reaches floor 0. Ticks are contacts made and lost.',
      )}
      {toggle('allLevels', 'Open all levels', 'For classrooms, and for those who would rather choose.')}
      <ProgressFile />
    </Dialog>
  );
}
