/**
 * `npm test [project …] [vitest option …]`: starts the servers the suites borrow, runs vitest, and ends with one line
 * `N passed, N failed`. Without a project name all of them run. Whatever ends early (a crash, a set-up that fails, a suite
 * that vanished) is a failure here: the exit code is 0 only when something ran and all of it passed.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startRedis } from './throwaway-redis.mjs';

const root = resolve(import.meta.dirname, '../..');
const PROJECTS = [
  'domain',
  'architecture',
  'rooms',
  'journeys',
  'queue[pg]',
  'queue[redis]',
  'start',
  'embedded',
];
const FAMILIES = { queue: ['queue[pg]', 'queue[redis]'] };
const ci = process.env.CI === 'true' || process.env.CI === '1';

const args = process.argv.slice(2);
const isName = (arg) => PROJECTS.includes(arg) || arg in FAMILIES;
const named = args.filter(isName).flatMap((arg) => FAMILIES[arg] ?? [arg]);
const passed = args.filter((arg) => !isName(arg));
const wanted = named.length > 0 ? named : PROJECTS;
const scratch = mkdtempSync(join(tmpdir(), 'gongdao-test-'));
const totalsFile = join(scratch, 'totals.json');

/** Runs vitest to its end. @returns {Promise<string | undefined>} what went wrong beyond failing tests */
function runVitest(projects, env) {
  const bin = join(createRequire(import.meta.url).resolve('vitest/package.json'), '../vitest.mjs');
  const options = ['run', '--config', 'config/tools/vitest.config.ts', '--reporter=default'];
  const reporter = `--reporter=${join(root, 'config/tools/totals-reporter.mjs')}`;
  const chosen = projects.map((name) => `--project=${name}`);
  const child = spawn(process.execPath, [bin, ...options, reporter, ...chosen, ...passed], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, GONGDAO_TEST_TOTALS: totalsFile },
  });
  const stop = (signal) => child.kill(signal);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return new Promise((done) => {
    child.once('error', (error) => done(`vitest did not start: ${error.message}`));
    child.once('exit', (code, signal) => {
      const how = signal ? `on ${signal}` : `with code ${code}`;
      done(code === 0 ? undefined : `vitest ended ${how}`);
    });
  });
}

function readTotals() {
  try {
    return JSON.parse(readFileSync(totalsFile, 'utf8'));
  } catch {
    return { projects: {}, errors: ['the run ended before its totals were written'], reason: 'failed' };
  }
}

/** Adds up; everything that is wrong without a failed test becomes one. */
function judge({ projects, errors, reason }, { crash, missing, asked }) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const one of Object.values(projects)) for (const key of Object.keys(sum)) sum[key] += one[key];
  const problems = [...missing, ...errors];
  const ranAll = named.length === 0 && passed.length === 0;
  const silent = asked.filter((name) => !projects[name]?.passed && !projects[name]?.failed);
  if (ci && ranAll) problems.push(...silent.map((name) => `project ${name} ran no test`));
  if (sum.passed + sum.failed === 0 && problems.length === 0)
    problems.push(crash ? `no test ran: ${crash}` : 'no test ran');
  sum.failed += problems.length;
  if (sum.failed === 0 && (crash || reason !== 'passed')) {
    problems.push(crash ?? `the run ended "${reason}"`);
    sum.failed += 1;
  }
  for (const one of Object.values(projects)) problems.push(...one.problems);
  return { sum, problems };
}

const words = ({ passed: ok, failed, skipped }) =>
  [`${ok} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(Boolean).join(' ');

/** `domain 210 passed, rooms 40 passed; queue[pg] 12 passed, queue[redis] 12 passed` */
function perProject(projects) {
  const line = (names) =>
    names.filter((name) => projects[name]).map((name) => `${name} ${words(projects[name])}`);
  const rest = PROJECTS.filter((name) => !FAMILIES.queue.includes(name));
  return [line(rest).join(', '), line(FAMILIES.queue).join(', ')].filter(Boolean).join('; ');
}

function printTotals({ sum, problems }, projects) {
  const last = `${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`;
  const lines = [...problems.map((problem) => `FAILED ${problem}`), perProject(projects), last].filter(
    Boolean,
  );
  console.log(lines.join('\n'));
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, '.cache/test-totals.txt'), `${lines.join('\n')}\n`);
}

const missing = [];
let asked = wanted;
let redis;
let crash;
try {
  const env = {};
  if (wanted.includes('queue[redis]')) {
    redis = process.env.TEST_REDIS_URL ? { url: process.env.TEST_REDIS_URL } : await startRedis(scratch);
    if (redis) env.TEST_REDIS_URL = redis.url;
    else {
      asked = wanted.filter((name) => name !== 'queue[redis]');
      console.log(
        'redis-server is not on the PATH: queue[redis] is left out (install it with: apt-get install redis-server)',
      );
      if (ci) missing.push('redis-server is not installed, so queue[redis] did not run');
    }
  }
  crash = asked.length > 0 ? await runVitest(asked, env) : undefined;
} catch (error) {
  crash = error.message;
  missing.push(error.message);
} finally {
  await redis?.stop?.();
}
const totals = readTotals();
rmSync(scratch, { recursive: true, force: true });
const verdict = judge(totals, { crash, missing, asked });
process.exitCode = verdict.sum.failed === 0 ? 0 : 1;
printTotals(verdict, totals.projects);
