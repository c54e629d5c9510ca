import {
  Catch,
  Inject,
  Injectable,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
  type OnModuleInit,
} from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contributed } from './contributed.js';
import { PROBLEM_TYPE, problemOf, refusalOf, technicalRules } from './problem.js';
import { Refusal, REFUSAL_CODES, type RefusalRule } from './refusal.js';
import { RequestContext } from './request-context.js';
import { Words } from './words.js';

/** The one place where a refusal becomes a status, and where everything else becomes 500 and one log line. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter, OnModuleInit {
  private readonly log = new Logger('http');
  private readonly rules = technicalRules();

  constructor(
    @Inject(ModulesContainer) private readonly modules: ModulesContainer,
    @Inject(Words) private readonly words: Words,
  ) {}

  /** @throws Error when two rooms bring the same code, or a code has no words. */
  onModuleInit(): void {
    for (const codes of contributed<Readonly<Record<string, RefusalRule>>>(this.modules, REFUSAL_CODES)) {
      for (const [code, rule] of Object.entries(codes)) {
        if (this.rules.has(code)) throw new Error(`refusal code ${code} is brought twice`);
        this.rules.set(code, rule);
      }
    }
    const wordless = [...this.rules.keys()].filter((code) => !this.words.has(`refusal.${code}`));
    if (wordless.length > 0)
      throw new Error(`no words refusal.<code> in src/locales for ${wordless.join(', ')}`);
  }

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const ctx = request.requestContext ?? new RequestContext(request);
    const answer = this.ruled(refusalOf(thrown));
    if (answer.rule.status >= 500 && answer.refusal !== thrown) {
      this.log.error({ requestId: ctx.requestId, err: thrown }, 'unexpected error');
    }
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const problem = problemOf(this.words, answer, ctx.locale, ctx.requestId);
    const { retryAfterSeconds } = answer.refusal.details;
    if (retryAfterSeconds !== undefined) void reply.header('Retry-After', Math.ceil(retryAfterSeconds));
    void reply
      .status(problem.status)
      .header('Content-Language', ctx.locale)
      .type(PROBLEM_TYPE)
      .send(JSON.stringify(problem));
  }

  private ruled(refusal: Refusal): { refusal: Refusal; rule: RefusalRule } {
    const rule = this.rules.get(refusal.code);
    if (rule) return { refusal, rule };
    this.log.error(`refusal code ${refusal.code} is brought by no module (REFUSAL_CODES)`);
    return { refusal: new Refusal('INTERNAL_ERROR'), rule: { status: 500 } };
  }
}
