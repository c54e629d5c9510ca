import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../platform/config/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { contextOf, CSRF_HEADER, endpointOf, Refusal } from '../platform/http/index.js';
import { holdsAny, ROLES, type Role } from './actor.js';
import { ActorReadModel, type Principal } from './actor.read-model.js';
import { tokenInCookies } from './session-cookie.js';
import { csrfToken, sameText } from './tokens.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const BEARER = /^Bearer ([\w-]{1,200})$/i;

/**
 * Stands before every route. Only a route declared public is entered without a live session; a route that declares
 * nothing is closed. A request carried by the cookie, which browsers send by themselves, must show the CSRF token
 * before it may change anything; a bearer token is proof enough of who wrote the request.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ActorReadModel) private readonly actors: ActorReadModel,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const endpoint = endpointOf(execution.getHandler());
    if (endpoint?.access === 'public') return true;
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    const principal = await this.authenticate(request);
    if (!principal) throw new Refusal('UNAUTHENTICATED');
    this.checkForgery(request, principal);
    if (endpoint?.roles && !holdsAny(principal.actor, endpoint.roles.filter(isRole))) {
      throw new Refusal('FORBIDDEN_ROLE');
    }
    const ctx = contextOf(execution);
    ctx.principal = principal;
    ctx.userId = principal.actor.userId;
    return true;
  }

  /** A bearer token, when sent, is the one that counts: a wrong one is not rescued by a cookie. */
  private async authenticate(request: FastifyRequest): Promise<Principal | undefined> {
    const { authorization, cookie } = request.headers;
    const bearer = authorization === undefined ? undefined : (BEARER.exec(authorization)?.[1] ?? '');
    const token = bearer ?? tokenInCookies(cookie);
    if (!token) return undefined;
    const kind = bearer === undefined ? 'cookie' : 'access';
    return this.unitOfWork.read((reader) => this.actors.byToken(reader, kind, token));
  }

  private checkForgery(request: FastifyRequest, { session }: Principal): void {
    if (session.kind !== 'cookie' || READING.has(request.method)) return;
    const sent = request.headers[CSRF_HEADER.toLowerCase()];
    if (typeof sent !== 'string' || !sameText(sent, csrfToken(this.config.appSecret, session.id))) {
      throw new Refusal('CSRF_FAILED');
    }
  }
}

function isRole(name: string): name is Role {
  return (ROLES as readonly string[]).includes(name);
}
