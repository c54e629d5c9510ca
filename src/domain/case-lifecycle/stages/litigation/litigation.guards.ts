import { liveInstrument, outstanding, type CaseFacts } from '../../case-facts.js';
import { lapseOf, onFacts, onPayload, type GuardDefinition, type GuardInput } from '../../guards.js';
import { arbitrationOf, workersOf } from '../arbitration/arbitration-record.js';
import { lastOfRule } from '../arbitration/arbitration.guards.js';
import { lastClock, liveAward } from '../arbitration/award.facts.js';
import { everyoneMeant } from '../every-stage/decision.payloads.js';
import { enforcementOf } from '../enforcement/enforcement-record.js';
import {
  agreementOf,
  madeByArticle10Body,
  MONEY_HEADS,
  paymentOrderOf,
} from '../mediation/mediation-record.js';
import { workersSuing } from './filing.events.js';
import { litigationOf } from './litigation-record.js';
import { ORIGINS, type Origin } from './litigation.facts.js';

const PAY_HEADS: readonly string[] = ['wages', 'overtime', 'doubleWage'];
/** Only pay is claimed, and something is claimed. */
function onlyHeads(facts: CaseFacts, heads: readonly string[]): boolean {
  const open = facts.claims.filter((claim) => claim.status === 'open');
  return open.length > 0 && open.every((claim) => heads.includes(claim.head));
}

const before =
  (...states: readonly string[]) =>
  (g: GuardInput) =>
    states.includes(g.track.state);
const beforeArbitration = (g: GuardInput) =>
  /^(intake$|warning\.|negotiation\.)/.test(g.track.state) ||
  before('mediation.applied', 'mediation.ongoing', 'mediation.failed')(g);

const OVER_AWARD = [
  'arbitration.awarded',
  'arbitration.setAside',
  'arbitration.effective',
  'enforcement.ongoing',
];
const lapsedOn = (g: GuardInput, rule: string) =>
  lastClock(g.clocks, { rule, track: g.track.id })?.status === 'lapsed';

/** When each door to court is open (table of doors). */
const DOORS: Readonly<Record<Origin, (g: GuardInput) => boolean>> = {
  wageIou: (g) => beforeArbitration(g) && onlyHeads(g.before, PAY_HEADS),
  mediationWages: (g) =>
    before('mediation.defaulted', 'mediation.unconfirmed')(g) &&
    madeByArticle10Body(agreementOf(g.before, g.track.id)) &&
    onlyHeads(g.before, PAY_HEADS),
  paymentOrder16: (g) =>
    before('mediation.paymentOrderEnded')(g) &&
    paymentOrderOf(g.before, g.track.id)?.basis === 'mediationLaw16',
  confirmationRejected: (g) => before('mediation.unconfirmed')(g) && onlyHeads(g.before, MONEY_HEADS),
  arbitrationRefused: (g) =>
    before('arbitration.notAccepted')(g) &&
    !['noJurisdiction', 'wrongSubject'].includes(arbitrationOf(g.before, g.track.id).refusedGround ?? ''),
  arbitrationOverdue: (g) => before('arbitration.pending')(g) && lapsedOn(g, 'arbitration.conclude'),
  awardOrdinary: (g) =>
    before('arbitration.awarded', 'arbitration.effective')(g) &&
    liveAward(g.before, g.track.id)?.finality === 'ordinary',
  awardFinalWorker: (g) =>
    before(...OVER_AWARD)(g) &&
    liveAward(g.before, g.track.id)?.finality === 'final' &&
    (g.probe || onlyWorkers(g)),
  annulled: before('arbitration.annulled'),
  enforcementRefused: (g) =>
    before('enforcement.refused')(g) && enforcementOf(g.before, g.track.id).refusedGround === 'art24',
};

/** Under a final award only the worker may sue; the employer's way is set-aside (调解仲裁法48, 49). */
function onlyWorkers(g: GuardInput): boolean {
  const workers = workersOf(g.before, g.track);
  const by = everyoneMeant(g.before, g.event.payload['by']);
  return by.length > 0 && by.every((party) => workers.includes(party));
}

function doorOpen(g: GuardInput): boolean {
  if (g.probe) return ORIGINS.some((origin) => DOORS[origin](g));
  const origin = ORIGINS.find((known) => known === g.event.payload['origin']);
  return origin !== undefined && DOORS[origin](g);
}

