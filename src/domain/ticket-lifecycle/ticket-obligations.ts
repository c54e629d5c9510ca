import { civilDateOf } from '../civil-date.js';
import type { PlannedObligation } from '../deadlines/obligation.js';
import { TICKET_RULES, type ClockPolicy, type TicketRule } from '../service-time/clock-policy.js';
import type { ServiceCalendar } from '../service-time/service-time.js';
import { dueDayOf, planTicketDeadlines, type TicketDeadline } from './plan-ticket-deadlines.js';
import type { TicketState } from './ticket-state.js';

/** A paused clock has no instant at which it is over; the sweep never reaches this one. */
const NEVER = '9999-12-31T00:00:00.000Z';

/** Who owes the act a clock waits for: `owner` is the named specialist. */
export type TicketObligor =
  'dispatchingUnion' | 'handlingUnion' | 'assistingUnion' | 'auditUnion' | 'callBackUnion' | 'owner';

const OBLIGORS: Readonly<Record<TicketRule, TicketObligor>> = {
  'ticket.total': 'owner',
  'ticket.dispatch': 'dispatchingUnion',
  'ticket.signFor': 'handlingUnion',
  'ticket.objection': 'dispatchingUnion',
  'ticket.contact': 'owner',
  'ticket.verify': 'owner',
  'ticket.resolve': 'owner',
  'ticket.assist': 'assistingUnion',
  'ticket.instruction': 'owner',
  'ticket.audit': 'auditUnion',
  'ticket.callBack': 'callBackUnion',
  'ticket.rework': 'owner',
};

/** The deadlines of a ticket in the shape in which those of cases and tickets are stored and escalated together. */
export function planTicketObligations(
  state: TicketState,
  policy: ClockPolicy,
  calendar: ServiceCalendar,
): readonly PlannedObligation[] {
  return planTicketDeadlines(state, policy, calendar).map((deadline) =>
    obligation(deadline, policy, calendar),
  );
}

/** Is this a clock of tickets (and not a rule of law)? */
export function isTicketRule(rule: string): rule is TicketRule {
  return TICKET_RULES.some((known) => known === rule);
}

function obligation(
  deadline: TicketDeadline,
  policy: ClockPolicy,
  calendar: ServiceCalendar,
): PlannedObligation {
  const lastDay = dueDayOf(deadline.runsTo);
  return {
    track: '',
    rule: deadline.rule,
    ruleVersion: policy.version,
    subject: deadline.subject,
    startSeq: deadline.startSeq,
    status: deadline.status,
    ...(deadline.paused ? { cause: 'paused' } : {}),
    startOn: civilDateOf(deadline.startAt),
    startAt: deadline.startAt,
    rawEnd: lastDay,
    end: lastDay,
    actBy: lastDay,
    dueAt: deadline.dueAt ?? NEVER,
    unit: deadline.unit,
    provisional: deadline.provisional,
    calendarVersion: calendar.version,
    basis: [],
    actor: OBLIGORS[deadline.rule],
    explanation: {
      amount: deadline.amount,
      unit: deadline.unit,
      source: deadline.basis,
      origin: deadline.origin,
      policy: policy.id,
      extraDays: deadline.extraDays,
      pauses: deadline.pauses.map(({ from, to }) => ({ from, to })),
    },
    ladder: deadline.ladder,
  };
}
