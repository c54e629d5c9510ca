import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';
import { isBelow, type UnionLevel } from './union-level.js';
import type { Union } from './union-tree.js';

export interface NewUnion {
  readonly name: string;
  readonly level: UnionLevel;
  /** 2–12 digits: GB/T 2260 without trailing zeros, statistical codes below the county. */
  readonly regionCode: string;
  /** The union next above; none for the national federation alone. */
  readonly parentId?: string;
  readonly demo?: boolean;
}

const ROOT_LABEL = 'cn';

/** The one way a union enters the tree. */
@Injectable()
export class UnionStore {
  /**
   * Adds a union below its superior. Its path label is its region code, numbered where siblings share one, so a path
   * can be read: `cn.45.4512.451224`.
   * @throws Error when the superior is missing or not of a higher level; the database refuses a name that is taken.
   */
  async add(tx: Tx, union: NewUnion): Promise<Union> {
    const path = await this.placeFor(tx, union);
    const id = newId();
    await tx.query(
      `INSERT INTO unions (id, parent_id, level, name, region_code, path, demo)
       VALUES ($1, $2, $3, $4, $5, $6::ltree, $7)`,
      [id, union.parentId ?? null, union.level, union.name, union.regionCode, path, union.demo ?? false],
    );
    const { name, level, regionCode, parentId = null } = union;
    return { id, parentId, level, name, regionCode, path };
  }

  /** The superior's row is locked, so two sisters added at once do not take the same label. */
  private async placeFor(tx: Tx, union: NewUnion): Promise<string> {
    if (union.parentId === undefined) return ROOT_LABEL;
    const [parent] = await tx.query<{ path: string; level: UnionLevel }>(
      'SELECT n.path::text AS path, n.level FROM unions n WHERE n.id = $1 FOR UPDATE',
      [union.parentId],
    );
    if (!parent) throw new Error(`no union ${union.parentId} to stand below`);
    if (!isBelow(union.level, parent.level)) {
      throw new Error(`a ${union.level} union cannot stand below a ${parent.level} one`);
    }
    const [{ taken } = { taken: 0 }] = await tx.query<{ taken: number }>(
      'SELECT count(*)::int AS taken FROM unions n WHERE n.parent_id = $1 AND n.region_code = $2',
      [union.parentId, union.regionCode],
    );
    return `${parent.path}.${union.regionCode}${taken === 0 ? '' : `_${taken + 1}`}`;
  }
}
