import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../platform/config/index.js';
import { Ctx, Endpoint, Input, type InputOf, type RequestContext } from '../platform/http/index.js';
import { unionsOf } from './actor.js';
import { LOGIN, LOGOUT, ME, REFRESH } from './auth.dto.js';
import { currentPrincipal } from './current-actor.js';
import { endedCookie, sessionCookie } from './session-cookie.js';
import { SignIn } from './sign-in.js';
import { csrfToken } from './tokens.js';

@Controller('auth')
export class AuthController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Post('login')
  @Endpoint(LOGIN)
  async login(
    @Input() { body }: InputOf<typeof LOGIN>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { cookie, tokens } = await this.signIn.withPassword({ ...body, address: request.ip });
    void reply.header('set-cookie', sessionCookie(cookie.token, this.config.cookieSecure));
    void reply.header('cache-control', 'no-store');
    return { ...tokens, csrfToken: csrfToken(this.config.appSecret, cookie.id) };
  }

  @Post('refresh')
  @Endpoint(REFRESH)
  async refresh(@Input() { body }: InputOf<typeof REFRESH>, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('cache-control', 'no-store');
    return this.signIn.withRefreshToken(body.refreshToken);
  }

  @Post('logout')
  @Endpoint(LOGOUT)
  async logout(@Ctx() ctx: RequestContext, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.signIn.out(currentPrincipal(ctx).session.family);
    void reply.header('set-cookie', endedCookie(this.config.cookieSecure));
  }

  @Get('me')
  @Endpoint(ME)
  me(@Ctx() ctx: RequestContext) {
    const { actor, session } = currentPrincipal(ctx);
    return {
      userId: actor.userId,
      username: actor.username,
      displayName: actor.displayName,
      locale: actor.locale,
      roles: [...new Set(actor.grants.map((grant) => grant.role))],
      unions: unionsOf(actor),
      csrfToken: session.kind === 'cookie' ? csrfToken(this.config.appSecret, session.id) : null,
    };
  }
}
