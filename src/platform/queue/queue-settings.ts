/** Times and limits of the queues. They are the product's, not the operator's; tests shorten them. */
export interface QueueSettings {
  /** Tries of one job before it is kept as a dead letter. */
  readonly attempts: number;
  /** Wait before the second try in ms; doubles with each further one. */
  readonly backoffMs: number;
  /** A job whose worker says nothing for so long (ms) is given to another. */
  readonly lockMs: number;
  /** How often (ms) workers look for such jobs. */
  readonly stalledCheckMs: number;
  /** Finished jobs kept for people to look at; the outbox row is the record. */
  readonly keepCompleted: number;
}

/** Injection token of the `QueueSettings`. */
export const QUEUE_SETTINGS = Symbol('QUEUE_SETTINGS');

/** Eight tries spread over two minutes outlast a restart of the database; longer outages are the sweeper's. */
export const DEFAULT_QUEUE_SETTINGS: QueueSettings = {
  attempts: 8,
  backoffMs: 1_000,
  lockMs: 30_000,
  stalledCheckMs: 15_000,
  keepCompleted: 1_000,
};
