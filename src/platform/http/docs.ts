import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { openApiDocument } from './openapi/document.js';

const DOCS = '/api/docs';

type Directives = Record<string, string[]>;

/** What a page of ours may load: its own origin only. */
export function contentPolicy(behindTls: boolean): Directives {
  return {
    'default-src': ["'self'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'img-src': ["'self'", 'data:'],
    'object-src': ["'none'"],
    'script-src': ["'self'"],
    'script-src-attr': ["'none'"],
    'style-src': ["'self'"],
    // Without TLS in front this would send the browser to a port that does not answer.
    ...(behindTls && { 'upgrade-insecure-requests': [] }),
  };
}

/** `/api/docs` and `/api/openapi.json`. The documentation page writes styles into itself; only there they may be. */
export function serveDocs(app: NestFastifyApplication, server: FastifyInstance, behindTls: boolean): void {
  const policy = { ...contentPolicy(behindTls), 'style-src': ["'self'", "'unsafe-inline'"] };
  const header = Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join(';');
  server.addHook('onSend', (request, reply, _payload, done) => {
    if (request.routeOptions.url?.startsWith(DOCS)) void reply.header('Content-Security-Policy', header);
    done();
  });
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app) as unknown as OpenAPIObject, {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: '工道 API',
    swaggerOptions: { validatorUrl: null, docExpansion: 'list', filter: true },
  });
}
