import { Injectable } from '@nestjs/common';
import { maskIdNumber, maskPhone } from '../domain/identifiers.js';
import { withinScope } from '../identity/index.js';
import type { Reader } from '../platform/database/index.js';

export interface EmployerInList {
  readonly id: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly regionCode: string | null;
  readonly address: string | null;
}

export interface PersonInList {
  readonly id: string;
  readonly name: string;
  /** Masked: last four digits. */
  readonly phone: string | null;
  /** Masked: last four characters. */
  readonly idNumber: string | null;
}

/** Where a list stands: the scope it is read in, the id of the last row shown, and how many rows to read. */
export interface ListPlace {
  readonly scope: readonly string[];
  readonly after?: string | undefined;
  readonly limit: number;
}

const CASE_IN_SCOPE = withinScope('c.union_path', '$1');
const TICKET_IN_SCOPE = withinScope('t.scope_paths', '$1');

/**
 * The masters as somebody may see them. A person or employer belongs to no union; he is within reach because a ticket
 * or case that he hangs on is. Ids are made in order of time, so the newest come first.
 */
@Injectable()
export class PartiesReadModel {
  async employers(reader: Reader, { scope, after, limit }: ListPlace): Promise<EmployerInList[]> {
    return reader.query<EmployerInList>(
      `SELECT e.id, e.name, e.uscc, e.region_code AS "regionCode", e.address FROM employers e
        WHERE ($2::uuid IS NULL OR e.id < $2)
          AND (EXISTS (SELECT 1 FROM tickets t WHERE t.employer_id = e.id AND ${TICKET_IN_SCOPE})
            OR EXISTS (SELECT 1 FROM case_parties cp JOIN cases c ON c.id = cp.case_id
                        WHERE cp.employer_id = e.id AND ${CASE_IN_SCOPE}))
        ORDER BY e.id DESC LIMIT $3`,
      [scope, after ?? null, limit],
    );
  }

  async people(reader: Reader, { scope, after, limit }: ListPlace): Promise<PersonInList[]> {
    const rows = await reader.query<PersonInList>(
      `SELECT p.id, p.name, p.phone, p.id_number AS "idNumber" FROM people p
        WHERE ($2::uuid IS NULL OR p.id < $2)
          AND (EXISTS (SELECT 1 FROM tickets t WHERE t.caller_id = p.id AND ${TICKET_IN_SCOPE})
            OR EXISTS (SELECT 1 FROM ticket_workers w JOIN tickets t ON t.id = w.ticket_id
                        WHERE w.person_id = p.id AND ${TICKET_IN_SCOPE})
            OR EXISTS (SELECT 1 FROM case_parties cp JOIN cases c ON c.id = cp.case_id
                        WHERE cp.person_id = p.id AND ${CASE_IN_SCOPE}))
        ORDER BY p.id DESC LIMIT $3`,
      [scope, after ?? null, limit],
    );
    return rows.map((row) => ({
      ...row,
      phone: row.phone && maskPhone(row.phone),
      idNumber: row.idNumber && maskIdNumber(row.idNumber),
    }));
  }
}
