import type { CaseFacts } from '../../case-facts.js';
import type {
  OrganisationType,
  MediationFacts,
  AgreementFacts,
  PaymentOrderFacts,
} from './mediation.facts.js';

export function mediationOf(facts: CaseFacts, track: string | undefined): MediationFacts {
  return (track === undefined ? undefined : facts.stages.mediation?.[track]) ?? {};
}

export function agreementOf(facts: CaseFacts, track: string | undefined): AgreementFacts | undefined {
  return mediationOf(facts, track).agreement;
}

export function paymentOrderOf(facts: CaseFacts, track: string | undefined): PaymentOrderFacts | undefined {
  return mediationOf(facts, track).paymentOrder;
}

/** Sets fields of the block of a track. */
export function changeMediation(facts: CaseFacts, track: string, change: MediationFacts): CaseFacts {
  return setMediation(facts, track, { ...mediationOf(facts, track), ...change });
}

export function setMediation(facts: CaseFacts, track: string, next: MediationFacts): CaseFacts {
  return { ...facts, stages: { ...facts.stages, mediation: { ...facts.stages.mediation, [track]: next } } };
}

/** Organisations of 调解仲裁法10: only an agreement made there grounds a payment order or a direct suit. */
const ARTICLE_10: readonly (OrganisationType | undefined)[] = [
  'enterpriseCommittee',
  'peoplesMediation',
  'township',
];

export function madeByArticle10Body(agreement: AgreementFacts | undefined): boolean {
  return ARTICLE_10.includes(agreement?.organisationType);
}

/** The head of a claim that asks whether there is a labour relation at all. */
export const RELATION_HEAD = 'labourRelation';
/** 劳动报酬: the heads for which 劳动合同法30 gives a payment order without any agreement. */
export const PAY_CLAIM_HEADS: readonly string[] = ['wages', 'overtime'];
/** The four heads of 调解仲裁法16. */
export const MONEY_HEADS: readonly string[] = [
  ...PAY_CLAIM_HEADS,
  'injuryMedical',
  'severance',
  'compensation',
  'damages',
];

/** Heads of the claims meant by `claimIds`, or of all open ones. */
export function headsOf(facts: CaseFacts, claimIds?: readonly string[]): readonly string[] {
  return facts.claims
    .filter((claim) => claim.status === 'open' && (claimIds === undefined || claimIds.includes(claim.id)))
    .map((claim) => claim.head);
}
