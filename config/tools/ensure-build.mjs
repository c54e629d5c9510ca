/**
 * Builds `dist` when a source is newer than the last build; runs before every start. Two starts at once build once: the
 * second waits for the first. Where there is nothing to build with (an image without sources or compiler) the shipped
 * `dist` is used as it is.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../..');
const src = join(root, 'src');
const dist = join(root, 'dist');
const stamp = join(dist, '.built');
const lock = join(root, '.cache/build.lock');
const PROJECT = 'config/tools/tsconfig.build.json';
const BUILT_WITH = [PROJECT, 'tsconfig.json', 'package-lock.json', 'config/tools/ensure-build.mjs'];
const WAIT_MS = 300_000;

const isSource = (path) => /\.tsx?$/.test(path);
const isSpec = (path) => path.endsWith('.spec.ts');

function filesBelow(folder, skip) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (path === skip) return [];
    return entry.isDirectory() ? filesBelow(path, skip) : [path];
  });
}

const sources = () => filesBelow(src, join(src, 'console')).filter((path) => !isSpec(path));

/** Everything the build depends on, with size and time: a deleted or an older restored file counts as a change too. */
function fingerprint() {
  const files = [...sources(), ...BUILT_WITH.map((path) => join(root, path))];
  const line = (path) => {
    const { size, mtimeMs } = statSync(path);
    return `${relative(root, path)} ${size} ${mtimeMs}`;
  };
  return files.filter(existsSync).map(line).sort().join('\n');
}

const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();

/** What tsc does not emit: JSON, HTML, SQL. Also used by the watcher. */
export function copyAssets() {
  for (const path of sources().filter((file) => !isSource(file) && !file.endsWith('.md'))) {
    const target = join(dist, relative(src, path));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(path, target);
  }
}

/** Modules whose source is gone would still be importable. */
function removeOrphans() {
  for (const path of filesBelow(dist, join(dist, 'console')).filter((file) => /\.js(\.map)?$/.test(file))) {
    const source = join(src, relative(dist, path)).replace(/\.js(\.map)?$/, '');
    if (!existsSync(`${source}.ts`) && !existsSync(`${source}.js`)) rmSync(path);
  }
}

function compile() {
  const tsc = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');
  const child = spawn(process.execPath, [tsc, '-p', PROJECT], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) =>
      code === 0 ? done() : fail(new Error('the build failed: see the messages above')),
    );
  });
}

async function build() {
  const before = fingerprint();
  rmSync(stamp, { force: true });
  await compile();
  copyAssets();
  removeOrphans();
  writeFileSync(stamp, before);
}

/** Is the process that wrote the lock alive? An unreadable lock is being written right now. */
function ownerLives() {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')) || process.pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function takeLock() {
  mkdirSync(dirname(lock), { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!ownerLives()) rmSync(lock, { force: true });
    return false;
  }
}

function hasCompiler() {
  try {
    createRequire(import.meta.url).resolve('typescript/lib/tsc.js');
    return existsSync(src);
  } catch {
    return false;
  }
}

/** @throws Error when the build fails or there is nothing to run */
export async function ensureBuild() {
  if (!hasCompiler()) {
    if (existsSync(join(dist, 'main.js'))) return;
    throw new Error('dist/main.js is missing and there is no compiler to build it: run `npm ci` first');
  }
  const started = performance.now();
  while (!isCurrent()) {
    if (takeLock()) {
      try {
        if (!isCurrent()) await build();
        return;
      } finally {
        rmSync(lock, { force: true });
      }
    }
    if (performance.now() - started > WAIT_MS)
      throw new Error(`another build holds ${lock}: remove it when none is running`);
    await sleep(200);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await ensureBuild();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
