import { z } from 'zod';
import type { CivilDate } from '../../../civil-date.js';
import { code, id, localId } from '../../../payload-schema.js';
import type { CaseFacts } from '../../case-facts.js';
import {
  defineEvent,
  newTrackId,
  type CaseEventDefinition,
  type FactContext,
} from '../../event-definition.js';
import { planOf, withInstrument, type AgreementInput } from '../../instruments.js';
import { chosenPairs, properPart, restGoesOn, restKnowsAll } from '../../track-splits.js';
import {
  agreementFields,
  everybodySigned,
  latestService,
  servedDays,
  servedSchema,
  type Served,
} from '../every-stage/every-stage.payloads.js';
import { patchArbitration } from './arbitration-record.js';

type SignedPaper = AgreementInput & { readonly served: Served };

/** A mediation paper made by a body binds when both sides have signed for it; before that it is nothing. */
export function withSignedPaper(
  facts: CaseFacts,
  p: SignedPaper,
  c: FactContext,
  kind: 'arbitrationMediation' | 'courtMediation',
): CaseFacts {
  if (!everybodySigned(facts, p.served)) return facts;
  const on = latestService(p.served) ?? c.event.occurredOn;
  return withInstrument(facts, {
    id: `${kind}-${c.event.seq}`,
    kind,
    track: c.track?.id ?? 't1',
    madeOn: c.event.occurredOn,
    effectiveOn: p.effectiveOn !== undefined && p.effectiveOn > on ? p.effectiveOn : on,
    total: p.total,
    served: servedDays(facts, p.served),
    plan: planOf(p),
    status: 'inForce',
  });
}

/** A settlement made while a body has the case: it becomes what the track relies on only by a withdrawal. */
export function withSettlementInCourt(facts: CaseFacts, p: AgreementInput, c: FactContext): CaseFacts {
  return withInstrument(facts, {
    id: `settlement-${c.event.seq}`,
    kind: 'settlement',
    track: c.track?.id ?? 't1',
    madeOn: c.event.occurredOn,
    effectiveOn: p.effectiveOn ?? c.event.occurredOn,
    total: p.total,
    served: {},
    plan: planOf(p),
    status: 'inForce',
  });
}

/** The later signature; nobody has signed: the day of the act. */
export function signedOn(p: { readonly served: Served }, c: FactContext): CivilDate {
  return latestService(p.served) ?? c.event.occurredOn;
}

/** 仲裁, the ways a case before the commission ends other than by a full award. */
export const ARBITRATION_ENDINGS: readonly CaseEventDefinition[] = [
  defineEvent('arbitration.settled', {
    scope: 'track',
    payload: z.strictObject(agreementFields),
    basis: ['调解仲裁法41'],
    facts: (facts, p, c) => withSettlementInCourt(restKnowsAll(facts, c, p.claimIds), p, c),
    opensTracks: (_, p, c) => restGoesOn(c, p.claimIds),
  }),
  defineEvent('arbitration.mediated', {
    scope: 'track',
    payload: z.strictObject({ ...agreementFields, served: servedSchema() }),
    pastDates: ['served'],
    basis: ['调解仲裁法42'],
    movesOn: signedOn,
    facts: (facts, p, c) => {
      const claimIds = everybodySigned(facts, p.served) ? p.claimIds : undefined;
      return withSignedPaper(restKnowsAll(facts, c, claimIds), p, c, 'arbitrationMediation');
    },
    opensTracks: (facts, p, c) => restGoesOn(c, everybodySigned(facts, p.served) ? p.claimIds : undefined),
  }),
  defineEvent('arbitration.mediationRepudiated', {
    scope: 'track',
    payload: z.strictObject({ party: localId().optional() }),
    basis: ['调解仲裁法42(4)'],
  }),
  defineEvent('arbitration.withdrawn', {
    scope: 'track',
    payload: z.strictObject({ because: z.enum(['settled', 'paid', 'other']) }),
    basis: ['调解仲裁法41', '办案规则35'],
  }),
  defineEvent('arbitration.applicantAbsent', {
    scope: 'track',
    payload: z.strictObject({ workers: z.array(id()).optional() }),
    basis: ['调解仲裁法36(1)', '办案规则39'],
    // Only the absent count as having withdrawn; the tribunal goes on for the others.
    opensTracks: (_, p, c) => {
      const pairs = c.track && p.workers ? chosenPairs(c.track, { workerIds: p.workers }) : [];
      return c.track && properPart(c.track, pairs) ? [{ id: newTrackId(c), state: 'closed', pairs }] : [];
    },
  }),
  defineEvent('arbitration.revoked', {
    scope: 'track',
    payload: z.strictObject({ ground: code().optional() }),
    basis: ['办案规则32'],
    facts: (facts, _, c) => patchArbitration(facts, c.track?.id ?? 't1', { endedBy: 'revoked' }),
  }),
  defineEvent('arbitration.terminated', {
    scope: 'track',
    payload: z.strictObject({ ground: z.enum(['courtDocketed', 'noSuccessor', 'other']) }),
    basis: ['办案规则48'],
    facts: (facts, _, c) => patchArbitration(facts, c.track?.id ?? 't1', { endedBy: 'terminated' }),
  }),
];
