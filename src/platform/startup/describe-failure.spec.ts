import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { Redis } from 'ioredis';
import { describeStartupFailure } from './describe-failure.js';
import { StartupError } from './startup-error.js';

const DATABASE_URL = 'postgres://app:s3cret%2Fword@127.0.0.1:1/gongdao';
const REDIS_URL = 'redis://:r3dis-secret@127.0.0.1:2';
const context = { databaseUrl: DATABASE_URL, redisUrl: REDIS_URL, host: '127.0.0.1', port: 3000 };

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** What the real client or server object throws, so that a new release that words it otherwise is noticed. */
async function failureOf(action: () => Promise<unknown>): Promise<unknown> {
  try {
    await action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing failed');
}

async function connectTo(url: string): Promise<unknown> {
  return failureOf(async () => new pg.Client({ connectionString: url }).connect());
}

function listen(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    servers.push(server);
    server.listen(port, host, () => resolve((server.address() as { port: number }).port));
  });
}

describe('what stopped the start, in one line', () => {
  it('names the port that is in use', async () => {
    const port = await listen(0, '127.0.0.1');
    const error = await failureOf(() => listen(port, '127.0.0.1'));
    expect(describeStartupFailure(error, context)).toBe(
      `Port ${port} on 127.0.0.1 is already in use: stop the program that uses it, or set PORT to another number.`,
    );
  });

  it('names the address the machine does not have', async () => {
    const error = await failureOf(() => listen(0, '203.0.113.7'));
    expect(describeStartupFailure(error, context)).toMatch(/no address 203\.0\.113\.7 .* HOST/);
  });

  it('names the database server that does not answer, also on a dual-stack host name', async () => {
    const refused =
      'Nothing answers at 127.0.0.1:1 (PostgreSQL): start that server, or correct DATABASE_URL.';
    expect(describeStartupFailure(await connectTo(DATABASE_URL), context)).toBe(refused);
    const dual = await connectTo('postgres://app:x@localhost:1/gongdao');
    expect(describeStartupFailure(dual, context)).toMatch(/:1 \(PostgreSQL\): start that server/);
  });

  it('tells Redis from PostgreSQL by the address', async () => {
    const error = await failureOf(async () => {
      const redis = new Redis(REDIS_URL, { lazyConnect: true, retryStrategy: null });
      const first = new Promise((_resolve, reject) => redis.once('error', reject));
      await Promise.all([first, redis.connect().catch(() => undefined)]);
    });
    expect(describeStartupFailure(error, context)).toBe(
      'Nothing answers at 127.0.0.1:2 (Redis): start that server, or correct REDIS_URL.',
    );
  });

  it('names the host that does not exist', async () => {
    const error = await connectTo('postgres://app:x@no-such-host.invalid/gongdao');
    expect(describeStartupFailure(error, context)).toMatch(
      /host name "no-such-host\.invalid" .* DATABASE_URL/,
    );
  });

  it.each([
    ['28P01', /PostgreSQL at 127\.0\.0\.1:1\/gongdao refuses the user name or password: .*DATABASE_URL/],
    ['3D000', /has no database of that name: create it/],
    ['42501', /permission denied for schema public: grant that right/],
    ['53300', /no connection left/],
    ['57P03', /starting up or shutting down: try again/],
  ])('explains PostgreSQL error %s, also inside what an ORM wraps around it', (code, line) => {
    const inner = Object.assign(new Error('permission denied for schema public'), { code });
    expect(describeStartupFailure(inner, context)).toMatch(line);
    expect(describeStartupFailure(new Error('Unable to connect', { cause: inner }), context)).toMatch(line);
    expect(describeStartupFailure(Object.assign(new Error('x'), { driverError: inner }), context)).toMatch(
      line,
    );
  });

  it('tells a forbidden port from a forbidden file', () => {
    const port = Object.assign(new Error(''), { code: 'EACCES', syscall: 'listen', port: 80 });
    expect(describeStartupFailure(port, context)).toMatch(/^Port 80 may not be opened .* PORT/);
    const file = Object.assign(new Error(''), { code: 'EACCES', syscall: 'mkdir', path: '/srv/x/.data' });
    expect(describeStartupFailure(file, context)).toMatch(/^Permission denied at \/srv\/x\/\.data: /);
  });

  it('names the variable whose URL cannot be read', async () => {
    const bad = { databaseUrl: 'postgres://app:pa ss@host:notaport/db' };
    const error = await failureOf(async () => new URL(bad.databaseUrl));
    const line = describeStartupFailure(error, bad);
    expect(line).toMatch(/^DATABASE_URL is not a URL: write postgres:/);
    expect(line).not.toContain('pa ss');
  });

  it('names the package that is missing', async () => {
    const name = 'embedded-postgres-that-is-not-there';
    const error = Object.assign(new Error(`Cannot find package '${name}' imported from /a/b.js`), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
    expect(describeStartupFailure(error, context)).toBe(
      `The package "${name}" is not installed: run "npm ci" (without --omit=optional) in the project folder.`,
    );
  });

  it('joins what and what to do of a StartupError', () => {
    const error = new StartupError('The data are in use', { hint: 'stop the other one', exitCode: 3 });
    expect(describeStartupFailure(error, context)).toBe('The data are in use: stop the other one.');
    expect(error.exitCode).toBe(3);
  });

  it('passes on what the configuration found wrong', () => {
    const error = Object.assign(new Error('PORT: too big (example: PORT=3000)'), { name: 'ConfigError' });
    expect(describeStartupFailure(error, context)).toBe(
      'Wrong configuration: PORT: too big (example: PORT=3000).',
    );
  });

  it.each([
    new Error(`connect to ${DATABASE_URL} failed\n  at line two`),
    new Error(`the word s3cret/word in clear`),
    new StartupError(`cannot use ${REDIS_URL}`, { hint: `not ${DATABASE_URL}` }),
    'r3dis-secret as a bare string',
    undefined,
  ])('never holds a password or a second line (%#)', (error) => {
    const line = describeStartupFailure(error, context);
    expect(line).not.toMatch(/s3cret|r3dis|\n/);
    expect(line.length).toBeGreaterThan(20);
  });
});
