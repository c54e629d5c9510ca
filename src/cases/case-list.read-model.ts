import { Injectable } from '@nestjs/common';
import { withinScope } from '../identity/index.js';
import type { Reader } from '../platform/database/index.js';

export interface CaseFilter {
  readonly paths: readonly string[];
  readonly stage?: string | undefined;
  readonly state?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly open?: boolean | undefined;
  readonly after?: readonly [string, string] | undefined;
  readonly limit: number;
}

export interface CaseListItem {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly unionId: string;
  readonly unionName: string;
  readonly stage: string | null;
  readonly state: string;
  readonly outcome: string | null;
  readonly ownerId: string | null;
  readonly ticketId: string | null;
  readonly openedOn: string;
  readonly closedOn: string | null;
  /** Last day of the open deadline that ends first. */
  readonly nextDeadline: string | null;
  readonly demo: boolean;
}

/** Cases within reach, the newest first. */
@Injectable()
export class CaseList {
  async page(reader: Reader, filter: CaseFilter): Promise<CaseListItem[]> {
    return reader.query<CaseListItem>(
      `SELECT c.id, c.number, c.version, c.union_id AS "unionId", n.name AS "unionName", c.stage, c.state, c.outcome,
              c.owner_id AS "ownerId", c.ticket_id AS "ticketId", c.opened_on AS "openedOn",
              c.closed_on AS "closedOn", c.demo,
              (SELECT min(d.end_on) FROM deadlines d
                WHERE d.subject_type = 'case' AND d.subject_id = c.id AND d.status = 'open') AS "nextDeadline"
         FROM cases c JOIN unions n ON n.id = c.union_id
        WHERE ${withinScope('c.union_path', '$1')}
          AND ($2::text IS NULL OR c.stage = $2)
          AND ($3::text IS NULL OR c.state = $3)
          AND ($4::uuid IS NULL OR c.owner_id = $4)
          AND ($5::boolean IS NULL OR (c.closed_on IS NULL) = $5)
          AND ($6::date IS NULL OR (c.opened_on, c.id) < ($6::date, $7::uuid))
        ORDER BY c.opened_on DESC, c.id DESC LIMIT $8`,
      [
        filter.paths,
        filter.stage ?? null,
        filter.state ?? null,
        filter.ownerId ?? null,
        filter.open ?? null,
        filter.after?.[0] ?? null,
        filter.after?.[1] ?? null,
        filter.limit,
      ],
    );
  }
}
