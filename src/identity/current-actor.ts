import { Refusal, type RequestContext } from '../platform/http/index.js';
import type { Actor } from './actor.js';
import type { Principal } from './actor.read-model.js';

/** Who asks, and by which session. @throws Refusal UNAUTHENTICATED on a route the guard let pass as public. */
export function currentPrincipal(ctx: Pick<RequestContext, 'principal'>): Principal {
  if (!isPrincipal(ctx.principal)) throw new Refusal('UNAUTHENTICATED');
  return ctx.principal;
}

/** Who asks. @throws Refusal UNAUTHENTICATED on a route the guard let pass as public. */
export function currentActor(ctx: Pick<RequestContext, 'principal'>): Actor {
  return currentPrincipal(ctx).actor;
}

function isPrincipal(value: unknown): value is Principal {
  return typeof value === 'object' && value !== null && 'actor' in value && 'session' in value;
}
