import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../platform/database/index.js';

export interface InboxRow {
  readonly id: string;
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  readonly readAt: string | null;
}

const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The inbox of one person: nobody reads another's. */
@Injectable()
export class Inbox {
  async page(
    reader: Reader,
    userId: string,
    filter: { unread?: boolean | undefined; after?: readonly [string, string] | undefined; limit: number },
  ): Promise<InboxRow[]> {
    return reader.query<InboxRow>(
      `SELECT i.id, i.kind, i.subject_type AS "subjectType", i.subject_id AS "subjectId", i.params,
              ${instant('i.created_at')} AS "createdAt", ${instant('i.read_at')} AS "readAt"
         FROM inbox_items i
        WHERE i.user_id = $1 AND ($2::boolean IS NULL OR (i.read_at IS NULL) = $2)
          AND ($3::timestamptz IS NULL OR (i.created_at, i.id) < ($3::timestamptz, $4::uuid))
        ORDER BY i.created_at DESC, i.id DESC LIMIT $5`,
      [userId, filter.unread ?? null, filter.after?.[0] ?? null, filter.after?.[1] ?? null, filter.limit],
    );
  }

  /** @returns when it was first read; `undefined` when it is not this person's. */
  async markRead(tx: Tx, userId: string, id: string): Promise<string | undefined> {
    const [row] = await tx.query<{ readAt: string }>(
      `UPDATE inbox_items AS i SET read_at = coalesce(i.read_at, $3)
        WHERE i.id = $1 AND i.user_id = $2 RETURNING ${instant('i.read_at')} AS "readAt"`,
      [id, userId, tx.now],
    );
    return row?.readAt;
  }
}
