import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigModule, loadConfig } from '../../../src/platform/config/index.js';
import { DatabaseModule } from '../../../src/platform/database/index.js';
import { HttpModule, openApiJson } from '../../../src/platform/http/index.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { ProbeModule } from './probe.js';

class Root {}

interface Operation {
  operationId: string;
  security: object[];
  parameters?: { $ref?: string; name?: string; in?: string; required?: boolean; schema?: object }[];
  requestBody?: { content: { 'application/json': { schema: object } } };
  responses: Record<string, { content?: Record<string, { schema: object }>; $ref?: string }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; securitySchemes: object; responses: object };
}

let test: TestApp;
let document: Document;
beforeAll(async () => {
  test = await startTestApp({ modules: [ProbeModule] });
  document = (await test.request.get('/api/openapi.json')).body as Document;
});
afterAll(() => test.close());

describe('the OpenAPI file', () => {
  it('names every route as clients call it', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual([
      '/api/v1/probes',
      '/api/v1/probes/broken',
      '/api/v1/probes/closed',
      '/api/v1/probes/events',
      '/api/v1/probes/forgetful',
      '/api/v1/probes/large',
      '/api/v1/probes/lies',
      '/api/v1/probes/list',
      '/api/v1/probes/page',
      '/api/v1/probes/refused',
      '/api/v1/probes/{id}/fields:try',
      '/api/v1/probes/{id}:acknowledge',
      '/health/live',
      '/health/ready',
      '/metrics',
    ]);
  });

  it('says what a route takes', () => {
    const fields = document.paths['/api/v1/probes/{id}/fields:try']?.['post'];
    expect(fields?.parameters?.slice(0, 3)).toMatchObject([
      { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      { name: 'day', in: 'query', required: true, schema: { format: 'date' } },
      { name: 'count', in: 'query', required: false, schema: { type: 'integer', maximum: 5, default: 1 } },
    ]);
    expect(fields?.requestBody?.content['application/json'].schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['kind', 'claim', 'heads', 'until', 'who'],
    });
    expect(JSON.stringify(fields?.parameters)).not.toContain('IdempotencyKey');
    const save = document.paths['/api/v1/probes']?.['post'];
    expect(save?.parameters?.map(({ $ref }) => $ref)).toEqual([
      '#/components/parameters/IdempotencyKey',
      '#/components/parameters/IfMatch',
      '#/components/parameters/AcceptLanguage',
    ]);
  });

  it('says what a route answers, problems included', () => {
    const save = document.paths['/api/v1/probes']?.['post'];
    expect(save?.responses['201']?.content?.['application/json']?.schema).toEqual({
      $ref: '#/components/schemas/ProbeItem',
    });
    expect(Object.keys(save?.responses ?? {})).toEqual(['201', '400', '409', '422', 'default']);
    expect(save?.responses['422']?.$ref).toBe('#/components/responses/Problem');
    const closed = document.paths['/api/v1/probes/closed']?.['get'];
    expect(Object.keys(closed?.responses ?? {})).toEqual(['204', '401', 'default']);
    expect(closed?.security).toEqual([{ bearer: [] }, { session: [] }]);
    expect(Object.keys(document.components.schemas)).toEqual(
      ['Alive', 'Problem', 'ProbeItem', 'Ready'].sort(),
    );
  });

  it('refers to nothing that is not there', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(references.length).toBeGreaterThan(10);
    const missing = references.filter((reference) => {
      let place: unknown = document;
      for (const name of reference.split('/')) place = (place as Record<string, unknown> | undefined)?.[name];
      return place === undefined;
    });
    expect(missing).toEqual([]);
  });

  it('is written without a database', async () => {
    const text = await openApiJson({
      module: Root,
      imports: [ConfigModule.with(loadConfig({})), DatabaseModule, HttpModule, ProbeModule],
    });
    expect(JSON.parse(text)).toEqual(document);
  });
});

describe('the documentation page', () => {
  it('works under a policy that only it has', async () => {
    const page = await test.request.get('/api/docs');
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain("style-src 'self' 'unsafe-inline'");
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.text).not.toMatch(/<script>|\son\w+=/);
    const assets = [...page.text.matchAll(/(?:src|href)=["']([^"']+)["']/g)].map((match) => match[1] ?? '');
    expect(assets.length).toBeGreaterThan(3);
    for (const asset of assets) {
      const path = new URL(asset, `${test.url}/api/docs`).pathname;
      expect([path, (await test.request.get(path)).status]).toEqual([path, 200]);
    }
  });
});
