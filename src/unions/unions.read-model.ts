import { Injectable } from '@nestjs/common';
import { withinScope } from '../identity/index.js';
import type { Reader } from '../platform/database/index.js';
import type { UnionLevel } from './union-level.js';
import { UNION_COLUMNS, type Union } from './union-tree.js';

export interface UnionFilter {
  /** Part of the name. */
  readonly name?: string | undefined;
  readonly level?: UnionLevel | undefined;
  /** Path of the last union shown. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The unions somebody reaches. */
@Injectable()
export class UnionsReadModel {
  async page(reader: Reader, scope: readonly string[], filter: UnionFilter): Promise<Union[]> {
    return reader.query<Union>(
      `SELECT ${UNION_COLUMNS} FROM unions n
        WHERE ${withinScope('n.path', '$1')}
          AND ($2::ltree IS NULL OR n.path > $2::ltree)
          AND ($3::text IS NULL OR strpos(n.name, $3) > 0)
          AND ($4::text IS NULL OR n.level = $4)
        ORDER BY n.path LIMIT $5`,
      [scope, filter.after ?? null, filter.name ?? null, filter.level ?? null, filter.limit],
    );
  }

  /** `undefined` for a union that does not exist and for one out of reach alike. */
  async one(reader: Reader, scope: readonly string[], id: string): Promise<Union | undefined> {
    const [union] = await reader.query<Union>(
      `SELECT ${UNION_COLUMNS} FROM unions n WHERE n.id = $2 AND ${withinScope('n.path', '$1')}`,
      [scope, id],
    );
    return union;
  }
}
