import { chosenPairs, properPart } from '../../track-splits.js';
import { lapseOf, onFacts, onPayload, type GuardDefinition, type GuardInput } from '../../guards.js';
import { outstanding } from '../../case-facts.js';
import { everybodySigned, type Served } from '../every-stage/every-stage.payloads.js';
import { arbitrationOf, setAsidePending } from './arbitration-record.js';
import { isFinal, lastClock, windowsOf } from './award.facts.js';

/** Is the lapse in hand the last thing anybody waited for? Every window has to have begun, and none may still run. */
function lastWindowLapsed(g: GuardInput): boolean {
  const { ruleId, subject } = g.event.payload;
  return windowsOf(g.facts, g.track).every(({ rule, party }) => {
    if (rule === ruleId && party === subject) return true;
    const clock = lastClock(g.clocks, { rule, track: g.track.id, subject: party });
    return clock !== undefined && clock.status !== 'open';
  });
}

/** May a worker of the track still sue: a window runs, or has not even begun because the service day is unknown? */
function workerMaySue(g: GuardInput): boolean {
  return windowsOf(g.facts, g.track)
    .filter(({ rule }) => rule === 'award.sue')
    .some(({ rule, party }) => {
      const clock = lastClock(g.clocks, { rule, track: g.track.id, subject: party });
      return clock === undefined || clock.status === 'open';
    });
}

/** The lapse ends the last of several windows of one rule. */
export function lastOfRule(rule: string) {
  return (g: GuardInput): boolean =>
    !g.clocks.some(
      (c) =>
        c.rule === rule &&
        c.track === g.track.id &&
        c.status === 'open' &&
        c.subject !== g.event.payload['subject'],
    );
}

function signedByAll(g: GuardInput): boolean {
  return everybodySigned(g.facts, (g.event.payload['served'] ?? {}) as Served);
}

export const ARBITRATION_GUARDS = {
  'lapse:arbitration.acceptance': lapseOf('arbitration.acceptance'),
  'lapse:award': onPayload((g) =>
    ['award.sue', 'award.setAside'].includes(String(g.event.payload['ruleId'])),
  ),
  'lapse:setAside.sue': lapseOf('setAside.sue'),
  lastWindowLapsed: onPayload(lastWindowLapsed, '调解仲裁法50'),
  lastSetAsideSuitLapsed: onPayload(lastOfRule('setAside.sue'), '调解仲裁法49(3)'),
  consentsToMediation: onPayload((g) => g.event.payload['consent'] === true),
  /** A late acceptance is possible only where the commission had kept silent. */
  commissionWasSilent: onFacts(
    (g) => arbitrationOf(g.before, g.track.id).endedBy === 'silence',
    '调解仲裁法29',
  ),
  withdrawnSettledUnpaid: onPayload(
    (g) => g.event.payload['because'] === 'settled' && outstanding(g.facts, g.track) !== '0.00',
  ),
  withdrawnPaid: onPayload(
    (g) => g.event.payload['because'] === 'paid' || g.event.payload['because'] === 'settled',
  ),
  signedByAll: onPayload(signedByAll, '调解仲裁法42'),
  someApplicantsAbsent: onPayload((g) => {
    const { workers } = g.event.payload;
    return Array.isArray(workers) && properPart(g.track, chosenPairs(g.track, { workerIds: workers }));
  }, '调解仲裁法36(1)'),
  noSuccessor: onPayload((g) => g.event.payload['ground'] === 'noSuccessor'),
  /** Only a final award can be set aside, and only a final award is enforceable before its windows have lapsed. */
  finalAward: onFacts((g) => isFinal(g.before, g.track.id), '调解仲裁法47', '调解仲裁法49'),
  workerMaySue: onFacts(workerMaySue, '调解仲裁法48'),
  /** In an award that already binds, set-aside needs thirty days that still run or were opened again. */
  setAsideWindowRuns: onFacts(
    (g) => g.clocks.some((c) => c.rule === 'award.setAside' && c.track === g.track.id && c.status === 'open'),
    '调解仲裁法49',
    '解释(一)21',
  ),
  setAsidePending: onFacts((g) => setAsidePending(g.before, g.track.id), '解释(一)25'),
  /** The paper is the one this track is about. */
  documentOfTrack: onPayload((g) =>
    g.facts.instruments.some((i) => i.track === g.track.id && i.id === g.event.payload['documentId']),
  ),
} satisfies Record<string, GuardDefinition>;
