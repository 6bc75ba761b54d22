import { defineConfig } from 'vitest/config';
import { levelParts } from './scripts/level-parts.mjs';
import { PIXI_FILES } from './vite.config.ts';

export default defineConfig({
  resolve: { alias: [PIXI_FILES] },
  plugins: [levelParts()],
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['tests/setup-kernels.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
