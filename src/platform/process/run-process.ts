import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/index.js';
import { createHttpApp } from '../http/index.js';
import { createLog, NestLog, type Log } from '../logging/index.js';
import { bannerOf, type Row } from './banner.js';
import { assertPortFree, assertRedisAnswers } from './check-servers.js';
import { Ending, StopWanted } from './ending.js';
import { addressOf, stopListening } from './http-end.js';
import { openDatabase, prepareDatabase, type Guard, type OpenDatabase } from './open-database.js';

/** What a process of the product consists of; the roots of the house each describe one. */
export interface Program {
  readonly config: Config;
  /** Head of what is printed when the start is done. */
  readonly title: string;
  /** What this process does, in both languages. */
  readonly mode: string;
  readonly listens: boolean;
  /** Whether it may start a database server of its own. */
  readonly ownDatabase: boolean;
  /** The list of rooms, on a configuration whose `databaseUrl` is set. */
  rooms(config: Config): DynamicModule;
  /** Looks at a database that production is to run on, before any room does. */
  readonly refuseInProduction: Guard;
  /** Work between the start of the rooms and the first request. @returns rows for the print */
  prepare?(app: INestApplicationContext): Promise<readonly Row[]>;
}

/**
 * Starts a process and returns when it runs; it then ends by a signal. What was opened is closed in the opposite
 * order: requests, workers and sweeps, connections, the database server.
 * @throws Error for `describeStartupFailure`, after everything opened so far was closed again
 */
export async function runProcess(program: Program): Promise<void> {
  const log = createLog(program.config);
  const ending = new Ending((line) => process.stdout.write(`${line}\n`));
  try {
    await start(program, log, ending);
    ending.started();
  } catch (error) {
    await ending
      .close()
      .catch((second: unknown) => log.error({ err: second }, 'closing after a failed start'));
    if (error instanceof StopWanted) process.exit(0);
    throw error;
  }
}

async function start(program: Program, log: Log, ending: Ending): Promise<void> {
  const given = program.config;
  if (program.listens) await ending.step(assertPortFree(given));
  if (given.redisUrl) await ending.step(assertRedisAnswers(given.redisUrl));
  const wishes = {
    mayStart: program.ownDatabase,
    log: (line: string) => log.info({ context: 'database' }, line),
  };
  const database = await ending.step(openDatabase(given, wishes), (opened) => opened.stop());
  const { config } = database;
  await ending.step(
    prepareDatabase(config, config.production ? program.refuseInProduction : () => Promise.resolve()),
  );
  const rooms = program.rooms(config);
  const listening = program.listens
    ? await ending.step(createHttpApp(rooms, config, log), closeApp)
    : undefined;
  const app = listening ?? (await ending.step(createJobProcess(rooms, log), closeApp));
  await ending.step(app.init());
  const rows = await ending.step(program.prepare?.(app) ?? Promise.resolve([]));
  if (listening) await ending.step(listen(listening, config), () => stopListening(listening));
  const address = listening && addressOf(listening, config.host);
  process.stdout.write(`${bannerOf(program.title, [...facts(program, database, address), ...rows, STOP])}\n`);
}

const STOP: Row = { zh: '停止', en: 'Stop', text: 'Ctrl-C' };

function facts(program: Program, { config, own }: OpenDatabase, address: string | undefined): Row[] {
  return [
    ...(address === undefined
      ? []
      : [
          { zh: '地址', en: 'Address', text: address },
          { zh: '接口文档', en: 'API docs', text: `${address}/api/docs` },
        ]),
    { zh: '方式', en: 'Mode', text: program.mode },
    { zh: '数据', en: 'Data', text: own ? own.folder : placeOf(config.databaseUrl) },
    ...(own?.note === undefined ? [] : [{ zh: '说明', en: 'Note', text: own.note }]),
    ...(own?.adopted ? [ADOPTED] : []),
    {
      zh: '队列',
      en: 'Queues',
      text: config.redisUrl ? `Redis (${placeOf(config.redisUrl)})` : 'PostgreSQL',
    },
    ...(config.manualClock ? [MANUAL_CLOCK] : []),
  ];
}

const ADOPTED: Row = {
  zh: '接管',
  en: 'Adopted',
  text: '上次被强制结束后留下的数据库仍在运行，已接管 / the database server a killed process left running was adopted',
};

const MANUAL_CLOCK: Row = { zh: '时钟', en: 'Clock', text: '手动 / manual: POST /api/v1/test/clock' };

/** Host, port and name; never a user or a password. */
function placeOf(url: string | undefined): string {
  const { host, pathname } = new URL(url ?? '');
  return `${host}${pathname}`;
}

async function listen(app: NestFastifyApplication, config: Config): Promise<void> {
  await app.listen(config.port, config.host);
}

function createJobProcess(rooms: DynamicModule, log: Log): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(rooms, { abortOnError: false, logger: new NestLog(log) });
}

function closeApp(app: INestApplicationContext): Promise<void> {
  return app.close();
}
