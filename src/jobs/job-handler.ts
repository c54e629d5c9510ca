import { SetMetadata } from '@nestjs/common';
import type { Tx } from '../platform/database/index.js';
import type { JOBS, JobCatalogue, JobName, JobPayload } from './job-catalogue.js';

/** Which run this is: the id of the outbox row, for effects that are unique per row. */
export interface JobContext {
  readonly id: string;
}

/**
 * Does one job. Everything it writes goes through `tx`, together with the mark that the job is done, so the effect
 * exists once however often the job runs. A thrown error undoes all of it and is tried again later.
 */
export interface JobHandler<N extends JobName<C>, C extends JobCatalogue = typeof JOBS> {
  handle(tx: Tx, payload: JobPayload<N, C>, job: JobContext): Promise<void>;
}

/** Metadata key under which a class names the job it handles. */
export const HANDLES_JOB = 'gongdao:handles-job';

/** Makes a provider the handler of one job; its `handle` is checked against the job's payload by the compiler. */
export function HandlesJob<N extends JobName<C>, C extends JobCatalogue = typeof JOBS>(name: N) {
  return <H extends new (...args: never[]) => JobHandler<N, C>>(target: H): void => {
    SetMetadata(HANDLES_JOB, name)(target);
  };
}
