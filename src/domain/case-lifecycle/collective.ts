import type { CaseFacts } from './case-facts.js';
import type { TrackState } from './case-state.js';
import { onPayload, type GuardInput } from './guards.js';

/** Ten workers with a claim in common make a collective dispute (办案规则5, 62). */
export const COLLECTIVE_FROM = 10;

/** Workers still in the case who have the commonest head of claim in common. */
export function workersInCommon(facts: CaseFacts): readonly string[] {
  const here = facts.parties.filter((p) => p.role === 'worker' && p.leftOn === undefined).map((p) => p.id);
  const open = facts.claims.filter((claim) => claim.status === 'open');
  const byHead = [...new Set(open.map((claim) => claim.head))].map((head) => {
    const having = open.filter((claim) => claim.head === head).flatMap((claim) => claim.workerIds);
    return here.filter((id) => having.includes(id));
  });
  return byHead.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** Who is represented now and not a representative; nobody once fewer than ten are left. */
export function represented(facts: CaseFacts): readonly string[] {
  const elected = facts.representation;
  if (!elected || workersInCommon(facts).length < COLLECTIVE_FROM) return [];
  return elected.represented.filter((id) => !elected.representatives.includes(id));
}

/** A settlement by representatives binds nobody who did not consent: each one's consent is on record (办案规则63). */
function everyoneConsents(g: GuardInput): boolean {
  const { claimIds, consents } = g.event.payload;
  const meant = g.track.pairs.filter((pair) => !Array.isArray(claimIds) || claimIds.includes(pair.claimId));
  const bound = represented(g.before).filter((id) => meant.some((pair) => pair.workerId === id));
  return bound.every((id) => Array.isArray(consents) && consents.includes(id));
}

export const COLLECTIVE_GUARDS = { representedConsent: onPayload(everyoneConsents, '办案规则63') };

/** Workers a line still has when these leave it: a line left by everybody is somebody's task. */
export function linesLeftEmpty(tracks: readonly TrackState[], leaving: readonly string[]): readonly string[] {
  return tracks
    .filter((track) => track.state !== 'closed' && track.pairs.length > 0)
    .filter((track) => track.pairs.every((pair) => leaving.includes(pair.workerId)))
    .map((track) => track.id);
}
