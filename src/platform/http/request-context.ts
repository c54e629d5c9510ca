import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { bodyHash } from './body-hash.js';
import { localeOf, type Locale } from './locale.js';

/**
 * What is known about one call beside its input. Made before authentication; the guard of the identity room sets
 * `principal` (typed there) and `userId`.
 */
export class RequestContext {
  readonly requestId: string;
  readonly locale: Locale;
  readonly method: string;
  /** `POST /api/v1/tickets/0199…/events`: what an idempotency key is bound to. */
  readonly routeKey: string;
  readonly idempotencyKey: string | undefined;
  principal: unknown;
  /** Id of the acting account, for the request log. */
  userId: string | undefined;
  /** Status to answer with instead of the route's own. */
  status: number | undefined;
  /** The answer is the first one to this idempotency key, given again. */
  replayed = false;
  /** Whether the command went through `Commands.run`, which is what honours the key. */
  ranAsCommand = false;
  /** `{params, query, body}` as parsed by the route's schemas. */
  input: ParsedInput = { params: undefined, query: undefined, body: undefined };

  constructor(private readonly request: FastifyRequest) {
    this.requestId = request.id;
    this.locale = localeOf(request.headers['accept-language']);
    this.method = request.method;
    this.routeKey = `${request.method} ${request.url.split('?', 1)[0]}`;
    const key = request.headers['idempotency-key'];
    this.idempotencyKey = Array.isArray(key) ? key[0] : key;
  }

  /** SHA-256 of the body as sent (with `If-Match` already taken in as `expectedVersion`). */
  get bodyHash(): string {
    return bodyHash(this.request.body);
  }
}

export interface ParsedInput {
  params: unknown;
  query: unknown;
  body: unknown;
}

declare module 'fastify' {
  interface FastifyRequest {
    requestContext: RequestContext;
  }
}

/** The context of the call a guard or interceptor is looking at. */
export function contextOf(execution: ExecutionContext): RequestContext {
  return execution.switchToHttp().getRequest<FastifyRequest>().requestContext;
}
