import type { FastifyInstance } from 'fastify';
import type { Log } from '../logging/log.js';
import type { Metrics } from '../metrics/metrics.js';
import { RequestContext } from './request-context.js';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Asked every few seconds by machines; written only at `debug`. */
const PROBES = /^\/(health\/|metrics$)/;

/**
 * Gives every request its context and id, and writes one line and one figure when it is answered. The line names the
 * route's pattern and ids only: an address or a body would put people's names and numbers into the log.
 */
export function observeRequests(server: FastifyInstance, log: Log, metrics: Metrics): void {
  const duration = metrics.histogram(
    'gongdao_http_request_duration_seconds',
    'Time to answer, by route pattern',
    ['method', 'route', 'status'],
    SECONDS,
  );
  server.addHook('onRequest', (request, reply, done) => {
    request.requestContext = new RequestContext(request);
    void reply.headers({ 'X-Request-Id': request.id, 'Cache-Control': 'no-store' });
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unmatched';
    const seconds = reply.elapsedTime / 1000;
    duration.observe({ method: request.method, route, status: reply.statusCode }, seconds);
    const line = {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      userId: request.requestContext?.userId,
    };
    log[PROBES.test(route) ? 'debug' : 'info'](line, 'request');
    done();
  });
}
