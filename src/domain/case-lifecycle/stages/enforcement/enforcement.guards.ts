import { onFacts, onPayload, lapseOf, type GuardDefinition, type GuardInput } from '../../guards.js';
import { lastOfRule } from '../arbitration/arbitration.guards.js';
import { lastClock, isFinal, windowsOf } from '../arbitration/award.facts.js';
import { enforcementOf } from './enforcement-record.js';

/** States an application for enforcement may have come from, and goes back to. */
export const TITLE_STATES = [
  'mediation.enforceable',
  'arbitration.effective',
  'arbitration.setAside',
  'litigation.effective',
] as const;

/** A final award whose windows have not all lapsed is still in `arbitration.awarded`. */
function awardStillOpen(g: GuardInput): boolean {
  const { from } = enforcementOf(g.before, g.track.id);
  if (from !== 'arbitration.awarded' || !isFinal(g.before, g.track.id)) return false;
  return windowsOf(g.before, g.track).some(({ rule, party }) => {
    const clock = lastClock(g.clocks, { rule, track: g.track.id, subject: party });
    return clock === undefined || clock.status === 'open';
  });
}

export const ENFORCEMENT_GUARDS = {
  resumptionApplied: onPayload((g) => typeof g.event.payload['resumeAppliedOn'] === 'string', '民诉法241'),
  awardStillOpen: onFacts(awardStillOpen, '调解仲裁法48', '调解仲裁法49'),
  refusedOnMerits: onFacts(
    (g) => enforcementOf(g.before, g.track.id).refusedGround === 'art24',
    '解释(一)24',
  ),
  'lapse:enforcement.refused.sue': lapseOf('enforcement.refused.sue'),
  lastRefusalWindowLapsed: onPayload(lastOfRule('enforcement.refused.sue'), '解释(一)24'),
  ...Object.fromEntries(
    TITLE_STATES.map((state) => [
      `titleFrom:${state}`,
      onFacts((g: GuardInput) => {
        const { from } = enforcementOf(g.before, g.track.id);
        return from === state || (from === 'arbitration.awarded' && state === 'arbitration.effective');
      }),
    ]),
  ),
} satisfies Record<string, GuardDefinition>;
