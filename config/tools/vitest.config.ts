import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    projects: [{ test: { name: 'domain', include: ['src/domain/**/*.spec.ts'] } }],
  },
});
