import { TICKET_RULES } from '../service-time/clock-policy.js';
import { LADDER_STEPS } from './plan-ticket-deadlines.js';
import { TICKET_EVENTS } from './ticket-events.js';
import { TICKET_GUARDS } from './ticket-guards.js';
import {
  CATEGORIES,
  CHANNELS,
  CLOSED_AS,
  CONTACT_WAYS,
  DIFFICULTIES,
  OUTCOMES,
  PROBLEM_GROUNDS,
  SOLVED_ANSWERS,
  TICKET_STATES,
  URGENCIES,
  VOID_GROUNDS,
} from './ticket-words.js';

/** Keys of words only; the words are in `src/locales/tickets.*.json`. */
export const stateLabel = (state: string): string => `ticket.state.${state}`;

/** `ticket.dispatched` → `ticket.event.dispatched`; corrections keep their own stem: `ticket.event.fact.corrected`. */
export const eventLabel = (type: string): string => `ticket.event.${type.replace(/^ticket\./, '')}`;

export const reasonLabel = (reason: string): string => `ticket.reason.${reason}`;

export const ruleLabel = (rule: string): string => `rule.${rule}`;

/** Every key the ticket lifecycle can show; a spec finds each of them in both languages and nothing beside. */
export const TICKET_LABELS: readonly string[] = [
  ...TICKET_STATES.map(stateLabel),
  ...[...TICKET_EVENTS, 'fact.corrected', 'fact.voided'].map(eventLabel),
  ...[...Object.keys(TICKET_GUARDS), 'dayIsNotOfInstant'].map(reasonLabel),
  ...TICKET_RULES.map(ruleLabel),
  ...LADDER_STEPS.map((step) => `ticket.ladder.${step}`),
  ...CATEGORIES.map((word) => `ticket.category.${word}`),
  ...DIFFICULTIES.map((word) => `ticket.difficulty.${word}`),
  ...URGENCIES.map((word) => `ticket.urgency.${word}`),
  ...CHANNELS.map((word) => `ticket.channel.${word}`),
  ...OUTCOMES.map((word) => `ticket.outcome.${word}`),
  ...CONTACT_WAYS.map((word) => `ticket.contactWay.${word}`),
  ...VOID_GROUNDS.map((word) => `ticket.voidGround.${word}`),
  ...SOLVED_ANSWERS.map((word) => `ticket.solved.${word}`),
  ...CLOSED_AS.map((word) => `ticket.closedAs.${word}`),
  ...PROBLEM_GROUNDS.map((word) => `ticket.problem.${word}`),
];
