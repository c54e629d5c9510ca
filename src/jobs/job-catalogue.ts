import { z } from 'zod';

/** The queues of the house. `reports` has no job yet: it is listed so that its name is taken. */
export const QUEUES = ['dispatch', 'escalation', 'deadlines', 'notifications', 'reports'] as const;
export type QueueName = (typeof QUEUES)[number];

/** A job as a contract: a stable name, the queue it waits in, what it carries. */
export interface JobDefinition {
  readonly queue: QueueName;
  readonly payload: z.ZodType;
}
export type JobCatalogue = Readonly<Record<string, JobDefinition>>;

const id = z.uuid();
const version = z.int().min(1);

/**
 * Every job of the product. Names are public and never reused. Payloads carry ids, never data: the handler re-reads,
 * so a job that ran late or twice acts on what is true then.
 */
export const JOBS = {
  /** A ticket moved (its event `seq`): the union that has to act next is told. */
  'ticket.notice': { queue: 'dispatch', payload: z.strictObject({ ticketId: id, seq: version }) },
  /** The last day of an open case deadline, in this version of it, has passed. */
  'deadline.lapsed': { queue: 'deadlines', payload: z.strictObject({ deadlineId: id, version }) },
  /** A step of the escalation ladder has come due. */
  'escalation.fired': { queue: 'escalation', payload: z.strictObject({ stepId: id }) },
  /** Tells people something about a subject; `kind` and `params` choose the words, which live in the locale files. */
  'notification.send': {
    queue: 'notifications',
    payload: z.strictObject({
      userIds: z.array(id).max(500),
      kind: z.string().regex(/^[A-Za-z][A-Za-z.]{0,63}$/),
      subjectType: z.enum(['case', 'ticket']),
      subjectId: id,
      params: z.record(z.string(), z.union([z.string().max(100), z.number(), z.boolean()])),
    }),
  },
  /** An event of a case (its `seq`) was recorded: whoever else the case concerns is told. */
  'case.notice': { queue: 'notifications', payload: z.strictObject({ caseId: id, seq: version }) },
} as const satisfies JobCatalogue;

export type JobName<C extends JobCatalogue = typeof JOBS> = keyof C & string;
export type JobPayload<N extends JobName<C>, C extends JobCatalogue = typeof JOBS> = z.infer<C[N]['payload']>;

/** Injection token of the catalogue in force: `JOBS`, or in a test `JOBS` and jobs of its own. */
export const JOB_CATALOGUE = Symbol('JOB_CATALOGUE');
