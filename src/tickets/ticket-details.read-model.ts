import { maskIdNumber, maskPhone } from '../domain/identifiers.js';
import type { Reader } from '../platform/database/index.js';

interface PersonOnPage {
  readonly name: string;
  /** Last four digits. */
  readonly phone: string | null;
  /** Last four characters. */
  readonly idNumber: string | null;
}

export interface WorkerOnPage extends PersonOnPage {
  readonly id: string;
  readonly isCaller: boolean;
  readonly months: string | null;
  readonly amount: string | null;
}

/** What of a ticket stands in rows beside its log; numbers of people masked. */
export interface TicketDetails {
  readonly subCategory: string | null;
  readonly workplace: string | null;
  readonly recordingRef: string | null;
  readonly narrative: string | null;
  readonly wanted: string | null;
  readonly ownerName: string | null;
  readonly caller: PersonOnPage | null;
  readonly employer: {
    readonly id: string;
    readonly name: string;
    readonly uscc: string | null;
    readonly address: string | null;
  } | null;
  readonly cases: readonly CaseOnPage[];
}

export interface CaseOnPage {
  readonly id: string;
  readonly number: string;
  readonly stage: string | null;
  readonly state: string;
  readonly outcome: string | null;
  readonly closedOn: string | null;
  readonly version: number;
}

interface DetailsRow extends Omit<TicketDetails, 'caller' | 'cases'> {
  readonly callerName: string | null;
  readonly callerPhone: string | null;
  readonly callerIdNumber: string | null;
}

/** Of a ticket the caller has been found to reach. */
export async function detailsOf(
  reader: Reader,
  id: string,
  caseIds: readonly string[],
): Promise<TicketDetails> {
  const [row] = await reader.query<DetailsRow>(
    `SELECT t.subcategory AS "subCategory", t.workplace, t.recording_ref AS "recordingRef",
            x.content AS narrative, w.content AS wanted, u.display_name AS "ownerName",
            p.name AS "callerName", p.phone AS "callerPhone", p.id_number AS "callerIdNumber",
            CASE WHEN e.id IS NOT NULL
              THEN jsonb_build_object('id', e.id, 'name', e.name, 'uscc', e.uscc, 'address', e.address) END AS employer
       FROM tickets t
       LEFT JOIN texts x ON x.id = t.narrative_text_id
       LEFT JOIN texts w ON w.id = t.wanted_text_id
       LEFT JOIN users u ON u.id = t.owner_id
       LEFT JOIN people p ON p.id = t.caller_id
       LEFT JOIN employers e ON e.id = t.employer_id
      WHERE t.id = $1`,
    [id],
  );
  if (!row) throw new Error(`ticket ${id} vanished between two statements`);
  const { callerName, callerPhone, callerIdNumber, ...rest } = row;
  const caller =
    callerName === null ? null : masked({ name: callerName, phone: callerPhone, idNumber: callerIdNumber });
  return { ...rest, caller, cases: await casesOf(reader, caseIds) };
}

export async function workersOf(reader: Reader, ticketId: string): Promise<WorkerOnPage[]> {
  const rows = await reader.query<WorkerOnPage>(
    `SELECT w.id, p.name, p.phone, p.id_number AS "idNumber", w.is_caller AS "isCaller", w.months,
            w.amount::text AS amount
       FROM ticket_workers w JOIN people p ON p.id = w.person_id
      WHERE w.ticket_id = $1 ORDER BY w.ordinal`,
    [ticketId],
  );
  return rows.map(masked);
}

/** How the cases stand that a ticket opened or was linked to: closing either leaves the other as it is. */
export async function casesOf(reader: Reader, ids: readonly string[]): Promise<CaseOnPage[]> {
  if (ids.length === 0) return [];
  return reader.query<CaseOnPage>(
    `SELECT c.id, c.number, c.version, c.stage, c.state, c.outcome, c.closed_on AS "closedOn"
       FROM cases c WHERE c.id = ANY ($1::uuid[]) ORDER BY array_position($1::uuid[], c.id)`,
    [ids],
  );
}

function masked<P extends PersonOnPage>(person: P): P {
  return {
    ...person,
    phone: person.phone && maskPhone(person.phone),
    idNumber: person.idNumber && maskIdNumber(person.idNumber),
  };
}
