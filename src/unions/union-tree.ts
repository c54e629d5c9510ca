import { Injectable } from '@nestjs/common';
import type { Reader } from '../platform/database/index.js';
import type { UnionLevel } from './union-level.js';

/** A union as other rooms see it. */
export interface Union {
  readonly id: string;
  readonly parentId: string | null;
  readonly level: UnionLevel;
  readonly name: string;
  /** GB/T 2260 code without trailing zeros (`45`, `4512`, `451224`); statistical code below the county. */
  readonly regionCode: string;
  /** Place in the tree (ltree). "Own and below" is `path <@ this`. */
  readonly path: string;
}

/** The columns of `Union`, with `unions` as `n`. */
export const UNION_COLUMNS = `n.id, n.parent_id AS "parentId", n.level, n.name, n.region_code AS "regionCode", n.path::text AS path`;

/** Questions about the union tree. It knows no actor: whoever asks for a person asks within his scope. */
@Injectable()
export class UnionTree {
  /** No union at all: an installation nobody has begun to use. */
  async isEmpty(reader: Reader): Promise<boolean> {
    return (await reader.query('SELECT 1 FROM unions n LIMIT 1')).length === 0;
  }

  async byId(reader: Reader, id: string): Promise<Union | undefined> {
    return one(reader, 'n.id = $1', id);
  }

  /** By its full name, which is unique in the tree. */
  async byName(reader: Reader, name: string): Promise<Union | undefined> {
    return one(reader, 'n.name = $1', name);
  }

  async pathOf(reader: Reader, id: string): Promise<string | undefined> {
    return (await this.byId(reader, id))?.path;
  }

  /** Is the union at `childPath` the one at `parentPath`, or below it? */
  isWithin(childPath: string, parentPath: string): boolean {
    return childPath === parentPath || childPath.startsWith(`${parentPath}.`);
  }

  /** The unions above the one at `path`, the nearest first, the national federation last; its own is left out. */
  async ancestors(reader: Reader, path: string): Promise<Union[]> {
    return reader.query<Union>(
      `SELECT ${UNION_COLUMNS} FROM unions n WHERE n.path @> $1::ltree AND n.path <> $1::ltree ORDER BY nlevel(n.path) DESC`,
      [path],
    );
  }

  /** The union next above, which decides what the union itself may not; none above the national federation. */
  async superior(reader: Reader, id: string): Promise<Union | undefined> {
    return one(reader, 'n.id = (SELECT c.parent_id FROM unions c WHERE c.id = $1)', id);
  }

  /**
   * The union that answers for a place: the one whose region code is the longest beginning of `regionCode`, the higher
   * one where two share a code, and the national federation when nobody closer is known.
   */
  async nearestFor(reader: Reader, regionCode: string): Promise<Union | undefined> {
    const [union] = await reader.query<Union>(
      `SELECT ${UNION_COLUMNS} FROM unions n
        WHERE n.parent_id IS NULL OR starts_with($1, n.region_code)
        ORDER BY n.parent_id IS NULL, length(n.region_code) DESC, nlevel(n.path), n.path LIMIT 1`,
      [regionCode],
    );
    return union;
  }
}

async function one(reader: Reader, condition: string, value: string): Promise<Union | undefined> {
  const [union] = await reader.query<Union>(`SELECT ${UNION_COLUMNS} FROM unions n WHERE ${condition}`, [
    value,
  ]);
  return union;
}
