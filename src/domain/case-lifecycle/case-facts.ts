import type { CivilDate } from '../civil-date.js';
import { lessOf, sumOf, ZERO } from '../money.js';
import type { InspectionFacts } from './regions/inspection.facts.js';
import type { PreservationFacts } from './regions/preservation.facts.js';
import type { ArbitrationFacts } from './stages/arbitration/arbitration.facts.js';
import type { EnforcementFacts } from './stages/enforcement/enforcement.facts.js';
import type { LitigationFacts } from './stages/litigation/litigation.facts.js';
import type { MediationFacts } from './stages/mediation/mediation.facts.js';
import type { NegotiationFacts } from './stages/negotiation/negotiation.facts.js';

/**
 * What the law cares about in a case: ids, dates, amounts and codes folded from the log. People's names live in their
 * own rows. Each stage adds a block of its own; guards and clocks read these and nothing else.
 */
export type CaseFacts = {
  readonly region: string;
  readonly openedOn: CivilDate | null;
  readonly ticketId: string | null;
  readonly unionId: string | null;
  readonly ownerId: string | null;
  readonly parties: readonly Party[];
  readonly claims: readonly Claim[];
  readonly instruments: readonly Instrument[];
  readonly payments: readonly Payment[];
  readonly handOvers: readonly HandOver[];
  readonly warning: WarningFacts;
  /** Elected by ten workers or more (办案规则63). */
  readonly representation?: {
    readonly since: CivilDate;
    readonly representatives: readonly string[];
    readonly represented: readonly string[];
  };
  /** Offered to another union that has not answered yet. */
  readonly transfer?: { readonly to: string; readonly offeredOn: CivilDate };
  /** Missed periods that a body was asked to give back and has not decided on, by track. */
  readonly relief?: ByTrack<{ readonly rule: string; readonly subject: string; readonly askedOn: CivilDate }>;
  /** Facts of the other stages, one block a stage, keyed by track where a track has its own. */
  readonly stages: StageFacts;
};

export type PartyRole = 'worker' | 'employer' | 'respondent' | 'thirdParty' | 'representative';
export type Party = {
  readonly id: string;
  readonly role: PartyRole;
  readonly kind: 'person' | 'employer';
  readonly liability?: 'sole' | 'joint' | 'supplementary';
  readonly status?: string;
  readonly statusOn?: CivilDate;
  readonly leftOn?: CivilDate;
};

export type Claim = {
  readonly id: string;
  /** `wages`, `injuryMedical`, `severance`, `damages`, … (调解仲裁法2). */
  readonly head: string;
  readonly amount: string | null;
  readonly workerIds: readonly string[];
  readonly status: 'open' | 'dropped';
  readonly knewOn?: CivilDate;
  readonly relationEndedOn?: CivilDate;
  readonly relationOngoing?: boolean;
  /** The other side says that the claim came too late (调解仲裁法27). */
  readonly defenceRaisedOn?: CivilDate;
};

export type InstrumentKind =
  | 'settlement'
  | 'mediationAgreement'
  | 'reviewedMediation'
  | 'confirmedMediation'
  | 'paymentOrder'
  | 'arbitrationMediation'
  | 'award'
  | 'advanceEnforcement'
  | 'courtMediation'
  | 'judgment';

export type Instalment = {
  readonly id: string;
  readonly due: CivilDate | null;
  readonly amount: string;
  readonly claimIds?: readonly string[];
  /** Who is to be paid; an award or judgment is kept apart by worker. */
  readonly payee?: string;
  /** Sum of the payments put against it. */
  readonly paid: string;
  /** Set when somebody recorded the default. */
  readonly defaultedOn?: CivilDate;
};

/** What somebody can rely on: an agreement, an award, a judgment (执行依据 when enforceable). */
export type Instrument = {
  readonly id: string;
  readonly kind: InstrumentKind;
  readonly track: string;
  readonly madeOn: CivilDate;
  /** Day it takes effect; null while that is still open (awards and judgments under appeal). */
  readonly effectiveOn: CivilDate | null;
  readonly finality?: 'final' | 'ordinary';
  readonly total: string;
  /** Service per party: the day, or null while unknown. */
  readonly served: Readonly<Record<string, CivilDate | null>>;
  readonly plan: readonly Instalment[];
  readonly status: 'pending' | 'inForce' | 'suspended' | 'void' | 'performed';
};

export type Payment = {
  readonly seq: number;
  readonly track: string;
  readonly on: CivilDate;
  readonly amount: string;
  readonly via: 'direct' | 'court';
  readonly claimIds?: readonly string[];
};

export type HandOver = {
  readonly seq: number;
  readonly agencyId: string;
  readonly on: CivilDate;
  readonly acknowledgedOn?: CivilDate;
};

