import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';
import type { JOBS, JobCatalogue, JobName, JobPayload } from './job-catalogue.js';
import { JobRegistry } from './job-registry.js';
import { OutboxRelay } from './outbox-relay.js';

/** Where a transaction posts what has to happen after it: the row commits with the change or not at all. */
@Injectable()
export class OutboxStore<C extends JobCatalogue = typeof JOBS> {
  constructor(
    @Inject(JobRegistry) private readonly registry: JobRegistry,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
  ) {}

  /**
   * Posts a job. It is handed to the queue right after the commit, and by the sweeper should that fail.
   * @returns the id of the row, which is the job's id.
   * @throws ZodError when the payload is not what the catalogue says.
   */
  async post<N extends JobName<C>>(tx: Tx, job: N, payload: JobPayload<N, C>): Promise<string> {
    const [id] = await this.postAll(tx, job, [payload]);
    return id ?? '';
  }

  /** Posts many jobs of one name in one statement. @returns the ids of the rows, in order. */
  async postAll<N extends JobName<C>>(
    tx: Tx,
    job: N,
    payloads: readonly JobPayload<N, C>[],
  ): Promise<string[]> {
    if (payloads.length === 0) return [];
    const { payload: schema } = this.registry.definition(job);
    const rows = payloads.map((payload) => ({ id: newId(), payload: schema.parse(payload) }));
    await tx.query(
      `INSERT INTO outbox (id, job, payload)
       SELECT r.id, $2, r.payload FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, payload jsonb)`,
      [JSON.stringify(rows), job],
    );
    tx.afterCommit(() => this.relay.poke());
    return rows.map((row) => row.id);
  }
}
