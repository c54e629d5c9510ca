import { Injectable } from '@nestjs/common';
import { normaliseEmployerName } from '../domain/employer-name.js';
import { normaliseIdNumber, normalisePhone, normaliseUscc } from '../domain/identifiers.js';
import type { Actor } from '../identity/index.js';
import type { Reader } from '../platform/database/index.js';
import { reachOf, WITHIN_REACH } from './ticket-reach.js';

export interface DuplicateSigns {
  readonly phone?: string | undefined;
  readonly idNumber?: string | undefined;
  /** Name or credit code. */
  readonly employer?: string | undefined;
  readonly claimHead?: string | undefined;
}

export interface LikelyDuplicate {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly category: string;
  readonly filedAt: string;
  readonly unionName: string;
  readonly employerName: string | null;
  readonly matches: readonly ('phone' | 'idNumber' | 'employer')[];
}

const DAYS_BACK = 180;
const MOST = 20;

const WHO = 'SELECT w.ticket_id FROM ticket_workers w JOIN people p ON p.id = w.person_id WHERE';
const CALLERS = 'SELECT c.id FROM tickets c JOIN people p ON p.id = c.caller_id WHERE';

/**
 * Tickets within reach that look like the one being typed: the same telephone or citizen number (of the caller or of a
 * worker), or the same employer with the same head of claim. Voided ones are left out.
 */
@Injectable()
export class LikelyDuplicates {
  async find(reader: Reader, actor: Actor, signs: DuplicateSigns): Promise<LikelyDuplicate[]> {
    const employer = signs.employer;
    return reader.query<LikelyDuplicate>(
      `WITH hit AS (
         SELECT 'phone' AS sign, h.id FROM (${WHO} p.phone = $4 UNION ${CALLERS} p.phone = $4) AS h(id)
         UNION
         SELECT 'idNumber', h.id FROM (${WHO} p.id_number = $5 UNION ${CALLERS} p.id_number = $5) AS h(id)
         UNION
         SELECT 'employer', c.id FROM tickets c JOIN employers e ON e.id = c.employer_id
          WHERE (e.normalised_name = $6 OR e.uscc = $7)
            AND ($8::text IS NULL
              OR EXISTS (SELECT FROM ticket_claims q WHERE q.ticket_id = c.id AND q.head = $8)))
       SELECT t.id, t.number, t.state, t.category, n.name AS "unionName", e.name AS "employerName",
              to_char(t.filed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "filedAt",
              array_agg(hit.sign ORDER BY hit.sign) AS matches
         FROM hit JOIN tickets t ON t.id = hit.id JOIN unions n ON n.id = t.union_id
         LEFT JOIN employers e ON e.id = t.employer_id
        WHERE ${WITHIN_REACH} AND t.state <> 'voided'
          AND t.filed_at > $9::timestamptz - make_interval(days => ${DAYS_BACK})
        GROUP BY t.id, n.name, e.name
        ORDER BY count(*) DESC, t.filed_at DESC, t.id LIMIT ${MOST}`,
      [
        ...reachOf(actor),
        ...[signs.phone && normalisePhone(signs.phone), signs.idNumber && normaliseIdNumber(signs.idNumber)],
        ...[employer && normaliseEmployerName(employer), employer && normaliseUscc(employer)],
        ...[signs.claimHead, reader.now],
      ].map((value) => value ?? null),
    );
  }
}
