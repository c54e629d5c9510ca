import { addDays, type CivilDate } from '../../src/domain/civil-date.js';
import { liveInstrument } from '../../src/domain/case-lifecycle/case-facts.js';
import { findEvent } from '../../src/domain/case-lifecycle/case-events.js';
import type { CaseState } from '../../src/domain/case-lifecycle/case-state.js';
import type { Payload } from '../../src/domain/lifecycle/events.js';
import { EMPLOYER, UNION, USER, WORKER } from './case-play.js';
import { item } from './court-play.js';
import type { Random } from './random.js';

/** What stands in a stored payload in place of words. */
export const WORDS: Payload = { textId: USER, digest: 'a'.repeat(64) };

interface Given {
  readonly on: CivilDate;
  readonly state: CaseState;
  readonly random: Random;
}
type Maker = (given: Given) => Payload;

/** A payload for an event of this type on this day that may be lawful; undefined where none is known here. */
export function payloadFor(type: string, given: Given): Payload | undefined {
  const maker = MAKERS[type];
  if (maker) return maker(given);
  return findEvent(type)?.payload.safeParse({}).success ? {} : undefined;
}

const plan: Maker = ({ on, random }) => {
  const first = random.int(1, 9) * 1000;
  const due = addDays(on, random.int(3, 40));
  const instalments = [
    { due, amount: `${first}.00` },
    { due: addDays(due, 30), amount: `${10000 - first}.00` },
  ];
  return { total: '10000.00', instalments: random.chance(0.3) ? [] : instalments };
};
const servedBoth: Maker = ({ on }) => ({ served: { worker: on, employer: on } });
const served: Maker = ({ on, state, random }) => ({
  documentId: documentOf(state),
  party: random.pick([WORKER, EMPLOYER]),
  on,
  mode: 'signed',
});
const awarded: Maker = ({ on, state, random }) => ({
  documents: [
    {
      id: `d${state.seq}`,
      madeOn: on,
      label: random.pick(['final', 'ordinary']),
      items: [item(`${random.int(1, 20) * 500}.00`)],
      decidesRelation: false,
    },
  ],
});
const judged: Maker = ({ on, state }) => ({ id: `j${state.seq}`, pronouncedOn: on, items: [item()] });
const letter: Maker = ({ on, random }) => ({
  deliveredOn: random.chance(0.8) ? on : null,
  issuerLevel: random.pick(['city', 'county']),
});
const until =
  (from: number, to: number): Maker =>
  ({ on, random }) => ({ until: addDays(on, random.int(from, to)) });
const fixed =
  (payload: Payload): Maker =>
  () =>
    payload;
const both =
  (...makers: readonly Maker[]): Maker =>
  (given) =>
    Object.assign({}, ...makers.map((make) => make(given))) as Payload;

function documentOf(state: CaseState): string {
  return state.facts.instruments.at(-1)?.id ?? 'd1';
}
const excluded =
  (kind: string): Maker =>
  ({ on, random }) => ({ kind, from: on, to: addDays(on, random.int(1, 10)) });

