import type { LoggedEvent } from '../lifecycle/events.js';
import type { RefusalCode } from '../lifecycle/lifecycle.js';
import type { CaseEnv } from './case-env.js';
import { liveInstrument, outstanding, type CaseFacts } from './case-facts.js';
import type { CaseState, TrackState } from './case-state.js';
import type { ClockEntry } from './clocks/clock-ledger.js';
import { dueAndUnpaid, planAddsUp, type AgreementInput } from './instruments.js';

/** Everything a guard may look at. It reads; it never loads and never asks the time. */
export interface GuardInput {
  /** The fact being judged; its payload has passed its schema unless `probe` is set. */
  readonly event: Pick<LoggedEvent, 'type' | 'occurredOn' | 'payload' | 'seq'>;
  /** Set when the question is "could this event come now?", before there is a payload. */
  readonly probe: boolean;
  /** Facts before the event. */
  readonly before: CaseFacts;
  /** Facts with the event folded in (the same as `before` for a probe). */
  readonly facts: CaseFacts;
  readonly track: TrackState;
  readonly clocks: readonly ClockEntry[];
  readonly env: CaseEnv;
  readonly state: CaseState;
}

/**
 * A named condition of the chart. `looksAt: 'payload'` cannot be judged for a probe, which then counts as "possible".
 * The name is the refusal's `reason`; its words are in the locale files under `case.reason.<name>`.
 */
export interface GuardDefinition {
  readonly looksAt: 'facts' | 'payload';
  readonly basis: readonly string[];
  /** A refusal with a code of its own (`WINDOW_CLOSED`). */
  readonly code?: RefusalCode;
  readonly test: (g: GuardInput) => boolean;
}

export function onFacts(test: (g: GuardInput) => boolean, ...basis: readonly string[]): GuardDefinition {
  return { looksAt: 'facts', basis, test };
}

export function onPayload(test: (g: GuardInput) => boolean, ...basis: readonly string[]): GuardDefinition {
  return { looksAt: 'payload', basis, test };
}

/** An act that only a running period allows: outside it the refusal says `WINDOW_CLOSED`. */
export function inWindow(test: (g: GuardInput) => boolean, ...basis: readonly string[]): GuardDefinition {
  return { looksAt: 'facts', basis, code: 'WINDOW_CLOSED', test };
}

/** The lapse event is about this rule (a lapse moves the state only where the chart says so). */
export function lapseOf(rule: string): GuardDefinition {
  return onPayload((g) => g.event.payload['ruleId'] === rule);
}

const PAID_OUTCOMES: readonly string[] = [
  'resolvedAtWarning',
  'settled',
  'mediated',
  'awarded',
  'judged',
  'enforced',
];

/** Guards every stage uses; each stage adds its own in `stages/<stage>/<stage>.guards.ts`. */
export const COMMON_GUARDS = {
  /** A stretch of time ends on or after the day it begins. */
  rangeInOrder: onPayload((g) => String(g.event.payload['from']) <= String(g.event.payload['to'])),
  /** Nothing is left to pay on the track once this payment is counted. */
  paidInFull: onPayload((g) => outstanding(g.facts, g.track) === '0.00'),
  /** The event's track still has something due or claimed. */
  somethingOutstanding: onFacts((g) => outstanding(g.facts, g.track) !== '0.00'),
  /** Everything owed is paid. */
  nothingOutstanding: onFacts((g) => outstanding(g.facts, g.track) === '0.00'),
  /** Under the live instrument something is due on the day of the act and not paid: default and enforcement need it. */
  somethingDueUnpaid: onFacts((g) => {
    const instrument = liveInstrument(g.before, g.track.id);
    return instrument !== undefined && dueAndUnpaid(instrument, g.event.occurredOn).length > 0;
  }, '民诉法250'),
  /** The instalments of an agreement add up to its total (one without instalments is due as a whole). */
  planAddsUp: onPayload((g) => {
    const { total, instalments } = g.event.payload;
    return Array.isArray(instalments) && instalments.length === 0
      ? true
      : planAddsUp({ total, instalments } as unknown as AgreementInput);
  }, '17号令26'),
  /** An outcome that means "paid" needs nothing outstanding; every other one says by itself why money is left. */
  closingExplained: onPayload((g) => {
    const meansPaid = PAID_OUTCOMES.includes(String(g.event.payload['outcome']));
    return (
      !meansPaid || (g.event.payload['outstanding'] ?? outstanding(g.before, g.track) ?? '0.00') === '0.00'
    );
  }, '总工发〔2023〕23号'),
} satisfies Record<string, GuardDefinition>;
