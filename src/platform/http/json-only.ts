import type { FastifyInstance } from 'fastify';

/**
 * Bodies are JSON and nothing else: what an HTML form of a foreign page could send is 415. An empty body with a JSON
 * content type, which many clients send, is no body.
 */
export function acceptJsonOnly(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body.toString(), done);
  });
}
