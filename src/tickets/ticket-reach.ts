import { scopeOf, withinScope, type Actor, type Role } from '../identity/index.js';

/** Who may read tickets: those who take, handle, check and watch over them, each within his union's reach. */
export const TICKET_READERS: readonly Role[] = [
  'operator',
  'specialist',
  'auditDesk',
  'mediator',
  'supervisor',
  'auditor',
];

/**
 * Condition on `tickets t`: one of the unions that see the ticket lies within one of the actor's. In this shape the
 * index on `scope_paths` answers it; joined to the paths as rows it would not. It is the same in every list, read, count
 * and command, its parameters first in the query. A confidential ticket is seen by its owner, by supervisors and by the
 * person who filed it.
 */
export const WITHIN_REACH = `${withinScope('t.scope_paths', '$1')}
  AND (NOT t.confidential OR t.owner_id = $2::uuid OR ${withinScope('t.scope_paths', '$3')}
    OR EXISTS (SELECT FROM ticket_events f WHERE f.subject_id = t.id AND f.seq = 1 AND f.actor_user_id = $2::uuid))`;

/** The parameters `$1` to `$3` of `WITHIN_REACH`. */
export function reachOf(actor: Actor): readonly unknown[] {
  return [scopeOf(actor, TICKET_READERS), actor.userId, scopeOf(actor, ['supervisor'])];
}
