import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';
import type { AgencyKind } from './agency-kind.js';

export interface NewAgency {
  readonly name: string;
  readonly kind: AgencyKind;
  /** The union beside which the agency works, usually of the same county. */
  readonly unionId: string;
  readonly demo?: boolean;
}

@Injectable()
export class AgencyStore {
  /** @returns id of the new agency; the database refuses a second one of the same name beside the same union. */
  async add(tx: Tx, agency: NewAgency): Promise<string> {
    const id = newId();
    await tx.query('INSERT INTO agencies (id, name, kind, union_id, demo) VALUES ($1, $2, $3, $4, $5)', [
      id,
      agency.name,
      agency.kind,
      agency.unionId,
      agency.demo ?? false,
    ]);
    return id;
  }
}
