import type { CivilDate } from '../../../civil-date.js';
import { liveInstrument, partiesMeant, type CaseFacts } from '../../case-facts.js';
import type { FactContext } from '../../event-definition.js';
import { updateInstrument } from '../../instruments.js';
import { setLitigation } from '../litigation/litigation-record.js';
import { paymentOrderOf } from '../mediation/mediation-record.js';
import { arbitrationOf, patchArbitration, workersOf } from './arbitration-record.js';

/** Service of one paper on one party. `on`: signature, or the day it was left, posted or last published. */
export interface ServiceGiven {
  readonly party: string;
  readonly on: CivilDate | null;
  readonly mode?: string | undefined;
}

/** Left, posted and published papers are served only when their own days have run (办案规则20, 民诉法95). */
const DEEMED: readonly string[] = ['left', 'posted', 'publicNotice'];

export function isDeemed(mode: unknown): boolean {
  return typeof mode === 'string' && DEEMED.includes(mode);
}

/** Writes down who got the award or judgment and when; while service is only deemed, the day stays unknown. */
export function withService(facts: CaseFacts, track: string, service: ServiceGiven): CaseFacts {
  const on = isDeemed(service.mode) ? null : service.on;
  return updateInstrument(facts, track, (instrument) => ({
    ...instrument,
    served: {
      ...instrument.served,
      ...Object.fromEntries(partiesMeant(facts, service.party).map((party) => [party, on] as const)),
    },
  }));
}

/** The days have run: the paper counts as served on the last of them, which is the event day of the next clock. */
function deemedServed(facts: CaseFacts, c: FactContext): CaseFacts {
  const { subject, endedOn } = c.event.payload;
  const track = c.track?.id;
  if (track === undefined || typeof subject !== 'string' || typeof endedOn !== 'string') return facts;
  if (!liveInstrument(facts, track) || c.track?.state === 'arbitration.pending') return facts;
  return withService(facts, track, { party: subject, on: endedOn as CivilDate });
}

/** The commission let its five days pass without a word (调解仲裁法29). */
function silence(facts: CaseFacts, c: FactContext): CaseFacts {
  if (c.track?.state !== 'arbitration.filed') return facts;
  return patchArbitration(facts, c.track.id, { ...arbitrationOf(facts, c.track.id), endedBy: 'silence' });
}

/** The worker did not decline: the payment order turns into a suit dated back to its application (民诉解释439). */
function deemedSuit(facts: CaseFacts, c: FactContext): CaseFacts {
  const order = paymentOrderOf(facts, c.track?.id);
  if (!c.track || order?.basis !== 'mediationLaw16') return facts;
  const suit = {
    origin: 'paymentOrder16' as const,
    plaintiffs: workersOf(facts, c.track),
    filedOn: order.appliedOn,
  };
  return setLitigation(facts, c.track.id, suit);
}

export const COURT_LAPSES: Readonly<Record<string, (facts: CaseFacts, c: FactContext) => CaseFacts>> = {
  'service.posted': deemedServed,
  'service.publicNotice': deemedServed,
  'arbitration.acceptance': silence,
  'paymentOrder.declineSuit': deemedSuit,
};
