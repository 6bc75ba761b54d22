import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  Announcer,
  Button,
  type ChartData,
  ChartFiles,
  type ChartSpec,
  ChartView,
  Choice,
  CopyField,
  createSettings,
  Dialog,
  EmptyState,
  Equation,
  followSettings,
  HelpIcon,
  IconButton,
  LitScope,
  MessageRegion,
  NumberField,
  Panel,
  PauseIcon,
  Progress,
  RoundButton,
  RunIcon,
  Select,
  Slider,
  StepIcon,
  Switch,
  TabList,
  TabPanel,
  Term,
  ToolButton,
  useCalm,
  useChoices,
  WordsScope,
} from '../../src/kit/index.ts';

const settings = createSettings(window.localStorage);
followSettings(settings);

const MEANINGS = { gain: 'How strongly a floor passes on what it hears.' };
const ANSWERS = [
  { value: 'all', label: 'nearly all' },
  { value: 'half', label: 'about a half' },
  { value: 'eighth', label: 'about an eighth', note: 'measured' },
  { value: 'nothing', label: 'nothing' },
] as const;

const SWEEP: ChartSpec = {
  x: { title: 'floors passed' },
  y: { title: 'gradient left', unit: 'relative', scale: 'log' },
  series: [
    { name: 'theory', draw: 'dashed', tone: 'quiet' },
    { name: 'measured', draw: 'points', tone: 'cool' },
  ],
};
const floors = Array.from({ length: 21 }, (_, k) => k);
const SWEPT: ChartData = {
  series: [
    { x: floors, y: floors.map((k) => 0.9 ** k) },
    {
      x: floors.filter((k) => k % 2 === 0),
      y: floors.filter((k) => k % 2 === 0).map((k) => 0.9 ** k * (1 + 0.1 * Math.sin(5 * k))),
      error: floors.filter((k) => k % 2 === 0).map((k) => 0.08 * 0.9 ** k),
    },
  ],
  marks: [
    { kind: 'spot', x: 20, y: 0.5, tone: 'link', label: 'you' },
    { kind: 'words', x: 12, y: 0.4, tone: 'quiet', label: 'theory a^L' },
  ],
};

const LIVE: ChartSpec = {
  x: { title: 'time', unit: 'τ' },
  y: { title: 'folded', range: [0, 1.04], ticks: [0, 0.5, 1], inWords: (value) => `${Math.round(value * 100)} %` },
  series: [
    { name: 'no links', draw: 'dashed', tone: 'warm', isFaint: true },
    { name: 'folded', draw: 'line', tone: 'warm' },
  ],
};
const times = Array.from({ length: 200 }, (_, k) => 6 * k);
const LIVED: ChartData = {
  series: [
    { x: times, y: times.map((t) => 0.2 + 0.05 * Math.sin(t / 40)) },
    { x: times, y: times.map((t) => 0.85 * (1 - Math.exp(-t / 150)) + 0.04 * Math.sin(t / 17)) },
  ],
  marks: [
    { kind: 'band', from: 0.7, to: 1, tone: 'good', label: 'folded' },
    { kind: 'goal', y: 0.7, tone: 'warm' },
    { kind: 'line', x: 600, tone: 'text', label: 'shock' },
  ],
};

function Charts() {
  return (
    <section className="sample" aria-label="Charts">
      <ChartView spec={SWEEP} data={SWEPT} />
      <ChartFiles name="sweep" spec={SWEEP} data={SWEPT} />
      <ChartView spec={LIVE} data={LIVED} />
      <CopyField label="Address" text="#/lab/tyranny?a=0.9" />
    </section>
  );
}

function Controls() {
  const [floors, setFloors] = useState(20);
  const [factor, setFactor] = useState(0.9);
  const [rate, setRate] = useState(0.01);
  const [tower, setTower] = useState<'scalar' | 'tanh' | 'relu'>('scalar');
  const [answer, setAnswer] = useState<(typeof ANSWERS)[number]['value'] | null>('half');
  const [seed, setSeed] = useState(3);
  return (
    <LitScope>
      <Panel title="Predict first" tone="answer" heading={2}>
        <p>Each floor passes on 0.9 of what it gets. How much is left after 20?</p>
        <Choice label="Your answer" layout="list" options={ANSWERS} value={answer} onChange={setAnswer} isLabelHidden />
      </Panel>
      <Slider label="floors L" symbol="L" value={floors} from={1} to={300} step={1} onChange={setFloors} />
      <Slider
        label="factor a per floor"
        symbol="a"
        value={factor}
        from={0.5}
        to={1.2}
        step={0.01}
        onChange={setFactor}
      />
      <Slider
        label="rate"
        scale="log"
        value={rate}
        from={0.0001}
        to={1}
        unit=" / τ"
        marks={[{ value: 0.01, label: 'level' }]}
        onChange={setRate}
        layout="line"
        tone="warm"
      />
      <Choice
        label="tower"
        options={[
          { value: 'scalar', label: 'scalar' },
          { value: 'tanh', label: 'tanh 8' },
          { value: 'relu', label: 'ReLU 24' },
        ]}
        value={tower}
        onChange={setTower}
      />
      <div className="sample-row">
        <NumberField label="seed" value={seed} from={1} to={9999} isWhole onChange={setSeed} />
        <Select
          label="speed"
          options={[
            { value: '1', label: '1×' },
            { value: '2', label: '2×' },
          ]}
          value="1"
          onChange={() => {}}
        />
      </div>
      <h2>The equation</h2>
      <Equation
        tex="\frac{\partial x_L}{\partial x_0} = a^L"
        label="the derivative of x L by x 0 is a to the L"
        isDisplay
      />
      <Equation tex="\sum_{k=0}^{L} C(L,k)\, a^k = (1+a)^L" label="a sum" lit={['a', 'L']} isDisplay />
      <Equation
        tex="\sqrt{\frac{2L}{3}} \le \named{kT}{k_B T} \cdot \lambda_i^2"
        label="a root"
        lit={['kT', 'λ']}
        isDisplay
      />
    </LitScope>
  );
}

