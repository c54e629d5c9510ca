import { z } from 'zod';
import { date } from '../payload-schema.js';

/**
 * How long a union gives itself for each step of a ticket. A policy is versioned with the day from which it applies;
 * a ticket keeps the policy in force when it was filed. None of these lengths is law, and every one says where it
 * comes from: `L` law, `P` published practice of a named union or region, `D` our own default.
 */
const CLOCK_TIME = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

const source = z.enum(['P', 'D', 'L']);

const length = z.strictObject({
  amount: z.number().positive(),
  unit: z.enum(['minutes', 'serviceMinutes', 'workingDays']),
  source,
  /** Whose practice it is, shown beside the number. */
  origin: z.string().min(1).optional(),
});

/** A length that depends on how hard the matter is; `consultation` applies to that category whatever its difficulty. */
const graded = z.strictObject({
  ordinary: length,
  difficult: length,
  complex: length,
  consultation: length.optional(),
});

/** A part of another rule's length for the same ticket, rounded up. */
const partOf = z.strictObject({
  partOf: z.enum(['ticket.resolve', 'ticket.total']),
  share: z.number().positive().max(1),
  source,
});

const ruleLengths = z.strictObject({
  ordinary: z.union([length, graded, partOf]),
  urgent: z.union([length, graded, partOf]),
});

export const TICKET_RULES = [
  'ticket.total',
  'ticket.dispatch',
  'ticket.signFor',
  'ticket.objection',
  'ticket.contact',
  'ticket.verify',
  'ticket.resolve',
  'ticket.assist',
  'ticket.instruction',
  'ticket.audit',
  'ticket.callBack',
  'ticket.rework',
] as const;
export type TicketRule = (typeof TICKET_RULES)[number];

const window = z
  .strictObject({ from: z.string().regex(CLOCK_TIME), to: z.string().regex(CLOCK_TIME) })
  .refine(({ from, to }) => from < to, { message: 'serviceHours' });

const workingDays = z.number().int().positive();

export const clockPolicySchema = z.strictObject({
  id: z.string().min(1),
  version: z.number().int().positive(),
  effectiveFrom: date(),
  /** Office hours of a working day, in order and not overlapping. */
  serviceHours: z
    .array(window)
    .min(1)
    .refine((hours) => hours.every((next, i) => i === 0 || (hours[i - 1]?.to ?? '') <= next.from), {
      message: 'serviceHours',
    }),
  /** 提醒 at a share of the clock, 催办 at its end, 督办 and 通报/提级 working days after the end. */
  ladder: z.strictObject({
    reminderShare: z.number().positive().lt(1),
    superviseAfterWorkingDays: workingDays,
    raiseAfterWorkingDays: workingDays,
    source,
  }),
  rules: z.record(z.enum(TICKET_RULES), ruleLengths),
});

export type ClockPolicy = z.infer<typeof clockPolicySchema>;
export type ClockLength = z.infer<typeof length>;

/** What the length of a clock depends on. */
export interface ClockOccasion {
  readonly urgency: 'ordinary' | 'urgent';
  readonly category: string;
  readonly difficulty: 'ordinary' | 'difficult' | 'complex';
}

/** The length of a rule for one ticket. A part of another rule is rounded up to a whole unit. */
export function clockLength(policy: ClockPolicy, rule: TicketRule, occasion: ClockOccasion): ClockLength {
  const found = policy.rules[rule][occasion.urgency];
  if ('amount' in found) return found;
  if ('partOf' in found) {
    const whole = clockLength(policy, found.partOf, occasion);
    return { amount: Math.ceil(whole.amount * found.share), unit: whole.unit, source: found.source };
  }
  if (occasion.category === 'consultation' && found.consultation) return found.consultation;
  return found[occasion.difficulty];
}