const suit = (g: GuardInput) => litigationOf(g.facts, g.track.id);

/** Everybody has the judgment: where no appeal lies it takes effect on the last service. */
function everybodyServed(g: GuardInput): boolean {
  const served = liveInstrument(g.facts, g.track.id)?.served ?? {};
  const needed = [...workersOf(g.facts, g.track), ...everyoneMeant(g.facts, 'employer')];
  return needed.every((party) => typeof served[party] === 'string');
}

/** Both sides' windows have begun and none still runs: nobody can appeal any more. */
function lastAppealLapsed(g: GuardInput): boolean {
  const needed = [...workersOf(g.facts, g.track), ...everyoneMeant(g.facts, 'employer')];
  return needed.every((party) => {
    if (party === g.event.payload['subject']) return true;
    const clock = lastClock(g.clocks, { rule: 'judgment.appeal', track: g.track.id, subject: party });
    return clock !== undefined && clock.status !== 'open';
  });
}

export const LITIGATION_GUARDS = {
  suitDoorOpen: onFacts(doorOpen, '民诉法122', '民诉法127'),
  someWorkersSue: onPayload(
    (g) => workersSuing(g.before, g.track, g.event.payload['workers']) !== null,
    '解释(一)17',
  ),
  'lapse:ruling.appeal': lapseOf('ruling.appeal'),
  'lapse:judgment.appeal': lapseOf('judgment.appeal'),
  lastRulingWindowLapsed: onPayload(lastOfRule('ruling.appeal'), '民诉法171(2)'),
  rulingNotAppealed: onFacts((g) => suit(g).ruling?.appealed !== true),
  lastAppealWindowLapsed: onPayload(lastAppealLapsed, '民诉法171(1)', '民诉解释244'),
  /** The other side sues over the same award: one case, each plaintiff and defendant (解释(一)4). */
  suesOverSameAward: onPayload(
    (g) =>
      suit({ ...g, facts: g.before }).origin === 'awardOrdinary' &&
      g.event.payload['origin'] === 'awardOrdinary',
    '解释(一)4',
  ),
  otherPlaintiffLeft: onPayload((g) => (suit(g).plaintiffs ?? []).length > 0, '解释(一)4'),
  otherAppellantLeft: onPayload((g) => (suit(g).appellants ?? []).length > 0, '民诉法180'),
  suitSettledUnpaid: onPayload((g) => {
    const settled = liveInstrument(g.facts, g.track.id)?.kind === 'settlement';
    return settled && outstanding(g.facts, g.track) !== '0.00';
  }),
  awardNeverEffective: onPayload(
    (g) => ['wrongSubject', 'notLabour'].includes(suit(g).ruling?.ground ?? ''),
    '法释〔2000〕18号3',
  ),
  arbitrationTerminated: onFacts(
    (g) => arbitrationOf(g.before, g.track.id).endedBy === 'terminated',
    '办案规则48',
  ),
  awaitsDocket: onFacts((g) => litigationOf(g.before, g.track.id).awaitsDocket === true),
  noAppealLies: onPayload((g) => suit(g).finalInstance === true, '民诉法165'),
  everybodyServed: onPayload(everybodyServed, '民诉法171'),
  appealLies: onFacts((g) => litigationOf(g.before, g.track.id).finalInstance !== true, '民诉法165'),
  enforcementSuspendedByRetrial: onPayload(
    (g) => g.event.payload['enforcementSuspended'] === true,
    '民诉法217',
  ),
  appealWindowRestored: onFacts(
    (g) =>
      g.clocks.some((c) => c.rule === 'judgment.appeal' && c.track === g.track.id && c.status === 'open'),
    '民诉法86',
  ),
  titleOfCourt: onFacts((g) => {
    const kind = liveInstrument(g.before, g.track.id)?.kind;
    return kind === 'judgment' || kind === 'courtMediation';
  }, '民诉法210'),
  ...Object.fromEntries(
    ORIGINS.map((origin) => [
      `cameBy:${origin}`,
      onFacts((g: GuardInput) => litigationOf(g.before, g.track.id).origin === origin),
    ]),
  ),
} satisfies Record<string, GuardDefinition>;
