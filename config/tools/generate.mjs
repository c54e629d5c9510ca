/**
 * `npm run generate` writes every committed file that is derived from the code; with `--check` it writes nothing and
 * fails when a committed file differs from what the code gives.
 *
 * A generator is a file `config/tools/generators/<name>.mjs` whose default export is an async function of
 * `{ root, load }` that answers `{ 'path/from/root': text }`; `load('domain/x.js')` imports the built module `dist/domain/x.js`.
 * Names on the command line choose generators; without one all of them run.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuild } from './ensure-build.mjs';

const root = resolve(import.meta.dirname, '../..');
const folder = join(import.meta.dirname, 'generators');
const args = process.argv.slice(2);
const check = args.includes('--check');
const chosen = args.filter((arg) => arg !== '--check');

let built;
/** Imports a module of the built product; the first call builds it when sources are newer. */
async function load(path) {
  built ??= ensureBuild();
  await built;
  return import(pathToFileURL(join(root, 'dist', path)).href);
}

const committed = (path) =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;

function put(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const names = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.mjs'))
      .map((name) => name.slice(0, -'.mjs'.length))
  : [];
const unknown = chosen.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`no generator named ${unknown.join(', ')}; there are: ${names.join(', ') || 'none'}`);
  process.exit(1);
}

let files = 0;
const stale = [];

async function run(name) {
  const { default: generate } = await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  const output = Object.entries(await generate({ root, load }));
  if (output.length === 0) throw new Error('it gave no file');
  for (const [path, text] of output) {
    files += 1;
    if (committed(path) === text) continue;
    stale.push(path);
    if (!check) put(path, text);
  }
}

for (const name of chosen.length > 0 ? chosen : names) {
  try {
    await run(name);
  } catch (error) {
    console.error(`generator ${name}: ${error.stack ?? error}`);
    process.exit(1);
  }
}

if (check && stale.length > 0) {
  for (const path of stale) console.error(`not current: ${path}`);
  console.error('run `npm run generate` and commit the result');
  process.exitCode = 1;
} else {
  console.log(`generate: ${files} files, ${check ? 'all current' : `${stale.length} written`}`);
}
// A generator may have loaded the application, whose open handles would keep this process.
process.exit();