export type WarningFacts = {
  readonly level?: string;
  readonly headcount?: number;
  readonly reportedOn?: CivilDate;
  readonly letters: readonly Letter[];
};
export type Letter = {
  readonly seq: number;
  readonly kind: 'reminder' | 'opinion' | 'suggestion';
  readonly issuedOn: CivilDate;
  readonly deliveredOn: CivilDate | null;
  readonly issuerLevel?: string;
  readonly replyWithin?: { readonly n: number; readonly unit: 'calendarDay' | 'workingDay' };
  readonly replied?: { readonly on: CivilDate; readonly satisfactory: boolean };
  readonly receiptRefusedOn?: CivilDate;
  readonly replyLapsed?: boolean;
};

/** One block for every stage and region after the warning, declared in its own `<name>.facts.ts`. */
export type StageFacts = {
  readonly negotiation?: ByTrack<NegotiationFacts>;
  readonly mediation?: ByTrack<MediationFacts>;
  readonly inspection?: InspectionFacts;
  readonly preservation?: PreservationFacts;
  readonly arbitration?: ByTrack<ArbitrationFacts>;
  readonly litigation?: ByTrack<LitigationFacts>;
  readonly enforcement?: ByTrack<EnforcementFacts>;
};
export type ByTrack<T> = { readonly [track: string]: T | undefined };

export const NO_FACTS: CaseFacts = {
  region: '',
  openedOn: null,
  ticketId: null,
  unionId: null,
  ownerId: null,
  parties: [],
  claims: [],
  instruments: [],
  payments: [],
  handOvers: [],
  warning: { letters: [] },
  stages: {},
};

/** Money that reached workers so far. */
export function recovered(facts: CaseFacts): string {
  return sumOf(facts.payments.map((payment) => payment.amount));
}

/** Sum of the claims not dropped; claims without an amount count nothing. */
export function claimed(facts: CaseFacts): string {
  return sumOf(facts.claims.filter((c) => c.status === 'open').map((c) => c.amount ?? ZERO));
}

/** The live instrument of a track: the last one not void. */
export function liveInstrument(facts: CaseFacts, track: string): Instrument | undefined {
  return facts.instruments.filter((i) => i.track === track && i.status !== 'void').at(-1);
}

/** What is still to pay under an instrument. */
export function outstandingOn(instrument: Instrument): string {
  return sumOf(instrument.plan.map((part) => lessOf(part.amount, part.paid)));
}

/** A track as far as money is concerned: its id and the (claim × worker) pairs it carries. */
export interface TrackPart {
  readonly id: string;
  readonly pairs: readonly { readonly claimId: string; readonly workerId: string }[];
}

/** The open claims a track carries, wholly or in part. The first track also has the claims that name no worker. */
export function claimsOn(facts: CaseFacts, track: TrackPart): readonly Claim[] {
  return facts.claims.filter(
    (claim) =>
      claim.status === 'open' &&
      (track.pairs.some((pair) => pair.claimId === claim.id) ||
        (claim.workerIds.length === 0 && track.id === 't1')),
  );
}

/**
 * What is still to pay on a track: under its live instrument, or, before there is one, the sum of its own claims less
 * what was paid on them. `null` when no amount is known (or only part of a claim's workers are on the track), so that a
 * payment alone never closes a case of unknown size.
 */
export function outstanding(facts: CaseFacts, track: TrackPart): string | null {
  const instrument = liveInstrument(facts, track.id);
  if (instrument) return outstandingOn(instrument);
  const open = claimsOn(facts, track);
  const isWhole = (claim: Claim) =>
    claim.workerIds.every((id) => track.pairs.some((p) => p.claimId === claim.id && p.workerId === id));
  if (open.length === 0 || open.some((c) => c.amount === null || !isWhole(c))) return null;
  return lessOf(sumOf(open.map((c) => c.amount ?? ZERO)), paidOn(facts, track, open));
}

/** Payments that count on the track's claims: the ones that name them, else the ones recorded on the track. */
function paidOn(facts: CaseFacts, track: TrackPart, open: readonly Claim[]): string {
  const ids = open.map((claim) => claim.id);
  const mine = facts.payments.filter(({ claimIds, track: at }) =>
    claimIds === undefined || claimIds.length === 0
      ? at === track.id
      : claimIds.every((id) => ids.includes(id)),
  );
  return sumOf(mine.map((payment) => payment.amount));
}

/** Ids of the parties a `Served` key means: a party id, or everybody in the role `worker` / `employer`. */
export function partiesMeant(facts: CaseFacts, key: string): readonly string[] {
  const active = facts.parties.filter((p) => p.leftOn === undefined);
  if (key === 'worker') return active.filter((p) => p.role === 'worker').map((p) => p.id);
  if (key === 'employer')
    return active.filter((p) => p.role === 'employer' || p.role === 'respondent').map((p) => p.id);
  return active.filter((p) => p.id === key).map((p) => p.id);
}
