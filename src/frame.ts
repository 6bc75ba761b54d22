import { type FrameMessage, frameMessage, type HostMessage, hear } from './embed/index.ts';
import { type Holdable, readAddress, type SettingsStore, shortened } from './kit/index.ts';

/** The line to the page that holds the frame. */
export interface FrameLine {
  /** Something else is shown now. */
  tellState(): void;
  /** What is shown now has these controls that can be held. */
  tellControls(controls: readonly Holdable[]): void;
  tellResult(result: Readonly<Record<string, unknown>>): void;
}

interface FrameOptions {
  /** The origin that is told and heard. */
  readonly origin: string;
  /** Its height is the height of what is shown. */
  readonly root: HTMLElement;
  readonly settings: SettingsStore;
  /** The names of the places that may be asked for. */
  readonly places: readonly string[];
}

/** Opens the line: from now on the page around is heard, and told. */
export function openFrameLine({ origin, root, settings, places }: FrameOptions): FrameLine {
  const holder = window.parent;
  const send = (told: Parameters<typeof frameMessage>[0]) => holder.postMessage(frameMessage(told), origin);
  const address = () => window.location.hash || '#/';
  let told = address();
  let offered: readonly Holdable[] | null = null;
  const tellControls = () => offered !== null && send({ type: 'controls', address: address(), controls: offered });
  function tellState(isAsked = false): void {
    if (told === address() && !isAsked) return;
    told = address();
    send({ type: 'state', address: told });
  }
  function tellHeight(): void {
    const height = Math.ceil(root.getBoundingClientRect().height);
    // What waits for the program is not worth a height, nor is the moment when nothing stands there: what fills its window would stay without any.
    if (height > 0 && root.querySelector('.start-late') === null) send({ type: 'resize', height });
  }

  /** Does what is asked; answers with why not. */
  function follow(message: HostMessage): string | null {
    if (message.type === 'open') {
      const read = readAddress(message.address);
      if (!read.ok) return `address: ${read.problem}`;
      const [place = ''] = read.address.path;
      if (!places.includes(place))
        return `address: it begins with “${shortened(place)}”, not with ${places.join(', ')}`;
      window.location.hash = message.address.replace(/^#/, '');
    } else if (message.type === 'set') {
      const { theme, calm } = message;
      settings.hold({ ...(theme === undefined ? {} : { theme }), ...(calm === undefined ? {} : { calm }) });
    } else {
      tellState(true);
      tellHeight();
      tellControls();
    }
    return null;
  }

  window.addEventListener('message', ({ data, origin: from, source }) => {
    const heard = hear({ data, origin: from, isFromHolder: source === holder }, origin);
    if (heard.kind === 'nothing') return;
    const reason = heard.kind === 'refused' ? heard.reason : follow(heard.message);
    if (reason === null) return;
    const refusal: FrameMessage = frameMessage({ type: 'refused', reason });
    // A sandboxed page has no origin that could be named.
    (source as Window | null)?.postMessage(refusal, from === 'null' ? '*' : from);
  });
  new ResizeObserver(tellHeight).observe(root);
  send({ type: 'ready', address: told });
  return {
    tellState: () => tellState(),
    tellControls(controls) {
      offered = controls;
      tellControls();
    },
    tellResult: (result) => send({ type: 'result', address: address(), result }),
  };
}
