import { Injectable } from '@nestjs/common';
import { withinScope } from '../identity/index.js';
import type { Reader } from '../platform/database/index.js';
import { AGENCY_COLUMNS, type Agency } from './agency-directory.js';
import type { AgencyKind } from './agency-kind.js';

export interface AgencyInList extends Agency {
  readonly unionName: string;
}

/** The agencies somebody can work with. */
@Injectable()
export class AgenciesReadModel {
  /**
   * Those beside a union within reach, and those beside a union above the reader's own: a county hands cases to the
   * city's court too, but not to the next county's.
   */
  async page(
    reader: Reader,
    scope: readonly string[],
    { kind, after, limit }: { kind?: AgencyKind | undefined; after?: string | undefined; limit: number },
  ): Promise<AgencyInList[]> {
    return reader.query<AgencyInList>(
      `SELECT ${AGENCY_COLUMNS}, n.name AS "unionName" FROM agencies a JOIN unions n ON n.id = a.union_id
        WHERE (${withinScope('n.path', '$1')} OR n.path @> ANY ($1::ltree[]))
          AND ($2::uuid IS NULL OR a.id > $2)
          AND ($3::text IS NULL OR a.kind = $3)
        ORDER BY a.id LIMIT $4`,
      [scope, after ?? null, kind ?? null, limit],
    );
  }
}
