import type { INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { z } from 'zod';
import { operationOf } from './operation.js';
import { routesOf, type Route } from './routes.js';
import { Schemas, type JsonSchema } from './schemas.js';

/** Name of the session cookie and of the header that carries its CSRF token. */
export const SESSION_COOKIE = 'gongdao_session';
export const CSRF_HEADER = 'X-CSRF-Token';

const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('In the language of Accept-Language'),
    code: z
      .string()
      .describe('Stable, for programs: EVENT_NOT_ALLOWED, VERSION_CONFLICT, VALIDATION_FAILED …'),
    instance: z.string().describe('Id of the request, also in the log'),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    reason: z.string().optional(),
    basis: z.array(z.string()).optional().describe('Articles that forbid it'),
    allowedEvents: z.array(z.unknown()).optional().describe('Events allowed now'),
    current: z.unknown().optional().describe('The newer state, with VERSION_CONFLICT'),
  })
  .meta({ id: 'Problem' });

/** The OpenAPI 3.1 description of an application, built or only previewed. */
export function openApiDocument(app: INestApplicationContext): JsonSchema {
  return documentOf(routesOf(app.get(ModulesContainer)));
}

/** @throws Error when a route has no `@Endpoint`, or two operations or schemas share a name. */
export function documentOf(routes: readonly Route[]): JsonSchema {
  const schemas = new Schemas();
  const problemSchema = schemas.of(problem, 'output');
  const paths: Record<string, Record<string, JsonSchema>> = {};
  const ids = new Set<unknown>();
  for (const route of routes) {
    if (!route.endpoint) throw new Error(`${route.name} (${route.method} ${route.path}) has no @Endpoint`);
    if (route.endpoint.documented === false) continue;
    const operation = operationOf(route, route.endpoint, schemas);
    if (ids.has(operation['operationId'])) throw new Error(`two operations are called ${route.name}`);
    ids.add(operation['operationId']);
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operation;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '工道 Gongdao',
      version: '1',
      description:
        'Labour-dispute case management for trade unions: hotline tickets, cases, legal deadlines, figures.',
    },
    paths,
    components: {
      schemas: Object.fromEntries([...schemas.components].sort(([a], [b]) => (a < b ? -1 : 1))),
      responses: {
        Problem: {
          description: 'Refused or failed: RFC 9457',
          content: { 'application/problem+json': { schema: problemSchema } },
        },
      },
      parameters: HEADERS,
      securitySchemes: SECURITY,
    },
  };
}

const HEADERS = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'The same key and body give the same answer for 24 hours; the same key with another body 422',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'ETag of the version acted on, instead of expectedVersion',
    schema: { type: 'string', pattern: '^"\\d+"$' },
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'Language of labels and refusals; zh-CN unless en is preferred',
    schema: { type: 'string', examples: ['zh-CN', 'en'] },
  },
};

const SECURITY = {
  bearer: { type: 'http', scheme: 'bearer', description: 'accessToken of POST /api/v1/auth/login' },
  session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE, description: 'Session of the console' },
  csrf: {
    type: 'apiKey',
    in: 'header',
    name: CSRF_HEADER,
    description: 'With the session cookie, on anything but GET',
  },
};
