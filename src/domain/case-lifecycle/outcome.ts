import type { LoggedEvent } from '../lifecycle/events.js';
import { outstanding, type CaseFacts, type InstrumentKind } from './case-facts.js';
import { OUTCOMES, stageOf, type Outcome, type TrackState } from './case-state.js';

const BY_INSTRUMENT: Readonly<Record<InstrumentKind, Outcome>> = {
  settlement: 'settled',
  mediationAgreement: 'mediated',
  reviewedMediation: 'mediated',
  confirmedMediation: 'mediated',
  paymentOrder: 'mediated',
  arbitrationMediation: 'mediated',
  award: 'awarded',
  advanceEnforcement: 'awarded',
  courtMediation: 'judged',
  judgment: 'judged',
};

const BY_EVENT: Readonly<Record<string, Outcome>> = {
  'case.withdrawn': 'withdrawn',
  'case.merged': 'merged',
};

const WITHDRAWALS: readonly string[] = ['arbitration.withdrawn', 'arbitration.applicantAbsent'];

/**
 * How a track ended: what the supervisor said, else by kind of the last instrument in force; money through enforcement
 * counts as enforced, a payment before any instrument as settled.
 */
export function outcomeOf(at: { facts: CaseFacts; track: TrackState; event: LoggedEvent }): Outcome {
  const named = OUTCOMES.find((outcome) => outcome === at.event.payload['outcome']);
  const fixed = BY_EVENT[at.event.type];
  if (at.event.type === 'case.closed' && named) return named;
  if (fixed) return fixed;
  const stage = stageOf(at.track.state);
  if (stage === 'warning') return at.event.type === 'warning.dismissed' ? 'notPursued' : 'resolvedAtWarning';
  const mine = at.facts.payments.filter((payment) => payment.track === at.track.id);
  if (stage === 'enforcement' && mine.some((payment) => payment.via === 'court')) {
    return outstanding(at.facts, at.track) === '0.00' ? 'enforced' : 'partlyEnforced';
  }
  const last = at.facts.instruments.filter((i) => i.track === at.track.id && i.status !== 'void').at(-1);
  if (last) return BY_INSTRUMENT[last.kind];
  const gaveUp = WITHDRAWALS.includes(at.event.type) && at.event.payload['because'] !== 'paid';
  if (gaveUp && outstanding(at.facts, at.track) !== '0.00') return 'withdrawn';
  return mine.length > 0 || at.event.payload['because'] === 'paid' ? 'settled' : 'notPursued';
}
