import type { TicketFacts } from '../domain/ticket-lifecycle/ticket-facts.js';
import type { FiledTicket } from '../domain/ticket-lifecycle/ticket-state.js';
import type { Reader } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';

export interface TicketUnion {
  readonly id: string;
  readonly name: string;
  /** Place in the tree (ltree). */
  readonly path: string;
}

/** The unions that have to do with a ticket, with their places in the tree. */
export interface TicketUnions {
  readonly filing: TicketUnion;
  /** Who dispatched the ticket to its handler, or has to dispatch it. */
  readonly dispatching: TicketUnion;
  readonly handling: TicketUnion | null;
  /** From the filing union down to the handling one, each once. */
  readonly chain: readonly TicketUnion[];
  /** Every union that was ever asked to assist. */
  readonly assisting: readonly TicketUnion[];
  /** Of those, the ones that still owe an answer. */
  readonly owingAssistance: readonly TicketUnion[];
}

/** @throws Refusal VALIDATION_FAILED on `payload.union` when the facts name a union that does not exist. */
export async function unionsOfTicket(reader: Reader, facts: TicketFacts): Promise<TicketUnions> {
  const asked = facts.assists.flatMap(({ of }) => (of === null ? [] : [of]));
  const handlingId = facts.handlingUnionId;
  const chainIds = handlingId === null ? facts.dispatchers : [...facts.dispatchers, handlingId];
  const ids = [facts.filingUnionId, ...chainIds, ...asked].filter((id) => id !== null);
  const found = await readUnions(reader, ids);
  const union = (id: string | null | undefined): TicketUnion => {
    const known = id && found.get(id);
    if (known) return known;
    throw new Refusal('VALIDATION_FAILED', {
      errors: [{ path: 'payload.union', message: 'validation.unionUnknown' }],
    });
  };
  const owed = facts.assists.flatMap((a) => (a.answeredAt === null && a.of !== null ? [a.of] : []));
  const filing = union(facts.filingUnionId);
  return {
    filing,
    dispatching: union(facts.dispatchers.at(-1) ?? facts.filingUnionId),
    handling: handlingId === null ? null : union(handlingId),
    chain: [...new Set([filing.id, ...chainIds])].map(union),
    assisting: [...new Set(asked)].map(union),
    owingAssistance: [...new Set(owed)].map(union),
  };
}

async function readUnions(reader: Reader, ids: readonly string[]): Promise<Map<string, TicketUnion>> {
  const rows = await reader.query<TicketUnion>(
    'SELECT n.id, n.name, n.path::text AS path FROM unions n WHERE n.id = ANY ($1::uuid[])',
    [[...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The union whose turn it is: whoever dispatches, decides, checks or calls back, else whoever handles. */
export function unionInTurn(state: FiledTicket['state'], unions: TicketUnions): TicketUnion {
  const above = state === 'filed' || state === 'objected' || state === 'audit' || state === 'resolved';
  return above ? unions.dispatching : (unions.handling ?? unions.dispatching);
}

/** Who sees the ticket, as paths; the union whose turn it is stands last. */
export function scopePathsOf(state: FiledTicket['state'], unions: TicketUnions): readonly string[] {
  const turn = unionInTurn(state, unions).path;
  const all = [...unions.chain, ...unions.assisting].map((union) => union.path);
  return [...new Set(all)].filter((path) => path !== turn).concat(turn);
}
