import { z } from 'zod';
import type { CivilDate } from '../../../civil-date.js';
import { code, date, localId } from '../../../payload-schema.js';
import type { CaseFacts } from '../../case-facts.js';
import {
  defineEvent,
  newTrackId,
  type CaseEventDefinition,
  type FactContext,
} from '../../event-definition.js';
import { leftOut } from '../../track-splits.js';
import { planOf, withInstrument, type AgreementInput } from '../../instruments.js';
import { agreementFields, side } from '../every-stage/every-stage.payloads.js';
import { negotiationOf, withNegotiation } from './negotiation-record.js';

const periodPayload = z.strictObject({ until: date(), written: z.literal(true) });

function setPeriod(facts: CaseFacts, p: { until: CivilDate }, c: FactContext): CaseFacts {
  const track = c.track?.id ?? 't1';
  const demandedOn = negotiationOf(facts, track)?.demandedOn ?? c.event.occurredOn;
  return withNegotiation(facts, track, { demandedOn, periodUntil: p.until });
}

/** A settlement (和解协议) becomes what the track relies on; an earlier one goes out of force with its plan. */
export function withSettlement(facts: CaseFacts, agreement: AgreementInput, c: FactContext): CaseFacts {
  return withInstrument(facts, {
    id: `settlement-${c.event.seq}`,
    kind: 'settlement',
    track: c.track?.id ?? 't1',
    madeOn: c.event.occurredOn,
    effectiveOn: agreement.effectiveOn ?? c.event.occurredOn,
    total: agreement.total,
    served: {},
    plan: planOf(agreement),
    status: 'inForce',
  });
}

export const NEGOTIATION_EVENTS: readonly CaseEventDefinition[] = [
  defineEvent('negotiation.demanded', {
    scope: 'track',
    payload: z.strictObject({
      by: side(),
      claimIds: z.array(localId()).optional(),
      deliveredOn: date().nullable().optional(),
    }),
    pastDates: ['deliveredOn'],
    basis: ['调解仲裁法4', '17号令8'],
    facts: (facts, _, c) => withNegotiation(facts, c.track?.id ?? 't1', { demandedOn: c.event.occurredOn }),
  }),
  defineEvent('negotiation.responded', {
    scope: 'track',
    payload: z.strictObject({ willing: z.boolean() }),
    basis: ['17号令10(1)'],
  }),
  defineEvent('negotiation.periodAgreed', {
    scope: 'track',
    payload: periodPayload,
    basis: ['17号令10(2)'],
    facts: setPeriod,
  }),
  defineEvent('negotiation.periodExtended', {
    scope: 'track',
    payload: periodPayload,
    basis: ['17号令10(2)'],
    facts: setPeriod,
  }),
  defineEvent('negotiation.settled', {
    scope: 'track',
    payload: z.strictObject(agreementFields),
    basis: ['17号令11(1)'],
    facts: withSettlement,
    // Over the claims left out the talks go on; after a default there is nothing left to talk on.
    opensTracks: (_, p, c) => {
      const pairs = leftOut(c.track, p.claimIds);
      const talking = c.track?.state === 'negotiation.demanded' || c.track?.state === 'negotiation.ongoing';
      const state = talking ? 'negotiation.ongoing' : 'negotiation.failed';
      return pairs.length === 0 ? [] : [{ id: newTrackId(c), state, pairs }];
    },
  }),
  defineEvent('negotiation.brokenOff', {
    scope: 'track',
    payload: z.strictObject({ by: side(), ground: code().optional() }),
    basis: ['17号令12', '17号令31(2)'],
  }),
  defineEvent('negotiation.withdrawn', {
    scope: 'track',
    payload: z.strictObject({ by: side() }),
    basis: ['17号令8'],
  }),
];
