/** `npm run check`: lint, types, format and generated files; all of them run, so that one visit shows everything wrong. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const CHECKS = {
  lint: ['npm', 'run', '--silent', 'lint'],
  types: ['npm', 'run', '--silent', 'types'],
  format: [
    'npx',
    '--no-install',
    'prettier',
    '--log-level',
    'warn',
    '--check',
    '{src,test,config}/**/*.{ts,mjs}',
  ],
  'generated files': ['npm', 'run', '--silent', 'generate', '--', '--check'],
};

const failed = [];
for (const [name, [command, ...args]] of Object.entries(CHECKS)) {
  const started = performance.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status !== 0) failed.push(name);
}
process.exitCode = failed.length === 0 ? 0 : 1;
