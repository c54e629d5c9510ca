import { Inject, Injectable } from '@nestjs/common';
import { eventLabel, stateLabel } from '../domain/ticket-lifecycle/labels.js';
import type { FiledTicket } from '../domain/ticket-lifecycle/ticket-state.js';
import { Directory, type HolderPlace, type Role } from '../identity/index.js';
import { HandlesJob, OutboxStore, type JobHandler, type JobPayload } from '../jobs/index.js';
import type { Reader, Tx } from '../platform/database/index.js';
import { unionsOfTicket, type TicketUnion, type TicketUnions } from './ticket-unions.js';

/** Holders of roles, looked for from a union. */
interface Holders {
  readonly roles: readonly Role[];
  readonly where: HolderPlace;
  readonly at: (unions: TicketUnions) => TicketUnion | null;
}

const RECEIVERS: Holders = {
  roles: ['specialist', 'supervisor'],
  where: 'nearest',
  at: ({ handling }) => handling,
};
const DISPATCHERS: Holders = { roles: ['operator'], where: 'nearest', at: ({ dispatching }) => dispatching };
const AUDITORS: Holders = {
  roles: ['auditDesk'],
  where: 'above',
  at: ({ handling, dispatching }) => handling ?? dispatching,
};
const ASSISTANTS: Holders = {
  roles: ['specialist'],
  where: 'nearest',
  at: ({ owingAssistance }) => owingAssistance.at(-1) ?? null,
};

/** Who acts next, or has to know, after each event; what is not named concerns nobody else. */
const TOLD: Readonly<Record<string, Holders | 'owner'>> = {
  'ticket.filed': DISPATCHERS,
  'ticket.dispatched': RECEIVERS,
  'ticket.forwarded': RECEIVERS,
  'ticket.objected': DISPATCHERS,
  'ticket.objectionUpheld': RECEIVERS,
  'ticket.objectionDenied': RECEIVERS,
  'ticket.assistAsked': ASSISTANTS,
  'ticket.resolved': AUDITORS,
  'ticket.resultAccepted': DISPATCHERS,
  'ticket.signedFor': 'owner',
  'ticket.assistAnswered': 'owner',
  'ticket.instructed': 'owner',
  'ticket.extended': 'owner',
  'ticket.suspended': 'owner',
  'ticket.resumed': 'owner',
  'ticket.resultReturned': 'owner',
  'ticket.calledBack': 'owner',
  'ticket.reopened': 'owner',
  'fact.corrected': 'owner',
  'fact.voided': 'owner',
};

interface Noticed {
  readonly number: string;
  readonly snapshot: FiledTicket;
  readonly type: string;
  readonly actorId: string | null;
}

/** Tells the people whose turn it is that a ticket moved; never the one who moved it. */
@Injectable()
@HandlesJob('ticket.notice')
export class OnTicketNotice implements JobHandler<'ticket.notice'> {
  constructor(
    @Inject(Directory) private readonly directory: Directory,
    @Inject(OutboxStore) private readonly outbox: OutboxStore,
  ) {}

  async handle(tx: Tx, { ticketId, seq }: JobPayload<'ticket.notice'>): Promise<void> {
    const [noticed] = await tx.query<Noticed>(
      `SELECT t.number, t.snapshot, e.type, e.actor_user_id AS "actorId"
         FROM tickets t JOIN ticket_events e ON e.subject_id = t.id AND e.seq = $2 WHERE t.id = $1`,
      [ticketId, seq],
    );
    if (!noticed) return;
    const told = await this.peopleFor(tx, noticed);
    const userIds = told.filter((userId) => userId !== noticed.actorId);
    if (userIds.length === 0) return;
    await this.outbox.post(tx, 'notification.send', {
      userIds,
      kind: 'ticket.recorded',
      subjectType: 'ticket',
      subjectId: ticketId,
      params: {
        number: noticed.number,
        event: noticed.type,
        what: eventLabel(noticed.type),
        state: stateLabel(noticed.snapshot.state),
      },
    });
  }

  /** Of a confidential ticket only those are told who may read it. */
  private async peopleFor(reader: Reader, { type, snapshot }: Noticed): Promise<string[]> {
    const told = TOLD[type];
    const { ownerId, confidential } = snapshot.facts;
    if (told === undefined) return [];
    if (told === 'owner') return ownerId === null ? [] : [ownerId];
    const union = told.at(await unionsOfTicket(reader, snapshot.facts));
    if (union === null) return [];
    const roles: readonly Role[] = confidential ? ['supervisor'] : told.roles;
    const holders: string[] = [];
    for (const role of roles) {
      holders.push(...(await this.directory.holders(reader, role, union.path, told.where)));
    }
    return [...new Set(holders)];
  }
}
