import { failureFacts, type FailureFacts } from './failure-facts.js';
import { maskPasswords, placeOf, secretsOf } from './mask.js';
import { StartupError } from './startup-error.js';

/** Where the process was told to connect and to listen; only used to say which of them failed. */
export interface StartupContext {
  readonly databaseUrl?: string;
  readonly migrationDatabaseUrl?: string;
  readonly redisUrl?: string;
  readonly host?: string;
  readonly port?: number | string;
}

/**
 * Turns whatever stopped the start into one line: what is wrong, and what to do.
 * The line never holds a password, also when the error's own text does.
 */
export function describeStartupFailure(error: unknown, context: StartupContext = {}): string {
  const urls = [context.databaseUrl, context.migrationDatabaseUrl, context.redisUrl];
  const secrets = urls.flatMap(secretsOf);
  const masked = secrets.reduce(
    (line, secret) => line.replaceAll(secret, '***'),
    maskPasswords(sentenceOf(error, context)),
  );
  return masked.replace(/\s*[\r\n]+\s*/g, ' ').replace(/\.{2}$/, '.');
}

function sentenceOf(error: unknown, context: StartupContext): string {
  if (error instanceof StartupError) return `${error.message}: ${error.hint}.`;
  // Known by its name: this room must load on any Node, so it imports no other.
  if (error instanceof Error && error.name === 'ConfigError') return `Wrong configuration: ${error.message}.`;
  return sentenceFor(failureFacts(error), context);
}

type Describe = (facts: FailureFacts, context: StartupContext) => string;

const BY_CODE: Readonly<Record<string, Describe>> = {
  EADDRINUSE: (facts, context) =>
    `Port ${facts.port ?? context.port ?? ''} on ${facts.address ?? context.host ?? 'this machine'} is already in use: ` +
    'stop the program that uses it, or set PORT to another number.',
  EADDRNOTAVAIL: (facts, context) =>
    `This machine has no address ${facts.address ?? context.host ?? ''} to listen on: set HOST to one it has, e.g. 127.0.0.1.`,
  ECONNREFUSED: (facts, context) =>
    `Nothing answers at ${serverOf(facts, context)}: start that server, or correct ${variableOf(facts, context)}.`,
  ECONNRESET: (facts, context) =>
    `The connection to ${serverOf(facts, context)} was cut: see that server's log, and whether ${variableOf(facts, context)} points at the right kind of server.`,
  ETIMEDOUT: (facts, context) =>
    `No answer from ${serverOf(facts, context)} in time: check network and firewall, or correct ${variableOf(facts, context)}.`,
  ENOTFOUND: (facts, context) =>
    `The host name "${facts.hostname ?? ''}" is not known: correct it in ${variableOf(facts, context)}.`,
  EAI_AGAIN: (facts, context) =>
    `The host name "${facts.hostname ?? ''}" could not be looked up: check the name service, or correct ${variableOf(facts, context)}.`,
  '28P01': (_facts, context) =>
    `${database(context)} refuses the user name or password: correct them in DATABASE_URL or MIGRATION_DATABASE_URL.`,
  '28000': (facts, context) =>
    `${database(context)} does not admit this user from here (${facts.message}): correct DATABASE_URL, or that server's pg_hba.conf.`,
  '3D000': (_facts, context) =>
    `${database(context)} has no database of that name: create it, or correct the name in DATABASE_URL.`,
  '42501': (facts, context) =>
    `${database(context)} says ${facts.message}: grant that right to the user, or give its owner in MIGRATION_DATABASE_URL.`,
  '53300': (_facts, context) =>
    `${database(context)} has no connection left: raise its max_connections, or stop other clients.`,
  '57P03': (_facts, context) =>
    `${database(context)} is starting up or shutting down: try again in a moment.`,
  EACCES: permission,
  EPERM: permission,
  ENOSPC: (facts) => `The disk is full${at(facts)}: free some space and start again.`,
  EROFS: (facts) => `The file system is read-only${at(facts)}: start from a folder that can be written.`,
  ERR_INVALID_URL: (_facts, context) => invalidUrl(context),
  ERR_MODULE_NOT_FOUND: missingPackage,
  MODULE_NOT_FOUND: missingPackage,
  ERR_UNSUPPORTED_DIR_IMPORT: missingPackage,
};

