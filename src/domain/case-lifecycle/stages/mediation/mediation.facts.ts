import type { CivilDate } from '../../../civil-date.js';

export const ORGANISATION_TYPES = [
  'enterpriseCommittee',
  'peoplesMediation',
  'township',
  'regional',
  'industry',
  'arbitrationCentre',
  'union',
  'oneStop',
  'courtSpecial',
] as const;
export type OrganisationType = (typeof ORGANISATION_TYPES)[number];

/** Who sent the case to mediation, when the parties did not bring it themselves. */
export const COMMISSIONERS = ['arbitrationInvited', 'courtBefore'] as const;
export type Commissioner = (typeof COMMISSIONERS)[number];

/** What the log says about the mediation of one track and what grew out of it. A new application starts it afresh. */
export type MediationFacts = {
  readonly receivedOn?: CivilDate;
  /** The organisation began by itself (17号令23, 人民调解法17): nobody applied. */
  readonly ownMotion?: boolean;
  readonly organisationType?: OrganisationType;
  readonly commissionedBy?: Commissioner;
  readonly agreement?: AgreementFacts;
  readonly review?: ReviewFacts;
  readonly confirmation?: ConfirmationFacts;
  readonly paymentOrder?: PaymentOrderFacts;
};

/** The agreement in force, with what decides on the ways open after it. */
export type AgreementFacts = {
  readonly seq: number;
  readonly effectiveOn: CivilDate;
  readonly organisationType?: OrganisationType;
  readonly commissionedBy?: Commissioner;
  /** It also says whether there is a labour relation (确认劳动关系). */
  readonly statusClaims: boolean;
  /** It settles nothing but payments (解释(一)52). */
  readonly paymentOnly: boolean;
};

export type ReviewFacts = { readonly appliedOn: CivilDate; readonly extended?: boolean };
export type ConfirmationFacts = { readonly appliedOn: CivilDate; readonly granted?: boolean };

export const PAYMENT_ORDER_BASES = ['mediationLaw16', 'contractLaw30'] as const;
export type PaymentOrderBasis = (typeof PAYMENT_ORDER_BASES)[number];

export type PaymentOrderFacts = {
  readonly basis: PaymentOrderBasis;
  readonly seq: number;
  readonly appliedOn: CivilDate;
  readonly claimIds: readonly string[];
  /** What the court is asked for, later what it ordered; null while no amount is known. */
  readonly amount: string | null;
  readonly issuedOn?: CivilDate;
  /** The debtor's receipt: the fifteen days run from it. */
  readonly servedOn?: CivilDate;
  readonly terminated?: { readonly on: CivilDate; readonly ground: string };
};