function Page() {
  const { theme, calm } = useChoices(settings);
  const isCalm = useCalm(settings);
  const [tab, setTab] = useState<'one' | 'two'>('one');
  const [done, setDone] = useState(3);
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState<string | null>('A link must span at least three beads.');
  const [scene, setScene] = useState(1);
  return (
    <WordsScope meanings={MEANINGS} scene={String(scene)}>
      <h1 className="heard">The kit</h1>
      <section className="sample" aria-label="Controls">
        <Controls />
      </section>
      <section className="sample" aria-label="Buttons">
        <div className="sample-row">
          <RoundButton label="Run" icon={<RunIcon />} isMain onPress={() => setDone(done + 1)} />
          <RoundButton label="Pause" icon={<PauseIcon />} onPress={() => setDone(0)} />
          <RoundButton label="Step" icon={<StepIcon />} onPress={() => {}} isDisabled />
        </div>
        <div className="sample-row">
          <Button kind="main" onPress={() => setOpen(true)}>
            Open
          </Button>
          <Button onPress={() => setScene(scene + 1)} shortcut="n">
            Next scene
          </Button>
          <Button kind="pill" isPressed onPress={() => {}}>
            Grab
          </Button>
          <Button kind="text" onPress={() => {}}>
            why?
          </Button>
          <Button kind="link" onPress={() => {}}>
            CSV
          </Button>
        </div>
        <div className="sample-row">
          <ToolButton label="Help" icon={<HelpIcon />} onPress={() => {}} />
          <IconButton label="Ask" icon={<HelpIcon />} onPress={() => {}} />
          <Term term="gain" />
          <Term term="loop" meaning="Closing a loop of m bonds costs about ln m of entropy." />
        </div>
        <Switch isOn={calm} onChange={(on) => settings.set({ calm: on })} note={isCalm ? 'still' : 'moving'}>
          Calm pictures
        </Switch>
        <Switch isOn={theme === 'light'} onChange={(on) => settings.set({ theme: on ? 'light' : 'dark' })}>
          Projector
        </Switch>
        <TabList
          label="Views"
          idBase="views"
          tabs={[
            { name: 'one', face: 'Chain' },
            { name: 'two', face: 'Network' },
          ]}
          current={tab}
          onChoose={setTab}
        />
        <TabPanel name={tab} idBase="views">
          {tab}
        </TabPanel>
      </section>
      <section className="sample" aria-label="Panels">
        <Panel title="Claim: after 20 floors 0.9²⁰ is left" tone="good" aside="✓" heading={2}>
          <p>expected 0.1216, measured just now 0.1216 ± 0.0000</p>
        </Panel>
        <Panel title="Where this breaks" tone="limit" heading={2} actions={<Button onPress={() => {}}>Show me</Button>}>
          <p>Real floors are matrices.</p>
        </Panel>
        <Panel title="Sweep">
          <Progress
            label="Sweep"
            note="a from 0.5 to 1.2 in 15 steps, 16 seeds each"
            done={done}
            total={15}
            onCancel={() => setDone(0)}
          />
        </Panel>
        <EmptyState title="No attempt yet" action={<Button onPress={() => {}}>Run</Button>}>
          <p>Every verdict is kept here.</p>
        </EmptyState>
        <MessageRegion
          message={said === null ? null : { text: said, tone: 'refused' }}
          onDismiss={() => setSaid(null)}
        />
        <Announcer>{`${done} of 15`}</Announcer>
      </section>
      <Charts />
      {isOpen && (
        <Dialog title="A dialog" onClose={() => setOpen(false)}>
          <p>Escape closes it.</p>
        </Dialog>
      )}
    </WordsScope>
  );
}

createRoot(document.getElementById('root')!).render(<Page />);
document.documentElement.dataset.ready = 'true';
