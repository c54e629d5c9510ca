import type { EventActor } from '../domain/lifecycle/events.js';
import { TICKET_POLICY, type TicketPlace } from '../domain/ticket-lifecycle/ticket-policy.js';
import type { Actor, Grant } from '../identity/index.js';
import type { TicketUnions } from './ticket-unions.js';

/** Somebody with the right to record an event: in which role, for which of his unions. */
export interface TicketRecorder {
  readonly actor: EventActor;
  /** Place of that union in the tree. */
  readonly path: string;
}

/** Is `path` the union at `above` or below it? The same answer as SQL's `path <@ above`. */
export function isWithin(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}.`);
}

/**
 * By which of his grants somebody may record an event of this type on this ticket: the deepest one that fits, one that
 * is not held at the handling union first where somebody else than the handler has to act. `undefined`: he may not.
 * @param assistant the assisting union the event names, if it names one.
 */
export function recorderOf(
  actor: Actor,
  type: string,
  unions: TicketUnions,
  assistant?: string,
): TicketRecorder | undefined {
  const right = Object.hasOwn(TICKET_POLICY, type)
    ? TICKET_POLICY[type as keyof typeof TICKET_POLICY]
    : undefined;
  if (!right) return undefined;
  const fits = REACHES[right.where];
  const fitting = actor.grants.filter(
    (grant) => right.roles.some((role) => role === grant.role) && fits(grant.path, unions, assistant),
  );
  const fromAbove = right.where === 'auditUnion' || right.where === 'callBackUnion';
  const rank = (grant: Grant): number =>
    fromAbove && grant.unionId === unions.handling?.id ? 0 : grant.path.length;
  const best = fitting.reduce<Grant | undefined>(
    (chosen, grant) => (chosen && rank(chosen) >= rank(grant) ? chosen : grant),
    undefined,
  );
  return (
    best && {
      actor: { userId: actor.userId, role: best.role, unionId: best.unionId },
      path: best.path,
    }
  );
}

/** Does a role held at the union at `at` reach the place from which an event is recorded? */
type Reaches = (at: string, unions: TicketUnions, assistant: string | undefined) => boolean;

const reachesDispatcher: Reaches = (at, { dispatching }) => isWithin(dispatching.path, at);

/** A ticket that lies with nobody yet is still with the union that has to dispatch it. */
const reachesHandler: Reaches = (at, { handling, dispatching }) =>
  isWithin((handling ?? dispatching).path, at);

const REACHES: Readonly<Record<TicketPlace, Reaches>> = {
  filingUnion: (at, { filing }) => isWithin(filing.path, at),
  dispatchingUnion: reachesDispatcher,
  callBackUnion: reachesDispatcher,
  handlingUnion: reachesHandler,
  assistingUnion: (at, unions, assistant) =>
    reachesHandler(at, unions, undefined) ||
    unions.owingAssistance
      .filter((union) => assistant === undefined || union.id === assistant)
      .some((union) => isWithin(union.path, at)),
  auditUnion: (at, unions) => {
    const { handling, dispatching } = unions;
    const between =
      handling !== null &&
      handling.path !== at &&
      isWithin(handling.path, at) &&
      isWithin(at, dispatching.path);
    return between || reachesDispatcher(at, unions, undefined);
  },
  chain: (at, { chain }) => chain.some((union) => isWithin(union.path, at)),
};
