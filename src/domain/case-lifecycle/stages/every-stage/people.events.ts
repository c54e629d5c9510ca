import { z } from 'zod';
import { date, id, text } from '../../../payload-schema.js';
import { COLLECTIVE_FROM, linesLeftEmpty, workersInCommon } from '../../collective.js';
import type { CaseFacts, Party } from '../../case-facts.js';
import { openTracks } from '../../case-state.js';
import {
  defineEvent,
  newTrackId,
  type CaseEventDefinition,
  type FactContext,
} from '../../event-definition.js';
import { divisible, splitOff, tracksToLeave } from '../../track-splits.js';
import { withoutWorkers, withStatus } from './people.facts.js';

const UNION_RULES = ['总工发〔2023〕23号'];
const COLLECTIVE = ['办案规则5', '办案规则62', '办案规则63'];

const electedPayload = z.strictObject({
  representatives: z.array(id()).min(3).max(5),
  for: z.array(id()).optional(),
  consents: z.array(id()).optional(),
});
type Elected = z.infer<typeof electedPayload>;

function elected(facts: CaseFacts, p: Elected, c: FactContext): CaseFacts {
  const common = workersInCommon(facts);
  const named = p.for?.filter((one) => common.includes(one)) ?? common;
  const representation = {
    since: c.event.occurredOn,
    representatives: p.representatives,
    represented: named,
  };
  return { ...facts, representation };
}

/** Three to five of at least ten workers who claim the same; whoever is elected is one of them (办案规则62, 63). */
function mayElect(facts: CaseFacts, p: Elected): string | null {
  const common = workersInCommon(facts);
  if (common.length < COLLECTIVE_FROM) return 'tenWorkersInCommon';
  return p.representatives.every((one) => common.includes(one)) ? null : 'representativesAmongWorkers';
}

const leftPayload = z.strictObject({ partyId: id(), to: z.enum(['withdraw', 'ownTrack', 'ownCase']) });
type Left = z.infer<typeof leftPayload>;

const leaves = (p: Left, c: FactContext) => (p.to === 'ownTrack' ? tracksToLeave(c.state, [p.partyId]) : []);

function left(facts: CaseFacts, p: Left, c: FactContext): CaseFacts {
  if (p.to !== 'ownTrack') return withoutWorkers(facts, [p.partyId], c.event.occurredOn);
  return leaves(p, c).reduce(
    (known, { track, leaving }, n) => splitOff(known, track, newTrackId(c, n), leaving),
    facts,
  );
}

function mayLeave(facts: CaseFacts, p: Left, c: FactContext): string | null {
  if (!facts.parties.some((party) => party.id === p.partyId && party.leftOn === undefined))
    return 'partyInCase';
  if (p.to !== 'ownTrack') return null;
  const lines = leaves(p, c);
  if (lines.length === 0) return 'splitsSome';
  return lines.every(({ track, leaving }) => divisible(facts, track, leaving)) ? null : 'planDividable';
}

/** A line that nobody is on any more: somebody decides how it ends. */
const nobodyLeft = (c: FactContext, leaving: readonly string[]) =>
  linesLeftEmpty(c.state.tracks, leaving).map((subject) => ({
    code: 'nobodyLeftOnTrack',
    subject,
    since: c.event.occurredOn,
  }));

const STATUSES = ['death', 'bankruptcy', 'deregistered', 'fled'] as const;
const statusPayload = z.strictObject({
  partyId: id(),
  status: z.enum(STATUSES),
  on: date().optional(),
  successors: z.array(id()).min(1).optional(),
});
type Status = z.infer<typeof statusPayload>;

