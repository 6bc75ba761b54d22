import { expect, test } from './fixtures.ts';

/** The sources that a policy allows for one kind of thing. */
function sources(policy: string, directive: string): string[] {
  const found = policy.split(';').map((part) => part.trim().split(/\s+/));
  return found.find(([name]) => name === directive)?.slice(1) ?? [];
}

test('the page comes under a strict policy, by header and in the page itself', async ({ page }) => {
  const response = await page.goto('/');
  const inPage = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  for (const policy of [response?.headers()['content-security-policy'] ?? '', inPage ?? '']) {
    expect(sources(policy, 'script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(sources(policy, 'default-src')).toEqual(["'none'"]);
    expect(policy).not.toMatch(/'unsafe-eval'|'unsafe-inline'|https?:|\*/);
  }
});

test('the policy is in force: an inline script and eval do not run', async ({ page, quiet }) => {
  quiet.allow(/Content Security Policy/);
  await page.goto('/');
  const violated = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
        const script = document.createElement('script');
        script.textContent = 'document.title = "inline script ran"';
        document.head.append(script);
      }),
  );
  expect(violated).toMatch(/^script-src/);
  expect(await page.title()).not.toContain('inline script ran');
});
