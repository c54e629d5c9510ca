import { liveInstrument } from '../../case-facts.js';
import {
  inWindow,
  lapseOf,
  onFacts,
  onPayload,
  type GuardDefinition,
  type GuardInput,
} from '../../guards.js';
import { isPaid } from '../../instruments.js';
import { computeEntry } from '../../plan-deadlines.js';
import { everybodySigned, type Served } from '../every-stage/every-stage.payloads.js';
import { agreementOf, mediationOf, paymentOrderOf } from './mediation-record.js';
import type { OrganisationType } from './mediation.facts.js';
import { paymentOrderPossible } from './payment-order.guards.js';

/** Lapse of the period ends only these mediations by law; elsewhere the organisation is chased (17号令29 by analogy). */
const DEEMED_FAILED: readonly (OrganisationType | undefined)[] = [
  'enterpriseCommittee',
  'oneStop',
  'courtSpecial',
];

/** Who sent the case here: said on acceptance, else seen from where the track came from. */
function commissioner(g: GuardInput) {
  const named = mediationOf(g.before, g.track.id).commissionedBy;
  if (named) return named;
  if (g.track.returnTo === 'arbitration.filed') return 'arbitrationInvited';
  return g.track.returnTo === 'litigation.filed' ? 'courtBefore' : undefined;
}

/** Does the day of the act lie inside a running window of the track? */
function insideWindow(rule: string) {
  return (g: GuardInput): boolean =>
    g.clocks.some(
      (clock) =>
        clock.rule === rule &&
        clock.track === g.track.id &&
        clock.status === 'open' &&
        clock.startOn <= g.event.occurredOn &&
        g.event.occurredOn <= computeEntry(clock, g.before, g.env.calendar).end,
    );
}

function orderFrom(...states: readonly string[]): GuardDefinition {
  return onFacts((g) => g.track.returnTo !== undefined && states.includes(g.track.returnTo));
}

export const MEDIATION_GUARDS = {
  commissionedByArbitration: onFacts((g) => commissioner(g) === 'arbitrationInvited', '办案规则69'),
  commissionedByCourt: onFacts((g) => commissioner(g) === 'courtBefore', '特邀调解规定27'),
  partyInsists: onPayload((g) => g.event.payload['insists'] === true, '特邀调解规定27'),
  bothAgreeToExtend: onPayload((g) => g.event.payload['bothAgree'] !== false, '17号令29(1)'),
  deemedFailedByLapse: onFacts(
    (g) => DEEMED_FAILED.includes(mediationOf(g.before, g.track.id).organisationType),
    '17号令29',
  ),
  'lapse:mediation.conclude': lapseOf('mediation.conclude'),
  'lapse:mediation.court.delegated': lapseOf('mediation.court.delegated'),
  jointApplication: onPayload((g) => g.event.payload['joint'] === true, '办案规则74(1)', '民诉法205'),

  reviewInScope: onFacts((g) => agreementOf(g.before, g.track.id)?.statusClaims !== true, '办案规则75(2)'),
  notConfirmedByCourt: onFacts(
    (g) => mediationOf(g.before, g.track.id).confirmation?.granted !== true,
    '办案规则75(2)',
  ),
  notCourtCommissioned: onFacts(
    (g) => agreementOf(g.before, g.track.id)?.commissionedBy !== 'courtBefore',
    '办案规则74(1)',
    '特邀调解规定19',
  ),
  reviewWindowOpen: inWindow(insideWindow('review.window'), '办案规则74(1)', '办案规则75(2)'),
  reviewNotExtended: onFacts(
    (g) => mediationOf(g.before, g.track.id).review?.extended !== true,
    '办案规则76(1)',
  ),
  /** The 调解书 takes effect with the last of the signatures: until then nothing is confirmed. */
  everybodySigned: onPayload(
    (g) => everybodySigned(g.before, (g.event.payload['served'] ?? {}) as Served),
    '办案规则77',
    '调解仲裁法42',
  ),
  instalmentInDefault: onFacts((g) => {
    const plan = liveInstrument(g.before, g.track.id)?.plan ?? [];
    return plan.some((part) => part.defaultedOn !== undefined && !isPaid(part));
  }),

  lawfulOrganisation: onFacts(
    (g) => agreementOf(g.before, g.track.id)?.organisationType !== undefined,
    '民诉法205',
  ),
  paymentDutiesOnly: onFacts((g) => {
    const agreement = agreementOf(g.before, g.track.id);
    return agreement?.organisationType !== 'peoplesMediation' || agreement.paymentOnly;
  }, '解释(一)52'),
  confirmationWindowOpen: inWindow(insideWindow('confirmation.window'), '民诉法205'),
  confirmedByCourt: onFacts(
    (g) => liveInstrument(g.before, g.track.id)?.kind === 'confirmedMediation',
    '民诉解释372',
  ),

  paymentOrderOpen: onFacts(paymentOrderPossible, '调解仲裁法16', '劳动合同法30(2)'),
  orderNotIssued: onFacts((g) => paymentOrderOf(g.before, g.track.id)?.issuedOn === undefined, '民诉法227'),
  orderFromNegotiation: orderFrom('negotiation.demanded', 'negotiation.ongoing', 'negotiation.failed'),
  orderFromDefaultedSettlement: orderFrom('negotiation.defaulted'),
  orderFromMediation: orderFrom('mediation.applied', 'mediation.ongoing', 'mediation.failed'),
  orderFromDefaultedAgreement: orderFrom('mediation.defaulted'),
  'lapse:paymentOrder.objection': lapseOf('paymentOrder.objection'),
  'lapse:paymentOrder.declineSuit': lapseOf('paymentOrder.declineSuit'),
} satisfies Record<string, GuardDefinition>;
