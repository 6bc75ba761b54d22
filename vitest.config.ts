import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['tests/setup-kernels.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
