import type { CivilDate } from '../../../civil-date.js';

/** The ten doors to court (table of doors). */
export const ORIGINS = [
  'wageIou',
  'mediationWages',
  'paymentOrder16',
  'confirmationRejected',
  'arbitrationRefused',
  'arbitrationOverdue',
  'awardOrdinary',
  'awardFinalWorker',
  'annulled',
  'enforcementRefused',
] as const;
export type Origin = (typeof ORIGINS)[number];

export const PROCEDURES = ['ordinary', 'summary', 'smallClaims', 'second'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** A ruling that refuses the suit: 不予立案 or 驳回起诉. */
export type Ruling = {
  readonly kind: 'notDocketed' | 'dismissed';
  readonly ground: string;
  /** Who received it when; null while unknown. */
  readonly served: Readonly<Record<string, CivilDate | null>>;
  readonly awardIsFinal?: boolean;
  readonly appealed?: boolean;
};

/** What the log says about the suit of one track. */
export type LitigationFacts = {
  readonly origin?: Origin;
  /** Party ids of the plaintiffs still in the suit. */
  readonly plaintiffs?: readonly string[];
  readonly filedOn?: CivilDate;
  readonly docketedOn?: CivilDate;
  readonly procedure?: Procedure;
  /** Time that does not count towards the court's own period. */
  readonly excluded?: readonly { readonly from: CivilDate; readonly to: CivilDate; readonly by: string }[];
  readonly ruling?: Ruling;
  readonly appellants?: readonly string[];
  readonly remands?: number;
  /** The file is back from the upper court and waits for a new docket. */
  readonly awaitsDocket?: boolean;
  /** Days for performance a judgment gives, counted from the day it takes effect. */
  readonly performDays?: number;
  /** No appeal lies: small claims, or a judgment of last instance. */
  readonly finalInstance?: boolean;
  readonly retrial?: { readonly orderedOn: CivilDate; readonly procedure: Procedure };
};