/** A successor is somebody else, and not from the other side of the dispute. */
function mayChange(facts: CaseFacts, p: Status): string | null {
  const party = facts.parties.find((known) => known.id === p.partyId);
  if (!party || party.leftOn !== undefined) return 'partyInCase';
  const sideOf = (role: Party['role']) => (role === 'worker' ? 'worker' : 'other');
  const others = (p.successors ?? []).every((heir) => {
    const known = facts.parties.find((one) => one.id === heir);
    return heir !== p.partyId && (!known || sideOf(known.role) === sideOf(party.role));
  });
  return others ? null : 'successorsOfSameSide';
}

/** What somebody has to do about it, by status (民诉法153, 办案规则47, 民诉法95, 268). */
const STATUS_TASKS: Readonly<Record<Status['status'], string>> = {
  death: 'findSuccessors',
  deregistered: 'findSuccessors',
  bankruptcy: 'declareClaims',
  fled: 'askPublicNotice',
};

function statusTasks(p: Status, c: FactContext) {
  const since = c.event.occurredOn;
  const first = p.successors ? [] : [{ code: STATUS_TASKS[p.status], subject: p.partyId, since }];
  const atABody = openTracks(c.state).some((t) => /^(arbitration|litigation|enforcement)\./.test(t.state));
  const tell = atABody ? [{ code: 'tellTheBodyOfParty', subject: p.partyId, since }] : [];
  return [...first, ...tell];
}

/** Who is in the case, for whom, and what became of them. */
export const PEOPLE_EVENTS: readonly CaseEventDefinition[] = [
  defineEvent('party.left', {
    scope: 'case',
    payload: leftPayload,
    basis: ['调解仲裁法7', '办案规则63'],
    requires: mayLeave,
    facts: left,
    opensTracks: (_, p, c) =>
      leaves(p, c).map(({ track, leaving }, n) => ({
        id: newTrackId(c, n),
        state: track.state,
        pairs: leaving,
        continues: track.id,
      })),
    tasks: (_, p, c) => [
      ...(p.to === 'ownCase' ? [{ code: 'openOwnCase', subject: p.partyId, since: c.event.occurredOn }] : []),
      ...(p.to === 'ownTrack' ? [] : nobodyLeft(c, [p.partyId])),
    ],
  }),
  defineEvent('party.statusChanged', {
    scope: 'case',
    payload: statusPayload,
    pastDates: ['on'],
    basis: ['民诉法153', '办案规则47'],
    requires: mayChange,
    facts: (facts, p, c) => withStatus(facts, { ...p, on: p.on ?? c.event.occurredOn }),
    succeeds: (p): Readonly<Record<string, readonly string[]>> =>
      p.successors ? { [p.partyId]: p.successors } : {},
    tasks: (_, p, c) => statusTasks(p, c),
  }),
  defineEvent('representative.elected', {
    scope: 'case',
    payload: electedPayload,
    basis: COLLECTIVE,
    requires: mayElect,
    facts: elected,
  }),
  defineEvent('representative.replaced', {
    scope: 'case',
    payload: electedPayload,
    basis: COLLECTIVE,
    requires: (facts, p) => (facts.representation ? mayElect(facts, p) : 'representativesElected'),
    facts: elected,
  }),
  defineEvent('case.split', {
    scope: 'case',
    payload: z.strictObject({ workerIds: z.array(id()).min(1), reason: text().optional() }),
    roles: ['supervisor'],
    basis: UNION_RULES,
    requires: (facts, p) => {
      const here = facts.parties.filter((party) => party.role === 'worker' && party.leftOn === undefined);
      const staying = here.filter((party) => !p.workerIds.includes(party.id));
      const known = p.workerIds.every((one) => here.some((party) => party.id === one));
      return known && staying.length > 0 ? null : 'splitLeavesSomebody';
    },
    facts: (facts, p, c) => withoutWorkers(facts, p.workerIds, c.event.occurredOn),
    tasks: (_, p, c) => [
      ...p.workerIds.map((subject) => ({ code: 'openOwnCase', subject, since: c.event.occurredOn })),
      ...nobodyLeft(c, p.workerIds),
    ],
  }),
];
