import { spawn } from 'node:child_process';

/** Runs a TypeScript command in another process and reads the JSON that it prints; what it says on standard error passes through. */
export function jsonElsewhere<Value>(script: string, args: readonly string[]): Promise<Value> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, '--json', ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (data) => {
      text += data;
    });
    child.on('error', reject);
    child.on('exit', () => {
      try {
        resolve(JSON.parse(text));
      } catch {
        reject(new Error('a worker process ended without its rows'));
      }
    });
  });
}
