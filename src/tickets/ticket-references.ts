import { Inject, Injectable } from '@nestjs/common';
import { AgencyDirectory } from '../agencies/index.js';
import type { Payload } from '../domain/lifecycle/events.js';
import type { TicketFacts } from '../domain/ticket-lifecycle/ticket-facts.js';
import { scopeOf, withinScope, type Actor, type Role } from '../identity/index.js';
import type { Reader } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';
import { reachOf, WITHIN_REACH } from './ticket-reach.js';
import { isWithin, type TicketRecorder } from './ticket-rights.js';
import { unionsOfTicket } from './ticket-unions.js';

const OWNERS: readonly Role[] = ['specialist', 'mediator', 'supervisor'];
const CASE_READERS: readonly Role[] = ['specialist', 'mediator', 'supervisor', 'auditDesk', 'auditor'];

/** An event the machine has accepted, before it is written. */
export interface AcceptedFact {
  readonly ticketId: string;
  readonly type: string;
  readonly payload: Payload;
  readonly before: TicketFacts;
  readonly after: TicketFacts;
}

/**
 * The machine knows ids; whether rows stand behind them, and whether they are the right ones, is asked here: unions in
 * their place in the tree, the owner one who may handle, agencies, and cases within reach.
 */
@Injectable()
export class TicketReferences {
  constructor(@Inject(AgencyDirectory) private readonly agencies: AgencyDirectory) {}

  /** @throws Refusal VALIDATION_FAILED naming the field. */
  async check(reader: Reader, actor: Actor, recorder: TicketRecorder, fact: AcceptedFact): Promise<void> {
    await this.checkUnions(reader, recorder, fact);
    await this.checkOwner(reader, actor, fact);
    await this.checkAgencies(reader, fact);
    await this.checkCases(reader, actor, fact);
    await this.checkTwin(reader, actor, fact);
  }

  /** Dispatched within one's own reach or upwards; forwarded downwards; assistance may be asked of anybody. */
  private async checkUnions(reader: Reader, recorder: TicketRecorder, fact: AcceptedFact): Promise<void> {
    const { handling } = await unionsOfTicket(reader, fact.after);
    if (handling === null || handling.id === fact.before.handlingUnionId) return;
    if (fact.type === 'ticket.forwarded') {
      const from = (await unionsOfTicket(reader, fact.before)).handling;
      if (from && handling.path !== from.path && isWithin(handling.path, from.path)) return;
      throw fault('payload.union', 'validation.unionNotBelow');
    }
    const inReach = isWithin(handling.path, recorder.path) || isWithin(recorder.path, handling.path);
    if (!inReach) throw fault('payload.union', 'validation.unionUnknown');
  }

  private async checkOwner(reader: Reader, actor: Actor, { before, after }: AcceptedFact): Promise<void> {
    const { ownerId } = after;
    if (ownerId === null || ownerId === before.ownerId || ownerId === actor.userId) return;
    const [holder] = await reader.query(
      `SELECT 1 FROM role_grants g JOIN users u ON u.id = g.user_id JOIN unions n ON n.id = g.union_id
         JOIN unions h ON h.id = $2
        WHERE g.user_id = $1 AND u.disabled_at IS NULL AND g.role = ANY ($3::text[]) AND n.path @> h.path`,
      [ownerId, after.handlingUnionId, OWNERS],
    );
    if (!holder) throw fault('payload.owner', 'validation.ownerUnfit');
  }

  private async checkAgencies(reader: Reader, { before, after }: AcceptedFact): Promise<void> {
    const named = after.referrals.flatMap(({ of }) => (of === null ? [] : [of]));
    const known = new Set(before.referrals.map(({ of }) => of));
    const fresh = [...new Set(named)].filter((id) => !known.has(id));
    if (fresh.length === 0) return;
    const found = await this.agencies.byIds(reader, fresh);
    if (found.size !== fresh.length) throw fault('payload.agency', 'validation.agencyUnknown');
  }

  /** A case that is linked lies within reach; one that is said to be opened from this ticket was opened from it. */
  private async checkCases(reader: Reader, actor: Actor, fact: AcceptedFact): Promise<void> {
    const { before, after, ticketId } = fact;
    const opened = after.openedCaseId === before.openedCaseId ? null : after.openedCaseId;
    const fresh = after.caseIds.filter((id) => id === opened || !before.caseIds.includes(id));
    if (fresh.length === 0) return;
    const rows = await reader.query(
      `SELECT c.id FROM cases c WHERE ${withinScope('c.union_path', '$1')} AND c.id = ANY ($2::uuid[])
          AND (c.id IS DISTINCT FROM $3::uuid OR c.ticket_id = $4::uuid)`,
      [scopeOf(actor, CASE_READERS), fresh, opened, ticketId],
    );
    if (rows.length !== fresh.length) throw fault('payload.caseId', 'validation.caseUnknown');
  }

  /** The ticket a duplicate points to. */
  private async checkTwin(reader: Reader, actor: Actor, { ticketId, payload }: AcceptedFact): Promise<void> {
    const twin = payload['ticket'];
    if (typeof twin !== 'string') return;
    const [row] = await reader.query(
      `SELECT 1 FROM tickets t WHERE ${WITHIN_REACH} AND t.id = $4 AND t.id <> $5`,
      [...reachOf(actor), twin, ticketId],
    );
    if (!row) throw fault('payload.ticket', 'validation.ticketUnknown');
  }
}

function fault(path: string, message: string): Refusal {
  return new Refusal('VALIDATION_FAILED', { errors: [{ path, message }] });
}
