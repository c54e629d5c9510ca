import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { ConfigModule, loadConfig, type Config } from '../../src/platform/config/index.js';
import { DatabaseModule, UnitOfWork } from '../../src/platform/database/index.js';
import { AnswerCheck, createHttpApp, HttpModule } from '../../src/platform/http/index.js';
import { createLog } from '../../src/platform/logging/index.js';
import { cloneDatabase } from './test-postgres.js';

@Module({})
class TestRoot {}

export interface TestAppOptions {
  /** A whole root module in place of `modules`. */
  readonly root?: (config: Config) => DynamicModule;
  /** Environment variables beside the database, as a process would get them: `{ CLOCK: 'manual' }`. */
  readonly config?: Readonly<Record<string, string>>;
  /** Modules under test; configuration, database and HTTP edge are there already. */
  readonly modules?: readonly (Type | DynamicModule)[];
  /** Or made from the configuration, for a module that takes it. */
  readonly modulesWith?: (config: Config) => readonly (Type | DynamicModule)[];
}

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly config: Config;
  readonly uow: UnitOfWork;
  /** Requests without a cookie jar: every call stands alone. */
  readonly request: ReturnType<typeof supertest>;
  /** Where the application listens: `http://127.0.0.1:<port>`. */
  readonly url: string;
  /** What was logged so far, line by line. */
  readonly logged: () => LogLine[];
  /** A client that keeps cookies, like a browser. */
  agent(): ReturnType<typeof supertest.agent>;
  close(): Promise<void>;
}

export type LogLine = Readonly<Record<string, unknown>>;

/**
 * An application of the given modules on a database of its own, logged in to as the plain role, listening on a free
 * port. Answers that differ from what a route documents are errors. Start one per file and close it.
 */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await cloneDatabase();
  const lines: string[] = [];
  try {
    const config = loadConfig({
      NODE_ENV: 'test',
      DEMO: 'off',
      DATABASE_URL: database.appUrl,
      MIGRATION_DATABASE_URL: database.ownerUrl,
      DATABASE_POOL: '5',
      ...options.config,
    });
    const app = await createHttpApp(
      options.root?.(config) ?? root(config, options),
      config,
      createLog(config, { write: (line) => void lines.push(line) }),
    );
    app.get(AnswerCheck).enabled = true;
    await app.listen(0, '127.0.0.1');
    const server = app.getHttpServer();
    return {
      app,
      config,
      uow: app.get(UnitOfWork),
      request: supertest(server),
      url: await app.getUrl(),
      logged: () => lines.map((line) => JSON.parse(line) as LogLine),
      agent: () => supertest.agent(server),
      close: async () => {
        await app.close();
        await database.drop();
      },
    };
  } catch (error) {
    await database.drop();
    throw error;
  }
}

function root(config: Config, { modules = [], modulesWith }: TestAppOptions): DynamicModule {
  const imports = [
    ConfigModule.with(config),
    DatabaseModule,
    HttpModule,
    ...modules,
    ...(modulesWith?.(config) ?? []),
  ];
  return { module: TestRoot, imports };
}
