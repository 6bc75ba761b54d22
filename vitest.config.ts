import { defineConfig } from 'vitest/config';
import { PIXI_FILES } from './vite.config.ts';

export default defineConfig({
  resolve: { alias: [PIXI_FILES] },
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['tests/setup-kernels.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
