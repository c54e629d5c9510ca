/** `npm run dev`: the compiler and the product side by side, both watching; Ctrl-C ends both. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyAssets, ensureBuild } from './ensure-build.mjs';

const root = resolve(import.meta.dirname, '../..');
const tsc = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');

await ensureBuild();

const run = (...args) =>
  spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
const children = [
  run(tsc, '-p', 'config/tools/tsconfig.build.json', '--watch', '--preserveWatchOutput'),
  run('--watch', '--watch-preserve-output', 'dist/main.js', ...process.argv.slice(2)),
];

const assets = watch(join(root, 'src'), { recursive: true }, (_event, name) => {
  if (name && !/\.(tsx?|md)$/.test(name)) copyAssets();
});

function end(signal) {
  assets.close();
  for (const child of children) child.kill(signal);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end(signal));
for (const child of children) child.once('exit', () => end('SIGTERM'));
