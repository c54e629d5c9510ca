import { Injectable } from '@nestjs/common';
import type { Reader } from '../platform/database/index.js';
import type { AgencyKind } from './agency-kind.js';

/** An agency as other rooms see it. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly unionId: string;
}

/** The columns of `Agency`, with `agencies` as `a`. */
export const AGENCY_COLUMNS = 'a.id, a.name, a.kind, a.union_id AS "unionId"';

/** Answers which agencies an event names. */
@Injectable()
export class AgencyDirectory {
  /** The agencies among `ids` that exist, by id; a caller compares the size to see that none is missing. */
  async byIds(reader: Reader, ids: readonly string[]): Promise<Map<string, Agency>> {
    const rows = await reader.query<Agency>(
      `SELECT ${AGENCY_COLUMNS} FROM agencies a WHERE a.id = ANY ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
