import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { PartyStore } from '../parties/index.js';
import type { Reader, Tx } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';
import type { Union } from '../unions/index.js';
import type { fileBody } from './ticket.dto.js';
import type { TicketWorkerRow } from './ticket.store.js';

type Filing = z.infer<typeof fileBody>;

export interface PartiesOfFiling {
  readonly callerId: string | null;
  readonly workers: readonly TicketWorkerRow[];
  readonly employerId: string | undefined;
  /** Code of the place of work, as given or as its words tell it. */
  readonly region: string | undefined;
}

/** What a caller who gives no name is called; his number finds him again. */
const ANONYMOUS = '匿名';

/** Categories in which a caller who names no workers speaks for himself. */
const ABOUT_THE_CALLER = ['complaint', 'assistance', 'legalAid'];

/** Finds or makes the people and the employer of a ticket. A caller with the name of a worker is that worker. */
@Injectable()
export class FilingParties {
  constructor(@Inject(PartyStore) private readonly parties: PartyStore) {}

  async execute(tx: Tx, body: Filing, union: Union, demo: boolean): Promise<PartiesOfFiling> {
    const region = body.regionCode ?? (await regionOf(tx, body.workplace, union));
    const { name, uscc, address } = body.employer ?? {};
    const regionCode = region ?? union.regionCode;
    const employerId =
      name === undefined
        ? undefined
        : await this.parties.findOrCreateEmployer(tx, { name, uscc, address, regionCode, demo });
    return { ...(await this.people(tx, body, demo)), employerId, region };
  }

  private async people(tx: Tx, { caller, workers = [], category }: Filing, demo: boolean) {
    const name = caller?.name ?? (caller?.phone || caller?.idNumber ? ANONYMOUS : undefined);
    const own = name === undefined ? -1 : workers.findIndex((worker) => worker.name === name);
    const rows: TicketWorkerRow[] = [];
    for (const [index, worker] of workers.entries()) {
      const { phone = index === own ? caller?.phone : undefined } = worker;
      const { idNumber = index === own ? caller?.idNumber : undefined } = worker;
      const personId = await this.parties.findOrCreatePerson(tx, {
        name: worker.name,
        phone,
        idNumber,
        demo,
      });
      const { months = null, amount = null } = worker;
      rows.push({ id: newId(), personId, isCaller: index === own, months, amount });
    }
    const asWorker = rows[own];
    if (asWorker || name === undefined) return { callerId: asWorker?.personId ?? null, workers: rows };
    const { phone, idNumber } = caller ?? {};
    const callerId = await this.parties.findOrCreatePerson(tx, { name, phone, idNumber, demo });
    if (rows.length === 0 && ABOUT_THE_CALLER.includes(category)) {
      rows.push({ id: newId(), personId: callerId, isCaller: true, months: null, amount: null });
    }
    return { callerId, workers: rows };
  }
}

/** The place a workplace names in words: the code of the lowest union below the filing one whose place is in them. */
async function regionOf(reader: Reader, workplace: string | undefined, union: Union) {
  if (workplace === undefined) return undefined;
  const [row] = await reader.query<{ code: string }>(
    `SELECT n.region_code AS code FROM unions n
      WHERE n.path <@ $2::ltree AND strpos($1, regexp_replace(n.name, '总工会$', '')) > 0
      ORDER BY nlevel(n.path) DESC, n.path LIMIT 1`,
    [workplace, union.path],
  );
  return row?.code;
}