const MAKERS: Readonly<Record<string, Maker>> = {
  'case.closed': fixed({ outcome: 'notPursued', reason: WORDS, outstanding: '0.00' }),
  'case.reopened': ({ random }) => ({ reason: WORDS, into: random.pick(['history', 'intake']) }),
  'case.suspended': both(fixed({ reason: WORDS }), until(5, 40)),
  'claim.added': ({ state }) => ({
    id: `c${state.seq}`,
    head: 'severance',
    amount: '500.00',
    workerIds: [WORKER],
  }),
  'claim.changed': ({ random }) => ({ claimId: 'c1', amount: `${random.int(5, 20) * 1000}.00` }),
  'limitation.interrupted': fixed({ claimIds: ['c1'], ground: 'demand' }),
  'performance.paid': ({ state, random }) => ({ amount: paymentOn(state, random) }),
  'paymentOrder.paid': ({ state, random }) => ({ amount: paymentOn(state, random) }),
  'warning.assessed': ({ random }) => ({ level: random.pick(['red', 'orange', 'yellow']) }),
  'warning.shared': fixed({ agencies: [UNION] }),
  'warning.shareAcknowledged': fixed({ agency: UNION }),
  'warning.reminderIssued': letter,
  'warning.opinionIssued': letter,
  'warning.suggestionIssued': letter,
  'warning.employerReplied': ({ random }) => ({ satisfactory: random.chance(0.5) }),
  'warning.agencyFiled': fixed({ agencyId: UNION }),
  'warning.agencyReported': ({ random }) => ({
    agencyId: UNION,
    result: random.pick(['corrected', 'punished', 'notCorrected']),
  }),
  'negotiation.responded': ({ random }) => ({ willing: random.chance(0.7) }),
  'negotiation.periodAgreed': both(until(5, 20), fixed({ written: true })),
  'negotiation.periodExtended': both(until(5, 20), fixed({ written: true })),
  'negotiation.settled': plan,
  'mediation.accepted': ({ random }) => ({
    organisationType: random.pick(['township', 'union', 'peoplesMediation']),
    bothConsent: true,
  }),
  'mediation.refused': ({ random }) => ({ ground: random.pick(['outOfScope', 'otherSideRefuses']) }),
  'mediation.extended': both(until(5, 15), fixed({ bothAgree: true })),
  'mediation.excluded': excluded('appraisal'),
  'mediation.agreed': plan,
  'mediation.failed': fixed({ ground: 'noAgreement' }),
  'review.applied': fixed({ joint: true }),
  'review.confirmed': servedBoth,
  'review.declined': fixed({ ground: 'other' }),
  'confirmation.applied': fixed({ joint: true }),
  'confirmation.extended': fixed({ days: 10 }),
  'confirmation.granted': servedBoth,
  'confirmation.rejected': fixed({ ground: 'other' }),
  'paymentOrder.applied': ({ random }) => ({ basis: random.pick(['mediationLaw16', 'contractLaw30']) }),
  'paymentOrder.refused': fixed({ stage: 'acceptance' }),
  'paymentOrder.served': ({ on }) => ({ on }),
  'paymentOrder.objected': fixed({ written: true }),
  'paymentOrder.terminated': ({ on }) => ({ ground: 'objectionUpheld', servedOn: on }),
  'arbitration.filed': fixed({ by: 'worker', claimIds: ['c1'] }),
  'arbitration.corrected': ({ on }) => ({ completedOn: on }),
  'arbitration.refused': ({ on, random }) => ({
    ground: random.pick(['outOfScope', 'noJurisdiction', 'other']),
    servedOn: on,
  }),
  'arbitration.served': ({ on, random }) => ({ party: random.pick([WORKER, EMPLOYER]), on }),
  'arbitration.hearingScheduled': ({ on, random }) => ({ on: addDays(on, random.int(5, 20)) }),
  'arbitration.claimChanged': ({ on }) => ({ acceptedOn: on }),
  'arbitration.counterclaimJoined': ({ on }) => ({ acceptedOn: on }),
  'arbitration.extended': ({ random }) => ({ days: random.int(1, 15) }),
  'arbitration.suspended': fixed({ ground: 'injuryPending' }),
  'arbitration.settled': plan,
  'arbitration.mediated': both(plan, servedBoth),
  'arbitration.withdrawn': fixed({ because: 'other' }),
  'arbitration.awarded': awarded,
  'arbitration.partiallyAwarded': awarded,
  'award.served': served,
  'award.corrected': ({ state }) => ({ documentId: documentOf(state) }),
  'setAside.applied': ({ state }) => ({ documentId: documentOf(state) }),
  'setAside.granted': servedBoth,
  'litigation.filed': ({ state, random }) => ({
    origin: random.pick([
      'awardOrdinary',
      'awardFinalWorker',
      'arbitrationRefused',
      'annulled',
      'mediationWages',
    ]),
    by: [WORKER],
    documentId: documentOf(state),
  }),
  'litigation.docketed': ({ random }) => ({ procedure: random.pick(['ordinary', 'summary', 'smallClaims']) }),
  'litigation.notDocketed': ({ on }) => ({ servedOn: on }),
  'litigation.served': ({ on, random }) => ({ party: random.pick([WORKER, EMPLOYER]), on }),
  'litigation.hearingScheduled': ({ on, random }) => ({ on: addDays(on, random.int(5, 20)) }),
  'litigation.extended': fixed({ months: 3 }),
  'litigation.excluded': excluded('appraisal'),
  'litigation.suspended': fixed({ ground: 'other' }),
  'litigation.withdrawn': ({ on }) => ({ by: [WORKER], rulingServedOn: on }),
  'litigation.dismissed': both(fixed({ ground: 'other' }), servedBoth),
  'litigation.mediated': both(plan, servedBoth),
  'litigation.settled': plan,
  'litigation.judged': judged,
  'litigation.finallyJudged': both(judged, servedBoth),
  'judgment.served': served,
  'litigation.appealDocketed': ({ on }) => ({ on }),
  'litigation.appealWithdrawn': ({ on }) => ({ rulingServedOn: on }),
  'retrial.ordered': fixed({ procedure: 'ordinary', enforcementSuspended: true }),
  'enforcement.applied': ({ state }) => ({ titleId: documentOf(state) }),
  'enforcement.excluded': excluded('appraisal'),
  'enforcement.recovered': ({ state, random }) => ({ amount: paymentOn(state, random) }),
  'enforcement.settled': plan,
  'enforcement.suspended': fixed({ ground: 'other' }),
  'inspection.complained': fixed({ by: 'worker' }),
  'preservation.applied': ({ random }) => ({
    phase: random.pick(['beforeArbitration', 'inArbitration', 'inSuit']),
  }),
  'preservation.granted': ({ on }) => ({ kind: 'bank', takenOn: on }),
};

/** Part of what is owed, or now and then the rest of it. */
function paymentOn(state: CaseState, random: Random): string {
  const part = liveInstrument(state.facts, 't1')?.plan.find(({ amount, paid }) => amount !== paid);
  return part && random.chance(0.6) && part.paid === '0.00' ? part.amount : `${random.int(1, 40) * 50}.00`;
}
