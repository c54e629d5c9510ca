import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import type { Reader } from '../platform/database/index.js';
import { reachOf, WITHIN_REACH } from './ticket-reach.js';
import type { SORTS } from './ticket.dto.js';

export interface TicketFilter {
  readonly state?: string | undefined;
  readonly category?: string | undefined;
  readonly urgency?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly mine?: boolean | undefined;
  readonly overdue?: boolean | undefined;
  readonly open?: boolean | undefined;
  readonly union?: string | undefined;
  readonly sort: (typeof SORTS)[number];
  readonly after?: TicketPlaceInList | undefined;
  readonly limit: number;
}

/** Sort values of a row: 0 for urgent and 1 for ordinary, instant of filing, id. */
export type TicketPlaceInList = readonly [rank: number, filedAt: string, id: string];

export interface TicketListItem {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly state: string;
  readonly category: string;
  readonly difficulty: string;
  readonly urgency: string;
  readonly channel: string;
  readonly unionId: string;
  readonly unionName: string;
  readonly ownerId: string | null;
  readonly callerName: string | null;
  readonly employerName: string | null;
  readonly outcome: string | null;
  readonly caseId: string | null;
  readonly problem: boolean;
  readonly confidential: boolean;
  readonly filedAt: string;
  readonly closedAt: string | null;
  /** The end of the open clock that ends first; none while the ticket is suspended. */
  readonly nextDueAt: string | null;
  /** Is one of its open clocks over? */
  readonly overdue: boolean;
  readonly demo: boolean;
}

/** Instants of this table hold milliseconds, so a cursor made of them is exact. */
const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const RANK = "CASE WHEN t.urgency = 'urgent' THEN 0 ELSE 1 END";

/** For each order: what comes after the last row shown (`$13` rank, `$14` filing, `$15` id), and the order itself. */
const ORDERS: Readonly<Record<TicketFilter['sort'], { readonly after: string; readonly by: string }>> = {
  '-filedAt': {
    after: '(t.filed_at, t.id) < ($14::timestamptz, $15::uuid)',
    by: 't.filed_at DESC, t.id DESC',
  },
  filedAt: { after: '(t.filed_at, t.id) > ($14::timestamptz, $15::uuid)', by: 't.filed_at, t.id' },
  queue: {
    after: `(${RANK}, t.filed_at, t.id) > ($13::integer, $14::timestamptz, $15::uuid)`,
    by: `${RANK}, t.filed_at, t.id`,
  },
};

const ITEM = `t.id, t.number, t.version, t.state, t.category, t.difficulty, t.urgency, t.channel,
  t.union_id AS "unionId", n.name AS "unionName", t.owner_id AS "ownerId", p.name AS "callerName",
  e.name AS "employerName", t.outcome, t.case_id AS "caseId", t.confidential, t.demo,
  jsonb_typeof(t.snapshot #> '{facts,problem}') = 'object' AS problem,
  ${instant('t.filed_at')} AS "filedAt", ${instant('t.closed_at')} AS "closedAt",
  ${instant('due.next_at')} AS "nextDueAt", coalesce(due.next_at <= $4::timestamptz, false) AS overdue`;

/** Tickets within reach. */
@Injectable()
export class TicketList {
  async page(reader: Reader, actor: Actor, filter: TicketFilter): Promise<TicketListItem[]> {
    const { after, by } = ORDERS[filter.sort];
    const [rank, filedAt, id] = filter.after ?? [];
    return reader.query<TicketListItem>(
      `SELECT ${ITEM}
         FROM tickets t
         JOIN unions n ON n.id = t.union_id
         LEFT JOIN people p ON p.id = t.caller_id
         LEFT JOIN employers e ON e.id = t.employer_id
         LEFT JOIN LATERAL (
           SELECT min(d.due_at) AS next_at FROM deadlines d
            WHERE d.subject_type = 'ticket' AND d.subject_id = t.id AND d.status = 'open' AND d.cause IS NULL) due ON true
        WHERE ${WITHIN_REACH}
          AND ($5::text IS NULL OR t.state = $5)
          AND ($6::text IS NULL OR t.category = $6)
          AND ($7::text IS NULL OR t.urgency = $7)
          AND ($8::uuid IS NULL OR t.owner_id = $8)
          AND ($9::boolean IS NULL OR (t.owner_id IS NOT DISTINCT FROM $2::uuid) = $9)
          AND ($10::boolean IS NULL OR coalesce(due.next_at <= $4::timestamptz, false) = $10)
          AND ($11::boolean IS NULL OR (t.closed_at IS NULL) = $11)
          AND ($12::uuid IS NULL OR n.path <@ (SELECT a.path FROM unions a WHERE a.id = $12))
          AND ($13::integer IS NULL OR ${after})
        ORDER BY ${by} LIMIT $16`,
      [
        ...reachOf(actor),
        ...[reader.now, filter.state ?? null, filter.category ?? null, filter.urgency ?? null],
        ...[filter.ownerId ?? null, filter.mine ?? null, filter.overdue ?? null, filter.open ?? null],
        ...[filter.union ?? null, rank ?? null, filedAt ?? null, id ?? null, filter.limit],
      ],
    );
  }
}

export function placeInList(row: TicketListItem): TicketPlaceInList {
  return [row.urgency === 'urgent' ? 0 : 1, row.filedAt, row.id];
}
