/** Plain data as letters, digits, - and _, so that an address can carry it: JSON, in UTF-8, in base64url. */
export function packJson(value: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** What `packJson` wrote; `problem` says in plain words why a text is nothing of the kind. Never throws. */
export function unpackJson(text: string): { ok: true; value: unknown } | { ok: false; problem: string } {
  const odd = /[^A-Za-z0-9_-]/.exec(text);
  if (odd !== null) return { ok: false, problem: `character ${odd.index} is “${odd[0]}”, which no packed text has` };
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false, problem: 'it is incomplete or altered' };
  }
}
