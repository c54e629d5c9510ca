import { Injectable } from '@nestjs/common';
import { normaliseEmployerName } from '../domain/employer-name.js';
import { normaliseIdNumber, normalisePhone, normaliseUscc } from '../domain/identifiers.js';
import type { Tx } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';

export interface PersonGiven {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly idNumber?: string | undefined;
  readonly demo?: boolean;
}

export interface EmployerGiven {
  readonly name: string;
  /** 统一社会信用代码. */
  readonly uscc?: string | undefined;
  /** Region the employer is known in; the same name in another region is another employer. */
  readonly regionCode?: string | undefined;
  readonly address?: string | undefined;
  readonly demo?: boolean;
}

/**
 * The masters of people and employers. Cases and tickets point here, so a worker who rings again is the same row. A
 * doubtful match makes a new row: a duplicate can be merged later, two workers in one row cannot be told apart again.
 * What was missing is filled in; what is known is never overwritten.
 */
@Injectable()
export class PartyStore {
  /**
   * Matched by citizen number, else by telephone and name together; somebody with neither is always new.
   * @returns id of the person
   */
  async findOrCreatePerson(tx: Tx, given: PersonGiven): Promise<string> {
    const name = given.name.normalize('NFKC').trim();
    const phone = emptyAsNull(given.phone && normalisePhone(given.phone));
    const idNumber = emptyAsNull(given.idNumber && normaliseIdNumber(given.idNumber));
    await lockKeys(tx, [idNumber && `id:${idNumber}`, phone && `phone:${phone}:${name}`]);
    const [known] = await tx.query<{ id: string }>(
      `SELECT p.id FROM people p
        WHERE p.id_number = $3
           OR (p.phone = $2 AND p.name = $1 AND ($3::text IS NULL OR p.id_number IS NULL))
        ORDER BY (p.id_number = $3) IS TRUE DESC, p.created_at, p.id LIMIT 1`,
      [name, phone, idNumber],
    );
    if (known) {
      await tx.query(
        `UPDATE people SET phone = coalesce(phone, $2), id_number = coalesce(id_number, $3)
          WHERE id = $1 AND (phone IS NULL OR id_number IS NULL)`,
        [known.id, phone, idNumber],
      );
      return known.id;
    }
    const id = newId();
    await tx.query(
      'INSERT INTO people (id, name, phone, id_number, demo, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, name, phone, idNumber, given.demo ?? false, tx.now],
    );
    return id;
  }

  /**
   * Matched by credit code, else by normalised name within the region: first the row that has no code yet, then the
   * only one that has. Two companies with codes and the same name leave the question open, and a new row is made.
   * @returns id of the employer
   */
  async findOrCreateEmployer(tx: Tx, given: EmployerGiven): Promise<string> {
    const key = normaliseEmployerName(given.name);
    const uscc = emptyAsNull(given.uscc && normaliseUscc(given.uscc));
    const region = emptyAsNull(given.regionCode);
    const address = emptyAsNull(given.address?.trim());
    await lockKeys(tx, [uscc && `uscc:${uscc}`, `employer:${key}:${region ?? ''}`]);
    const known = await matchEmployer(tx, key, uscc, region);
    if (known) {
      await tx.query(
        `UPDATE employers SET uscc = coalesce(uscc, $2), address = coalesce(address, $3)
          WHERE id = $1 AND (uscc IS NULL OR address IS NULL)`,
        [known, uscc, address],
      );
      return known;
    }
    const id = newId();
    await tx.query(
      `INSERT INTO employers (id, name, normalised_name, uscc, region_code, address, demo, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, given.name.normalize('NFC').trim(), key, uscc, region, address, given.demo ?? false, tx.now],
    );
    return id;
  }
}

async function matchEmployer(tx: Tx, key: string, uscc: string | null, region: string | null) {
  if (uscc !== null) {
    const [coded] = await tx.query<{ id: string }>('SELECT e.id FROM employers e WHERE e.uscc = $1', [uscc]);
    if (coded) return coded.id;
  }
  const named = await tx.query<{ id: string; coded: boolean }>(
    `SELECT e.id, e.uscc IS NOT NULL AS coded FROM employers e
      WHERE e.normalised_name = $1 AND e.region_code IS NOT DISTINCT FROM $2`,
    [key, region],
  );
  const uncoded = named.find((row) => !row.coded);
  if (uncoded) return uncoded.id;
  // With a code in hand that nobody has, a namesake with another code is another company.
  return uscc === null && named.length === 1 ? named[0]?.id : undefined;
}

/** Two transactions about the same newcomer wait for each other here, so they make one row; always in one order. */
async function lockKeys(tx: Tx, keys: readonly (string | null)[]): Promise<void> {
  for (const key of keys.filter((one) => one !== null).sort()) {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [key]);
  }
}

function emptyAsNull(text: string | undefined): string | null {
  return text || null;
}
