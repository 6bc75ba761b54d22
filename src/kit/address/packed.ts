import { say } from '../../language/index.ts';

/** Bytes as letters, digits, - and _, so that an address can carry them: base64url. */
export function packBytes(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** What `packBytes` wrote; null for a text that it never writes. Never throws. */
export function unpackBytes(text: string): Uint8Array<ArrayBuffer> | null {
  if (/[^A-Za-z0-9_-]/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Plain data as a text that an address can carry: JSON, in UTF-8, in base64url. */
export function packJson(value: unknown): string {
  return packBytes(new TextEncoder().encode(JSON.stringify(value)));
}

/** What `packJson` wrote; `problem` says in plain words why a text is nothing of the kind. Never throws. */
export function unpackJson(text: string): { ok: true; value: unknown } | { ok: false; problem: string } {
  const odd = /[^A-Za-z0-9_-]/.exec(text);
  if (odd !== null) return { ok: false, problem: say`character ${odd.index} is “${odd[0]}”, which no packed text has` };
  const bytes = unpackBytes(text);
  try {
    if (bytes === null) throw new Error('no base64url');
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false, problem: say`it is incomplete or altered` };
  }
}
