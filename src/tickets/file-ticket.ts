import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { EventActor, Payload } from '../domain/lifecycle/events.js';
import { ticketLifecycle } from '../domain/ticket-lifecycle/ticket-lifecycle.js';
import { actingUnion, type Actor } from '../identity/index.js';
import type { Tx } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';
import { newId } from '../platform/ids.js';
import { WorkingUnion, type Union } from '../unions/index.js';
import { FilingParties, type PartiesOfFiling } from './filing-parties.js';
import { FilingRecord } from './filing-record.js';
import { TicketDecider } from './ticket-decider.js';
import { FILERS, type fileBody } from './ticket.dto.js';
import { TicketConditions } from './ticket-judging.js';
import type { TicketClaimRow } from './ticket.store.js';
import { TicketWriter } from './ticket-writer.js';

type Filing = z.infer<typeof fileBody>;

/** Files a ticket: parties, number, words and `ticket.filed`, all or nothing. */
@Injectable()
export class FileTicket {
  constructor(
    @Inject(WorkingUnion) private readonly unions: WorkingUnion,
    @Inject(FilingParties) private readonly parties: FilingParties,
    @Inject(FilingRecord) private readonly record: FilingRecord,
    @Inject(TicketConditions) private readonly conditions: TicketConditions,
    @Inject(TicketDecider) private readonly decider: TicketDecider,
    @Inject(TicketWriter) private readonly writer: TicketWriter,
  ) {}

  /**
   * @returns id of the ticket.
   * @throws Refusal VALIDATION_FAILED on `union` when nobody can tell which union takes the call, DATE_IN_FUTURE.
   */
  async execute(tx: Tx, actor: Actor, body: Filing, { demo = false } = {}): Promise<string> {
    const union = await this.unions.choose(tx, actor, FILERS, body);
    const filer = filerAt(actor, union);
    const id = newId();
    const filedAt = body.occurredAt ?? tx.now;
    const parties = await this.parties.execute(tx, body, union, demo);
    const claims = (body.claims ?? []).map(({ head, amount = null }) => ({ id: newId(), head, amount }));
    const judging = await this.conditions.at(tx, { filedUnionPath: union.path, filedAt });
    const blank = { id, state: ticketLifecycle.initial(), seq: 0 };
    const payload = filingPayload(body, union, parties, claims);
    const fact = { type: 'ticket.filed', occurredAt: filedAt, payload };
    const decision = await this.decider.decide(tx, blank, fact, filer, judging);
    const fresh = await this.record.execute(tx, id, body, { filedAt, callerId: parties.callerId, demo });
    await this.writer.create(tx, fresh, { workers: parties.workers, claims }, decision, judging);
    return id;
  }
}

function filerAt(actor: Actor, union: Union): EventActor {
  for (const role of FILERS) {
    const grant = actingUnion(actor, role, union.path);
    if (grant) return { userId: actor.userId, role, unionId: grant.unionId };
  }
  throw new Refusal('FORBIDDEN_ROLE');
}

/** The first event of every log: ids, codes and amounts; names and words stay in their own rows. */
function filingPayload(
  body: Filing,
  union: Union,
  { workers, employerId, region }: PartiesOfFiling,
  claims: readonly TicketClaimRow[],
): Payload {
  return {
    category: body.category,
    difficulty: body.difficulty,
    urgency: body.urgency,
    channel: body.channel,
    union: union.id,
    caller: workers.find((worker) => worker.isCaller)?.id,
    workers: workers.map(({ id, amount }) => ({ id, ...withAmount(amount) })),
    claims: claims.map(({ id, head, amount }) => ({ id, head, ...withAmount(amount) })),
    employer: employerId,
    region,
    confidential: body.confidential,
  };
}

function withAmount(amount: string | null) {
  return amount === null ? {} : { amount };
}
