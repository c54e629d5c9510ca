import { isIP } from 'node:net';
import { z } from 'zod';
import { DEFAULT_SECRET, SETTINGS } from './settings.js';

type Values = { [K in keyof typeof SETTINGS]: z.infer<(typeof SETTINGS)[K]['schema']> };

/** The checked configuration of one process. Read once at start, then closed. */
export interface Config {
  readonly production: boolean;
  readonly demo: boolean;
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  readonly migrationDatabaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly appSecret: string;
  readonly manualClock: boolean;
  readonly dataDir: string;
  readonly logLevel: Values['LOG_LEVEL'];
  readonly cookieSecure: boolean;
  readonly databasePool: number;
  readonly workerConcurrency: number;
  readonly sweepSeconds: number;
  readonly outboxRebuildSeconds: number;
}

/** A setting that stops the start: its name, what is wrong, and an example that would do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads and checks the environment.
 * @throws ConfigError naming every wrong variable, the reason and an example.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const values = parse(env);
  const production = values.NODE_ENV === 'production';
  const demo = values.DEMO === undefined ? !production : values.DEMO === 'on';
  const config: Config = {
    production,
    demo,
    host: values.HOST,
    port: values.PORT,
    databaseUrl: values.DATABASE_URL,
    migrationDatabaseUrl: values.MIGRATION_DATABASE_URL,
    redisUrl: values.REDIS_URL,
    appSecret: values.APP_SECRET,
    manualClock: values.CLOCK === 'manual',
    dataDir: values.DATA_DIR,
    logLevel: values.LOG_LEVEL,
    cookieSecure: values.COOKIE_SECURE === undefined ? production : values.COOKIE_SECURE === 'on',
    databasePool: values.DATABASE_POOL,
    workerConcurrency: values.WORKER_CONCURRENCY,
    sweepSeconds: values.SWEEP_SECONDS,
    outboxRebuildSeconds: values.OUTBOX_REBUILD_SECONDS,
  };
  refuseUnsafe(config);
  return Object.freeze(config);
}

function parse(env: Readonly<Record<string, string | undefined>>): Values {
  const faults: string[] = [];
  const entries = Object.entries(SETTINGS).map(([name, setting]) => {
    const raw = env[name]?.trim();
    const parsed = setting.schema.safeParse(raw === '' ? undefined : raw);
    if (!parsed.success) {
      const reason = parsed.error.issues.map((issue) => issue.message).join('; ');
      faults.push(`${name}: ${reason} (example: ${name}=${setting.example})`);
    }
    return [name, parsed.data];
  });
  if (faults.length > 0) throw new ConfigError(faults.join(' · '));
  return Object.fromEntries(entries) as Values;
}

function refuseUnsafe(config: Config): void {
  const faults: string[] = [];
  if (config.production) {
    if (config.demo) faults.push('DEMO=on is refused with NODE_ENV=production (leave DEMO out)');
    if (config.appSecret === DEFAULT_SECRET) {
      faults.push(
        'APP_SECRET is the default and refused with NODE_ENV=production (example: openssl rand -hex 32)',
      );
    }
    if (config.manualClock) faults.push('CLOCK=manual is refused with NODE_ENV=production (leave CLOCK out)');
    if (!config.databaseUrl)
      faults.push('DATABASE_URL is required with NODE_ENV=production (a server of your own)');
  }
  if (config.demo && !isLoopback(config.host)) {
    faults.push(
      `HOST=${config.host} is refused in demo mode, which has known passwords (use 127.0.0.1, or DEMO=off)`,
    );
  }
  if (faults.length > 0) throw new ConfigError(faults.join(' · '));
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
