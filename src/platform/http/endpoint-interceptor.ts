import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { z } from 'zod';
import { endpointOf, takesIdempotencyKey, type EndpointOptions } from './endpoint.js';
import { withIfMatch } from './if-match.js';
import { Refusal } from './refusal.js';
import { contextOf, type RequestContext } from './request-context.js';
import { parseInput } from './validation.js';

const NOTHING = z.strictObject({});

/** Tests switch this on: an answer that is not what the route documents is then an error instead of a surprise. */
@Injectable()
export class AnswerCheck {
  enabled = false;
}

/** Holds every route to its declaration: default deny, checked input, `If-Match` in, `ETag` out. */
@Injectable()
export class EndpointInterceptor implements NestInterceptor {
  constructor(@Inject(AnswerCheck) private readonly check: AnswerCheck) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = endpointOf(execution.getHandler());
    if (!endpoint)
      throw new Error(`${execution.getClass().name}.${execution.getHandler().name} has no @Endpoint`);
    const ctx = contextOf(execution);
    if (endpoint.access === 'authenticated' && ctx.principal === undefined)
      throw new Refusal('UNAUTHENTICATED');
    readInput(endpoint, execution.switchToHttp().getRequest<FastifyRequest>(), ctx);
    const { response } = endpoint;
    if (response === 'stream' || response === 'text' || response === 'binary') return next.handle();
    const reply = execution.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        if (this.check.enabled) checkAnswer(endpoint, ctx, answer);
        if (ctx.status !== undefined) void reply.status(ctx.status);
        if (ctx.replayed) void reply.header('Idempotent-Replayed', 'true');
        tag(reply, answer);
        return response === 'empty' ? undefined : answer;
      }),
    );
  }
}

function readInput(endpoint: EndpointOptions, request: FastifyRequest, ctx: RequestContext): void {
  const ifMatch = request.headers['if-match'];
  refuseNul(request.body);
  request.body = withIfMatch(endpoint.body, ifMatch, request.body);
  ctx.input = {
    params: parseInput(endpoint.params ?? NOTHING, request.params ?? {}),
    query: parseInput(endpoint.query ?? NOTHING, request.query ?? {}),
    body: parseInput(endpoint.body ?? NOTHING.nullish(), request.body),
  };
}

/** PostgreSQL keeps no U+0000 in a text; said here, by the name of the field, it is not a fault inside. */
function refuseNul(value: unknown, path: readonly string[] = []): void {
  if (typeof value === 'string' && value.includes('\u0000')) {
    throw new Refusal('VALIDATION_FAILED', { errors: [{ path: path.join('.'), message: 'validation.nul' }] });
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) refuseNul(child, [...path, key]);
}

/** A resource with a version says it as a strong tag, which `If-Match` takes back. */
function tag(reply: FastifyReply, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null || !('version' in answer)) return;
  if (Number.isInteger(answer.version)) void reply.header('ETag', `"${String(answer.version)}"`);
}

function checkAnswer(endpoint: EndpointOptions, ctx: RequestContext, answer: unknown): void {
  if (ctx.idempotencyKey !== undefined && takesIdempotencyKey(endpoint, ctx.method) && !ctx.ranAsCommand) {
    throw new Error(`${ctx.routeKey} documents Idempotency-Key but does not run through Commands.run`);
  }
  if (!(endpoint.response instanceof z.ZodType)) return;
  const sent: unknown = answer === undefined ? undefined : JSON.parse(JSON.stringify(answer));
  const result = endpoint.response.safeParse(sent);
  if (!result.success)
    throw new Error(`${ctx.routeKey} answers otherwise than documented: ${z.prettifyError(result.error)}`);
}
