export {
  type Address,
  type AddressRead,
  addressForOthers,
  LONGEST_ADDRESS,
  readAddress,
  shortened,
  writeAddress,
} from './address/address.ts';
export { packBytes, packJson, unpackBytes, unpackJson } from './address/packed.ts';
export {
  type AddressState,
  type AddressTable,
  addressTable,
  decimal,
  type Entry,
  EntryError,
  flag,
  listOf,
  matching,
  oneOf,
  pair,
  whole,
} from './address/table.ts';
export { type Chart, type ChartListeners, createChart } from './charts/chart.ts';
export { ChartFiles } from './charts/chart-files.tsx';
export { ChartView } from './charts/chart-view.tsx';
export { Listen } from './charts/listen.tsx';
export { shapeOf, shapePath } from './charts/signs.ts';
export type { AxisSpec, ChartData, ChartMark, ChartSpec, SeriesData, SeriesSpec, Tone } from './charts/spec.ts';
export { shortNumber } from './charts/ticks.ts';
export { Button, type ButtonKind, IconButton, RoundButton, ToolButton } from './controls/button.tsx';
export { Choice, type Option, Select } from './controls/choice.tsx';
export { HeldMark } from './controls/held-mark.tsx';
export { NumberField } from './controls/number-field.tsx';
export { Slider, type SliderProps } from './controls/slider.tsx';
export { Switch } from './controls/switch.tsx';
export { TabList, TabPanel } from './controls/tabs.tsx';
export { Equation } from './equation/equation.tsx';
export { copyText } from './files/copy.ts';
export { CopyField } from './files/copy-field.tsx';
export { csvText } from './files/csv.ts';
export { download, downloadText } from './files/download.ts';
export { FileField } from './files/file-field.tsx';
export { canvasPng, svgPng } from './files/image.ts';
export {
  CloseIcon,
  DayIcon,
  GrabIcon,
  HeatIcon,
  HelpIcon,
  LevelsIcon,
  LockIcon,
  PauseIcon,
  RedoIcon,
  ResetIcon,
  RunIcon,
  SettingsIcon,
  ShareIcon,
  Stars,
  StepIcon,
  UndoIcon,
} from './icons.tsx';
export { Newest } from './newest.ts';
export { createFrameLoop, type FrameLoop, type FrameStats, type Painter } from './page/frame-loop.ts';
export { ALL_FREE, type Hold, type Holdable, type Holds, holdOf, unknownHolds } from './page/holds.ts';
export { FINGER, useMedia } from './page/media.ts';
export { calmOf, useCalm } from './page/motion.ts';
export {
  type ChoiceStore,
  createChoices,
  createSettings,
  type Settings,
  type SettingsStore,
  type StorageLike,
  type ThemeName,
  useChoices,
} from './page/settings.ts';
export { SettingsSwitches } from './page/settings-switches.tsx';
export type { Open, OpenPlace, Place, Shell, Visit } from './page/shell.ts';
export { createSignal, type Signal } from './page/signal.ts';
export { followSettings } from './page/theme.ts';
export { TopBar } from './page/top-bar.tsx';
export type { Update } from './page/updates.ts';
export { Dialog } from './panels/dialog.tsx';
export { Broken, ErrorBoundary } from './panels/error-boundary.tsx';
export { Announcer, MessageRegion, type Said } from './panels/message.tsx';
export { EmptyState, Panel, type PanelProps } from './panels/panel.tsx';
export { Progress } from './panels/progress.tsx';
export { useModal } from './panels/use-modal.ts';
export { type History, redo, remember, startHistory, undo } from './undo/history.ts';
export { exhibitNames, exhibitsOf } from './words/exhibits.ts';
export { correlationWords, percent, percentBeside } from './words/format.ts';
export { LitScope } from './words/lit.tsx';
export { Term, type TermProps, useMeanings, WordsScope } from './words/term.tsx';
