import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CaseDesk, type CaseToOpen, type PartyToOpen } from '../cases/index.js';
import type { Payload } from '../domain/lifecycle/events.js';
import type { Actor } from '../identity/index.js';
import type { Reader, Tx } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';
import { newId } from '../platform/ids.js';
import { UnionTree } from '../unions/index.js';
import { RecordTicketFact, type RecordedBy } from './record-ticket-fact.js';
import type { caseBody } from './ticket.dto.js';
import { TicketPage } from './ticket-page.read-model.js';
import { recorderOf } from './ticket-rights.js';
import { TicketStore, type TicketRow } from './ticket.store.js';
import { unionsOfTicket } from './ticket-unions.js';

type Wish = z.infer<typeof caseBody>;

export interface CaseOfTicket {
  readonly caseId: string;
  /** False when the ticket had the case already. */
  readonly fresh: boolean;
}

/** Makes a ticket's case, or links one: lock, open, record on the ticket; all of it or nothing. */
@Injectable()
export class OpenCaseFromTicket {
  constructor(
    @Inject(TicketStore) private readonly store: TicketStore,
    @Inject(TicketPage) private readonly page: TicketPage,
    @Inject(UnionTree) private readonly unions: UnionTree,
    @Inject(CaseDesk) private readonly desk: CaseDesk,
    @Inject(RecordTicketFact) private readonly recording: RecordTicketFact,
  ) {}

  /**
   * Asking twice gives the case that is there, however long ago the first time was.
   * @throws Refusal NOT_FOUND, FORBIDDEN_ROLE, VERSION_CONFLICT, or the chart's where the ticket is not being handled.
   */
  async execute(tx: Tx, actor: Actor, ticketId: string, wish: Wish): Promise<CaseOfTicket> {
    const row = await this.store.lock(tx, ticketId, actor);
    if (!row) throw new Refusal('NOT_FOUND');
    const type = wish.caseId === undefined ? 'ticket.caseOpened' : 'ticket.caseLinked';
    const recorder = recorderOf(actor, type, await unionsOfTicket(tx, row.snapshot.facts));
    if (!recorder) throw new Refusal('FORBIDDEN_ROLE');
    const there = caseThere(row, wish);
    if (there !== undefined) return { caseId: there, fresh: false };
    if (wish.expectedVersion !== undefined && wish.expectedVersion !== row.version) {
      const current = await this.page.of(tx, actor, ticketId, actor.locale);
      throw new Refusal('VERSION_CONFLICT', { current });
    }
    const by = { actor, recorder };
    const caseId = wish.caseId ?? (await this.open(tx, row, wish, by));
    await this.recording.execute(tx, row, { type, payload: { caseId } }, by);
    return { caseId, fresh: true };
  }

  private async open(tx: Tx, row: TicketRow, wish: Wish, by: RecordedBy): Promise<string> {
    // The ticket is asked first: what it refuses must not come back as a refusal of the case.
    await this.recording.judge(tx, row, { type: 'ticket.caseOpened', payload: { caseId: newId() } }, by);
    return this.desk.open(tx, await this.caseOf(tx, row, wish, by));
  }

  private async caseOf(tx: Tx, row: TicketRow, wish: Wish, { recorder }: RecordedBy): Promise<CaseToOpen> {
    const { facts } = row.snapshot;
    const union = facts.handlingUnionId && (await this.unions.byId(tx, facts.handlingUnionId));
    if (!union) throw new Error(`ticket ${row.number} is being handled by no union`);
    const { userId, role } = recorder.actor;
    const claims = facts.claims.map(({ head, amount }) => ({ head, ...(amount === null ? {} : { amount }) }));
    return {
      union,
      region: facts.region ?? union.regionCode,
      channel: facts.channel,
      parties: await partiesOf(tx, row),
      claims: wish.claims ?? claims,
      ticketId: row.id,
      ownerId: userId !== null && role !== 'supervisor' ? userId : undefined,
      entry: wish.entry && { ...wish.entry, payload: wish.entry.payload as Payload | undefined },
      actor: recorder.actor,
      demo: row.demo,
    };
  }
}

function caseThere({ snapshot: { facts } }: TicketRow, { caseId }: Wish): string | undefined {
  if (caseId === undefined) return facts.openedCaseId ?? undefined;
  return facts.caseIds.includes(caseId) ? caseId : undefined;
}

/** The workers of the ticket go over as parties, each once, and the employer with them. */
async function partiesOf(reader: Reader, { id, snapshot: { facts } }: TicketRow): Promise<PartyToOpen[]> {
  const rows = await reader.query<{ personId: string }>(
    `SELECT w.person_id AS "personId" FROM ticket_workers w WHERE w.ticket_id = $1
      GROUP BY w.person_id ORDER BY min(w.ordinal)`,
    [id],
  );
  const workers = rows.map(({ personId }) => ({ role: 'worker', personId }) as const);
  return facts.employer === null ? workers : [...workers, { role: 'employer', employerId: facts.employer }];
}
