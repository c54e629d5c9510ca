import { z } from 'zod';
import { code, date, documentNumber, id, localId } from '../../../payload-schema.js';
import type { CaseFacts } from '../../case-facts.js';
import {
  defineEvent,
  newTrackId,
  type CaseEventDefinition,
  type FactContext,
} from '../../event-definition.js';
import { leftOut } from '../../track-splits.js';
import { arbitrationOf, patchArbitration } from '../arbitration/arbitration-record.js';
import { agreementFields, side } from '../every-stage/every-stage.payloads.js';
import { withAgreement } from './agreement.facts.js';
import { CONFIRMATION_EVENTS } from './confirmation.events.js';
import { changeMediation, mediationOf, setMediation } from './mediation-record.js';
import { COMMISSIONERS, ORGANISATION_TYPES } from './mediation.facts.js';
import { PAYMENT_ORDER_EVENTS } from './payment-order.events.js';
import { REVIEW_EVENTS } from './review.events.js';

const commission = z.strictObject({
  by: z.enum(COMMISSIONERS),
  fileSignedOn: date().nullable().optional(),
  caseNo: documentNumber().optional(),
});

/** A court's file goes back at the end; whoever had filed the suit says whether the court shall go on with it. */
const insists = z.boolean().optional();

/** Claims the agreement leaves out have failed here: they go back to the commission that sent the case, if one did. */
function restState(c: FactContext): string {
  const sent = mediationOf(c.state.facts, c.track?.id).commissionedBy === 'arbitrationInvited';
  return sent || c.track?.returnTo === 'arbitration.filed' ? 'arbitration.filed' : 'mediation.failed';
}

function restGoesBack(facts: CaseFacts, claimIds: readonly string[] | undefined, c: FactContext): CaseFacts {
  if (leftOut(c.track, claimIds).length === 0 || restState(c) !== 'arbitration.filed') return facts;
  return patchArbitration(facts, newTrackId(c), arbitrationOf(facts, c.track?.id));
}

const PROCEDURE_EVENTS: readonly CaseEventDefinition[] = [
  defineEvent('mediation.applied', {
    scope: 'track',
    payload: z.strictObject({
      by: side(),
      initiative: z.enum(['party', 'organisation']).optional(),
      receivedOn: date().optional(),
      oral: z.boolean().optional(),
      claimIds: z.array(localId()).optional(),
    }),
    pastDates: ['receivedOn'],
    basis: ['调解仲裁法10', '调解仲裁法12'],
    facts: (facts, p, c) =>
      setMediation(facts, c.track?.id ?? 't1', {
        receivedOn: p.receivedOn ?? c.event.occurredOn,
        ...(p.initiative === 'organisation' ? { ownMotion: true } : {}),
      }),
  }),
  defineEvent('mediation.accepted', {
    scope: 'track',
    payload: z.strictObject({
      organisationType: z.enum(ORGANISATION_TYPES),
      bothConsent: z.boolean(),
      mediators: z.array(id()).optional(),
      commission: commission.optional(),
    }),
    pastDates: ['commission.fileSignedOn'],
    basis: ['17号令22'],
    facts: (facts, p, c) =>
      changeMediation(facts, c.track?.id ?? 't1', {
        organisationType: p.organisationType,
        ...(p.commission ? { commissionedBy: p.commission.by } : {}),
      }),
    irregular: (_, p) =>
      p.bothConsent
        ? []
        : [
            {
              code: 'acceptedWithoutConsent',
              basis: ['17号令22', '人民调解法17'],
              remedy: 'mediation.failed',
            },
          ],
    tasks: (_, p, c) =>
      p.commission?.by === 'courtBefore' && !p.commission.fileSignedOn
        ? [{ code: 'askFileSignedDate', subject: '', since: c.event.occurredOn }]
        : [],
  }),
  defineEvent('mediation.refused', {
    scope: 'track',
    payload: z.strictObject({ ground: z.enum(['outOfScope', 'otherSideRefuses']) }),
    basis: ['17号令22', '17号令31(5)'],
  }),
  defineEvent('mediation.sessionHeld', {
    scope: 'track',
    payload: z.strictObject({ on: date().optional(), present: z.array(id()).optional() }),
    pastDates: ['on'],
    basis: ['17号令24', '17号令25'],
  }),
  defineEvent('mediation.extended', {
    scope: 'track',
    payload: z.strictObject({ until: date(), bothAgree: z.boolean().optional(), approver: id().optional() }),
    basis: ['17号令29(1)'],
  }),
  defineEvent('mediation.excluded', {
    scope: 'track',
    payload: z.strictObject({ kind: z.enum(['appraisal']), from: date(), to: date() }),
    pastDates: ['from', 'to'],
    basis: ['在线调解规则26'],
  }),
  defineEvent('mediation.agreed', {
    scope: 'track',
    payload: z.strictObject({
      ...agreementFields,
      statusClaims: z.boolean().optional(),
      paymentOnly: z.boolean().optional(),
    }),
    basis: ['调解仲裁法14', '17号令26'],
    facts: (facts, p, c) => withAgreement(restGoesBack(facts, p.claimIds, c), p, c),
    opensTracks: (_, p, c) => {
      const pairs = leftOut(c.track, p.claimIds);
      return pairs.length === 0 ? [] : [{ id: newTrackId(c), state: restState(c), pairs }];
    },
  }),
  defineEvent('mediation.failed', {
    scope: 'track',
    payload: z.strictObject({ ground: code(), insists }),
    basis: ['17号令30', '17号令31'],
  }),
  defineEvent('mediation.withdrawn', {
    scope: 'track',
    payload: z.strictObject({ by: side(), insists }),
    basis: ['17号令31(6)'],
  }),
  defineEvent('mediation.failureNoticeServed', {
    scope: 'track',
    payload: z.strictObject({ documentId: id().optional() }),
    basis: ['17号令30'],
  }),
];

export const MEDIATION_EVENTS: readonly CaseEventDefinition[] = [
  ...PROCEDURE_EVENTS,
  ...REVIEW_EVENTS,
  ...CONFIRMATION_EVENTS,
  ...PAYMENT_ORDER_EVENTS,
];
