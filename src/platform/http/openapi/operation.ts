import { z } from 'zod';
import { takesIdempotencyKey, type EndpointOptions } from '../endpoint.js';
import { takesExpectedVersion } from '../if-match.js';
import type { Route } from './routes.js';
import type { JsonSchema, Schemas } from './schemas.js';

const PROBLEM = { $ref: '#/components/responses/Problem' };
const MEDIA = {
  text: 'text/plain',
  binary: 'application/octet-stream',
  stream: 'text/event-stream',
} as const;

/** One operation of the OpenAPI file. */
export function operationOf(route: Route, endpoint: EndpointOptions, schemas: Schemas): JsonSchema {
  const [controller = '', handler = ''] = route.name.split('.');
  const room = controller.replace(/Controller$/, '');
  const parameters = parametersOf(route, endpoint, schemas);
  return {
    operationId: `${room.charAt(0).toLowerCase()}${room.slice(1)}_${handler}`,
    summary: endpoint.summary,
    tags: endpoint.tags ?? [room.toLowerCase()],
    ...(endpoint.roles && { description: `Roles: ${endpoint.roles.join(', ')}`, 'x-roles': endpoint.roles }),
    security: endpoint.access === 'public' ? [] : [{ bearer: [] }, securityByCookie(route.method)],
    ...(parameters.length > 0 && { parameters }),
    ...(endpoint.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemas.of(endpoint.body, 'input') } },
      },
    }),
    responses: { ...success(route, endpoint, schemas), ...problems(route, endpoint) },
  };
}

/** A cookie travels by itself, so what changes something needs the token that does not. */
function securityByCookie(method: string): JsonSchema {
  return method === 'GET' ? { session: [] } : { session: [], csrf: [] };
}

function parametersOf(route: Route, endpoint: EndpointOptions, schemas: Schemas): JsonSchema[] {
  const header = (name: string) => ({ $ref: `#/components/parameters/${name}` });
  return [
    ...fields(endpoint.params, 'path', schemas),
    ...fields(endpoint.query, 'query', schemas),
    ...(takesIdempotencyKey(endpoint, route.method) ? [header('IdempotencyKey')] : []),
    ...(endpoint.body && takesExpectedVersion(endpoint.body) ? [header('IfMatch')] : []),
    header('AcceptLanguage'),
  ];
}

function fields(schema: z.ZodType | undefined, place: 'path' | 'query', schemas: Schemas): JsonSchema[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
  });
  const shape: Record<string, z.ZodType> = schema instanceof z.ZodObject ? schema.shape : {};
  return Object.entries(properties).map(([name, inline]) => {
    const field = shape[name];
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema: field ? schemas.of(field, 'input') : inline,
    };
  });
}

function success(route: Route, endpoint: EndpointOptions, schemas: Schemas): JsonSchema {
  const { response } = endpoint;
  const status = endpoint.status ?? (response === 'empty' ? 204 : route.method === 'POST' ? 201 : 200);
  if (response === undefined || response === 'empty') return { [status]: { description: 'Done' } };
  const [media, schema] =
    response instanceof z.ZodType
      ? ['application/json', schemas.of(response, 'output')]
      : [MEDIA[response], { type: 'string' }];
  return { [status]: { description: 'Done', content: { [media]: { schema } } } };
}

function problems(route: Route, endpoint: EndpointOptions): JsonSchema {
  const closed = endpoint.access === 'authenticated';
  const statuses = [
    ...(endpoint.params || endpoint.query || endpoint.body ? [400] : []),
    ...(closed ? [401] : []),
    ...(closed && (endpoint.roles || route.method !== 'GET') ? [403] : []),
    ...(endpoint.params ? [404] : []),
    ...(endpoint.body && takesExpectedVersion(endpoint.body) ? [409] : []),
    ...(takesIdempotencyKey(endpoint, route.method) ? [422] : []),
    'default',
  ];
  return Object.fromEntries(statuses.map((status) => [status, PROBLEM]));
}
