import type { CivilDate } from '../../../civil-date.js';
import { claimsOn, liveInstrument, type CaseFacts, type Claim } from '../../case-facts.js';
import { pauseFrom, restartOn, resumeOn } from '../../clocks/clock-ledger.js';
import type { ClockContext, ClockRow, ClockStart } from '../../clocks/clock-row.js';
import { isPaid } from '../../instruments.js';
import { instalmentsDue } from '../enforcement/title.clocks.js';

/** Heads for which the year runs only from the end of the labour relation (调解仲裁法27(4)). */
const PAY_HEADS = ['wages', 'overtime', 'doubleWage'];

/** One limitation clock per claim; a claim whose start nobody knows yet, or still employed for pay, runs none. */
export function limitationStart(claim: Claim): CivilDate | null {
  if (PAY_HEADS.includes(claim.head)) {
    return claim.relationOngoing === true ? null : (claim.relationEndedOn ?? claim.knewOn ?? null);
  }
  return claim.knewOn ?? null;
}

function startsOf(claims: readonly Claim[]): readonly ClockStart[] {
  return claims.flatMap((claim) => {
    const on = limitationStart(claim);
    return on === null || claim.status === 'dropped' ? [] : [{ on, subject: claim.id }];
  });
}

const allClaims = (c: ClockContext) => startsOf(c.facts.claims);

function namedClaims(facts: CaseFacts, c: ClockContext): readonly string[] {
  const { claimIds, claimId, id } = c.event.payload;
  if (Array.isArray(claimIds)) return claimIds.filter((value): value is string => typeof value === 'string');
  const one = claimId ?? id;
  if (typeof one === 'string') return [one];
  // An act within one line presses the claims of that line and no others.
  return (c.track ? claimsOn(facts, c.track) : facts.claims).map((claim) => claim.id);
}

const named = (c: ClockContext) => namedClaims(c.facts, c);

/** The claim was pressed, acknowledged or taken to a body: the year starts again ([T-3], [T-5]). */
const interrupted = (c: ClockContext) => ({ subjects: named(c), change: restartOn(c.event.occurredOn) });

/** Events that interrupt limitation. A ticket, a union letter or a referral alone is not among them. */
const INTERRUPTIONS = [
  'negotiation.demanded',
  'negotiation.brokenOff',
  'mediation.applied',
  'mediation.refused',
  'mediation.withdrawn',
  'mediation.failed',
  'inspection.complained',
  'paymentOrder.applied',
  'performance.paid',
  'paymentOrder.paid',
  'performance.defaulted',
  'limitation.interrupted',
];

/** Lapses that count as a refusal or a failure and so interrupt as well ([T-5] ①③⑦). */
const INTERRUPTING_LAPSES = ['negotiation.response', 'negotiation.period', 'mediation.conclude'];

/** Refusing to negotiate is a refusal of the claim itself ([T-5] ①). */
const refusedTalks = (c: ClockContext) => (c.event.payload['willing'] === false ? interrupted(c) : null);

/** No agreement over these claims: for them the mediation has failed ([T-5] ⑦). */
const leftUnsettled = (c: ClockContext) => {
  const subjects = (c.leaving ?? []).map((pair) => pair.claimId);
  return { subjects, change: restartOn(c.event.occurredOn) };
};

const promised = (c: ClockContext) => (c.event.payload['promisesToPay'] === true ? interrupted(c) : null);
const lapsed = (c: ClockContext) =>
  INTERRUPTING_LAPSES.includes(String(c.event.payload['ruleId'])) ? interrupted(c) : null;

/** Back out of a proceeding that had stopped the year: it runs again, from that day. */
const runsAgain = (c: ClockContext): readonly ClockStart[] =>
  startsOf(c.facts.claims.filter((claim) => named(c).includes(claim.id))).map((start) => ({
    ...start,
    input: { restarts: [c.event.occurredOn] },
  }));

/** Claims that only absent applicants had: with the deemed withdrawal their year runs again (办案规则39). */
const absentRunAgain = (c: ClockContext): readonly ClockStart[] => {
  const gone = (c.leaving ?? []).map((pair) => pair.claimId);
  const stay = (c.track?.pairs ?? []).map((pair) => pair.claimId);
  return startsOf(c.facts.claims.filter((k) => gone.includes(k.id) && !stay.includes(k.id))).map((start) => ({
    ...start,
    input: { restarts: [c.event.occurredOn] },
  }));
};

/** An IOU for wages is a debt like any other: three years from its default, and a suit without arbitration (解释(一)15). */
const iouDefaulted = (c: ClockContext): readonly ClockStart[] => {
  if (c.track?.state !== 'negotiation.defaulted') return [];
  const open = claimsOn(c.facts, c.track);
  const onlyPay = open.length > 0 && open.every((claim) => PAY_HEADS.includes(claim.head));
  return onlyPay ? [{ on: c.event.occurredOn }] : [];
};

export const COMMON_CLOCKS: readonly ClockRow[] = [
  {
    rule: 'limitation.arbitration',
    scope: 'case',
    opens: {
      'case.opened': allClaims,
      'claim.added': (c) => allClaims(c).filter((start) => named(c).includes(start.subject ?? '')),
      'arbitration.withdrawn': runsAgain,
      'arbitration.refused': runsAgain,
      'arbitration.revoked': runsAgain,
      'arbitration.applicantAbsent': absentRunAgain,
    },
    closes: { 'arbitration.filed': named, 'litigation.filed': named, 'claim.dropped': named },
    adjusts: {
      ...Object.fromEntries(INTERRUPTIONS.map((type) => [type, interrupted])),
      'warning.employerReplied': promised,
      'mediation.agreed': leftUnsettled,
      'negotiation.responded': refusedTalks,
      'deadline.lapsed': lapsed,
      'limitation.suspended': (c) => ({ change: pauseFrom(c.event.occurredOn, 'limitation') }),
      'limitation.resumed': (c) => ({ change: resumeOn(c.event.occurredOn, 'limitation') }),
    },
  },
  {
    rule: 'limitation.civil',
    opens: { 'performance.defaulted': iouDefaulted },
    closes: { 'litigation.filed': 'all' },
    withdraws: { 'negotiation.settled': 'all' },
    adjusts: { 'performance.paid': (c) => ({ change: restartOn(c.event.occurredOn) }) },
  },
  {
    rule: 'nextStep.decide',
    opensOnEntry: [
      'intake',
      'negotiation.failed',
      'negotiation.defaulted',
      'mediation.failed',
      'mediation.unconfirmed',
      'mediation.defaulted',
      'mediation.paymentOrderEnded',
      'arbitration.notAccepted',
    ],
    opens: { 'case.opened': (c) => [{ on: c.event.occurredOn }] },
    closesOnAnyEvent: true,
  },
  {
    rule: 'performance.instalment',
    follows: instalmentsDue,
    closes: Object.fromEntries(
      ['performance.paid', 'paymentOrder.paid', 'enforcement.recovered'].map((type) => [
        type,
        paidInstalments,
      ]),
    ),
  },
];

/** Parts of what the track relies on that are paid now. */
function paidInstalments(c: ClockContext): readonly string[] {
  const live = c.track && liveInstrument(c.facts, c.track.id);
  return (live?.plan ?? []).filter(isPaid).map((part) => part.id);
}