function sentenceFor(facts: FailureFacts, context: StartupContext): string {
  if (/WRONGPASS|NOAUTH|invalid username-password pair/i.test(facts.message)) {
    return `Redis${where(context.redisUrl)} refuses the password: correct it in REDIS_URL.`;
  }
  if (/timeout expired|connection timeout|timeout exceeded when trying to connect/i.test(facts.message)) {
    return BY_CODE['ETIMEDOUT']!(facts, context);
  }
  if (/^Invalid URL|^Invalid port in url/i.test(facts.message)) return invalidUrl(context);
  const known = facts.code === undefined ? undefined : BY_CODE[facts.code];
  if (known !== undefined) return known(facts, context);
  const code = facts.code === undefined ? '' : ` (${facts.code})`;
  return `The start failed${code}: ${facts.message || 'no reason given'}. Set LOG_LEVEL=debug to see where.`;
}

function permission(facts: FailureFacts, context: StartupContext): string {
  if (facts.syscall === 'listen') {
    return `Port ${facts.port ?? context.port ?? ''} may not be opened by this user: set PORT to a number from 1024 on.`;
  }
  return `Permission denied${at(facts)}: give this user access to it, or start as the user it belongs to.`;
}

function invalidUrl(context: StartupContext): string {
  const variables = {
    DATABASE_URL: context.databaseUrl,
    MIGRATION_DATABASE_URL: context.migrationDatabaseUrl,
    REDIS_URL: context.redisUrl,
  };
  const wrong = Object.entries(variables)
    .filter(([, url]) => url !== undefined && placeOf(url) === undefined)
    .map(([name]) => name);
  const name = wrong.length === 0 ? 'A server address' : wrong.join(' and ');
  return `${name} is not a URL: write postgres://user:password@host:5432/database or redis://host:6379, special characters in the password percent-encoded.`;
}

function missingPackage(facts: FailureFacts): string {
  const name = /Cannot find (?:package|module) '([^']+)'/.exec(facts.message)?.[1] ?? 'a package';
  return `The package "${name}" is not installed: run "npm ci" (without --omit=optional) in the project folder.`;
}

function serverOf(facts: FailureFacts, context: StartupContext): string {
  const redis = concerns(facts, context) === 'redis';
  const known = placeOf(redis ? context.redisUrl : context.databaseUrl);
  const host = facts.address ?? facts.hostname ?? known?.host;
  const port = facts.port ?? known?.port;
  const name = redis ? 'Redis' : 'PostgreSQL';
  return host === undefined ? name : `${host}:${port ?? '?'} (${name})`;
}

function variableOf(facts: FailureFacts, context: StartupContext): string {
  return concerns(facts, context) === 'redis' ? 'REDIS_URL' : 'DATABASE_URL';
}

/** By the port or host in the error; where both servers would fit, PostgreSQL, because it is connected first. */
function concerns(facts: FailureFacts, context: StartupContext): 'database' | 'redis' {
  const redis = placeOf(context.redisUrl);
  if (redis === undefined) return 'database';
  const own = placeOf(context.databaseUrl);
  const fits = (place: typeof redis) =>
    facts.hostname === undefined ? facts.port === place.port : facts.hostname === place.host;
  return fits(redis) && !(own !== undefined && fits(own)) ? 'redis' : 'database';
}

function database(context: StartupContext): string {
  return `PostgreSQL${where(context.databaseUrl)}`;
}

function where(url: string | undefined): string {
  const place = placeOf(url);
  if (place === undefined) return '';
  return ` at ${place.host}:${place.port}${place.name === '' ? '' : `/${place.name}`}`;
}

function at(facts: FailureFacts): string {
  return facts.path === undefined ? '' : ` at ${facts.path}`;
}
