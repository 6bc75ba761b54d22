/** A session of the W3C WebDriver protocol (https://www.w3.org/TR/webdriver2/): as much of it as one page needs. */
export interface WebDriverSession {
  readonly version: string;
  navigate(address: string): Promise<void>;
  /** Gives the window this size, CSS pixels, its bars included. */
  resize(width: number, height: number): Promise<void>;
  /** Runs the body of an asynchronous function, which hands its result to its last argument. */
  executeAsync(script: string): Promise<unknown>;
  /** Clicks an element; throws when it is not there or cannot be clicked yet. */
  click(xpath: string): Promise<void>;
  end(): Promise<void>;
}

/** The key under which the protocol hands out an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

async function command(address: string, method: string, body?: unknown): Promise<unknown> {
  const response = await fetch(address, { method, body: body === undefined ? undefined : JSON.stringify(body) });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (!response.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}

/**
 * Starts a session at a driver that listens.
 * @param driver its address without a slash at the end
 * @param scriptLimitMs how long `executeAsync` may take
 * @throws {Error} with the driver's own reason
 */
export async function startSession(
  driver: string,
  capabilities: object,
  scriptLimitMs: number,
): Promise<WebDriverSession> {
  const started = (await command(`${driver}/session`, 'POST', { capabilities: { alwaysMatch: capabilities } })) as {
    sessionId: string;
    capabilities: { browserVersion: string };
  };
  const session = `${driver}/session/${started.sessionId}`;
  await command(`${session}/timeouts`, 'POST', { script: scriptLimitMs });
  return {
    version: started.capabilities.browserVersion,
    async navigate(url) {
      await command(`${session}/url`, 'POST', { url });
    },
    async resize(width, height) {
      await command(`${session}/window/rect`, 'POST', { width, height });
    },
    executeAsync: (script) => command(`${session}/execute/async`, 'POST', { script, args: [] }),
    async click(xpath) {
      const found = (await command(`${session}/element`, 'POST', { using: 'xpath', value: xpath })) as {
        [ELEMENT]: string;
      };
      await command(`${session}/element/${found[ELEMENT]}/click`, 'POST', {});
    },
    async end() {
      await command(session, 'DELETE');
    },
  };
}
