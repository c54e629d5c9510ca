import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/index.js';
import { createLog, NestLog, type Log } from '../logging/log.js';
import { Metrics } from '../metrics/metrics.js';
import { contentPolicy, serveDocs } from './docs.js';
import { acceptJsonOnly } from './json-only.js';
import { localeOf } from './locale.js';
import { API_PREFIX, OUTSIDE_API } from './openapi/routes.js';
import { PROBLEM_TYPE, problemOf, refusalOf } from './problem.js';
import { TECHNICAL_STATUS, type TechnicalCode } from './refusal.js';
import { observeRequests } from './request-log.js';
import { loadWords } from './words.js';

const BODY_LIMIT_BYTES = 1024 * 1024;

type RootModule = Type | DynamicModule;

/**
 * The application, configured and ready for `listen`. The root module imports `HttpModule`, `DatabaseModule` and
 * `ConfigModule.with(config)`.
 */
export async function createHttpApp(
  root: RootModule,
  config: Config,
  log: Log = createLog(config),
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: true,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    frameworkErrors: answerRouterError(),
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    abortOnError: false,
    bodyParser: false,
    logger: new NestLog(log),
  });
  await configureApp(app, config, log);
  return app;
}

/** Everything around the routes: prefix, log, headers, compression, cookies, documentation. */
export async function configureApp(app: NestFastifyApplication, config: Config, log: Log): Promise<void> {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  app.setGlobalPrefix(API_PREFIX, { exclude: [...OUTSIDE_API] });
  observeRequests(server, log, app.get(Metrics));
  acceptJsonOnly(server);
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(config.cookieSecure) },
    hsts: config.cookieSecure,
  });
  await server.register(compress, { global: true });
  await server.register(cookie);
  serveDocs(app, server, config.cookieSecure);
}

/** A malformed address never reaches Nest; it is answered here in the same shape. */
function answerRouterError() {
  const words = loadWords();
  return (error: Error, request: FastifyRequest, reply: FastifyReply): void => {
    const refusal = refusalOf(error);
    const rule = { status: TECHNICAL_STATUS[refusal.code as TechnicalCode] };
    const locale = localeOf(request.headers['accept-language']);
    const problem = problemOf(words, { refusal, rule }, locale, request.id);
    void reply.status(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
  };
}
