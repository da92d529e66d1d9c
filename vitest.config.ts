import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
    globalSetup: 'tests/scratch.ts',
    testTimeout: 30_000,
    hookTimeout: 300_000,
    env: { TZ: 'UTC' },
  },
})
