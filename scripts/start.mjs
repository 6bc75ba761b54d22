// `npm start`: installs and builds what is missing, serves the game and prints its address.
import { ensureInstalled, ensureKernels, fail } from './setup.mjs';

const port = Number(process.env.PORT || 5173);
if (!Number.isInteger(port) || port < 1 || port > 65535)
  fail(`PORT must be a number from 1 to 65535, not ${process.env.PORT}.`);
ensureInstalled();
ensureKernels();
const { buildAndServe } = await import('./preview.mjs');
try {
  await buildAndServe({ port });
  process.stdout.write(`Skipfold is at http://localhost:${port}/\n`);
} catch (error) {
  const isTaken = error.code === 'EADDRINUSE' || /already in use/.test(error.message);
  fail(isTaken ? `Port ${port} is taken. Choose another: PORT=8080 npm start` : error.message);
}
