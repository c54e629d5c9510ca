import { sumOf } from '../money.js';
import type { CaseFacts, Instalment, Instrument, StageFacts } from './case-facts.js';
import type { CaseState, Pair, TrackState } from './case-state.js';
import { newTrackId, type FactContext, type NewTrack } from './event-definition.js';

/** Which pairs of a track are meant: those of the claims and of the workers named; one left out means all of them. */
export interface Chosen {
  readonly claimIds?: readonly string[] | undefined;
  readonly workerIds?: readonly string[] | undefined;
}

export function chosenPairs(
  track: Pick<TrackState, 'pairs'>,
  { claimIds, workerIds }: Chosen,
): readonly Pair[] {
  return track.pairs.filter(
    (pair) =>
      (claimIds === undefined || claimIds.includes(pair.claimId)) &&
      (workerIds === undefined || workerIds.includes(pair.workerId)),
  );
}

/** Some of the track's pairs, but not all and not none: only then there is something to split. */
export function properPart(track: Pick<TrackState, 'pairs'>, pairs: readonly Pair[]): boolean {
  return pairs.length > 0 && pairs.length < track.pairs.length;
}

/** The pairs an agreement over some claims leaves out; none when it settles everything. */
export function leftOut(
  track: TrackState | undefined,
  claimIds: readonly string[] | undefined,
): readonly Pair[] {
  if (!track || claimIds === undefined) return [];
  const agreed = chosenPairs(track, { claimIds });
  return properPart(track, agreed) ? track.pairs.filter((pair) => !agreed.includes(pair)) : [];
}

/** An agreement over some claims: the rest goes on in a line of its own, in the procedure as it stands. */
export function restGoesOn(c: FactContext, claimIds: readonly string[] | undefined): readonly NewTrack[] {
  const pairs = leftOut(c.track, claimIds);
  if (!c.track || pairs.length === 0) return [];
  return [{ id: newTrackId(c), state: c.track.state, pairs, continues: c.track.id }];
}

/** The same for the facts: what is known of the procedure holds for the rest as well. */
export function restKnowsAll(
  facts: CaseFacts,
  c: FactContext,
  claimIds: readonly string[] | undefined,
): CaseFacts {
  const split = leftOut(c.track, claimIds).length > 0;
  return split && c.track ? withBlocks(facts, c.track.id, newTrackId(c)) : facts;
}

/** Copies what every stage knows of one track to another. */
export function withBlocks(facts: CaseFacts, from: string, to: string): CaseFacts {
  const copy = <T>(block: { readonly [track: string]: T | undefined } | undefined) =>
    block?.[from] === undefined ? block : { ...block, [to]: block[from] };
  const { negotiation, mediation, arbitration, litigation, enforcement, ...beside } = facts.stages;
  const blocks = {
    negotiation: copy(negotiation),
    mediation: copy(mediation),
    arbitration: copy(arbitration),
    litigation: copy(litigation),
    enforcement: copy(enforcement),
  };
  const known = Object.entries(blocks).filter(([, block]) => block !== undefined);
  return { ...facts, stages: { ...beside, ...(Object.fromEntries(known) as StageFacts) } };
}

/** Does this part of a plan belong to the pairs that leave the track? */
function belongs(part: Instalment, leaving: readonly Pair[], track: Pick<TrackState, 'pairs'>): boolean {
  const about = track.pairs.filter(
    (pair) =>
      (part.payee === undefined || part.payee === pair.workerId) &&
      (part.claimIds === undefined || part.claimIds.includes(pair.claimId)),
  );
  const named = part.payee !== undefined || part.claimIds !== undefined;
  return named && about.length > 0 && about.every((pair) => leaving.includes(pair));
}

const inForce = (facts: CaseFacts, track: string) =>
  facts.instruments.filter((i) => i.track === track && i.status !== 'void');

/** Can every paper of the track be divided? One whose plan says nothing about claims or people cannot. */
export function divisible(facts: CaseFacts, track: TrackState, leaving: readonly Pair[]): boolean {
  return inForce(facts, track.id).every(
    (i) => i.plan.length === 0 || i.plan.some((part) => belongs(part, leaving, track)),
  );
}

/** Takes the pairs of one track to another: what is known goes along, and each paper is divided by its plan. */
export function splitOff(
  facts: CaseFacts,
  source: TrackState,
  to: string,
  leaving: readonly Pair[],
): CaseFacts {
  const halves = facts.instruments.flatMap((i) => {
    if (i.track !== source.id || i.status === 'void') return [i];
    const theirs = i.plan.filter((part) => belongs(part, leaving, source));
    const rest = i.plan.filter((part) => !theirs.includes(part));
    return [withPlan(i, rest), { ...withPlan(i, theirs), id: `${i.id}-${to}`, track: to }];
  });
  const known = withBlocks({ ...facts, instruments: halves }, source.id, to);
  const enforced = known.stages.enforcement?.[to];
  if (enforced?.titleId === undefined) return known;
  const title = { ...enforced, titleId: `${enforced.titleId}-${to}` };
  return { ...known, stages: { ...known.stages, enforcement: { ...known.stages.enforcement, [to]: title } } };
}

function withPlan(i: Instrument, plan: readonly Instalment[]): Instrument {
  return { ...i, plan, total: sumOf(plan.map((part) => part.amount)) };
}

/** Papers and money of a track that goes into another one; two papers of one kind become one plan. */
export function joinInto(facts: CaseFacts, from: string, into: string): CaseFacts {
  const [own, other] = [inForce(facts, into).at(-1), inForce(facts, from).at(-1)];
  const payments = facts.payments.map((p) => (p.track === from ? { ...p, track: into } : p));
  const merged = own && other && own.kind === other.kind;
  const instruments = facts.instruments.map((i): Instrument => {
    if (merged && i === own) return withPlan(i, [...i.plan, ...renamed(other.plan, from)]);
    if (merged && i === other) return { ...i, status: 'void' };
    return i.track === from && (!own || merged) ? { ...i, track: into } : i;
  });
  return { ...facts, payments, instruments };
}

function renamed(plan: readonly Instalment[], from: string): readonly Instalment[] {
  return plan.map((part) => ({ ...part, id: `${part.id}-${from}` }));
}

/** The open tracks from which a worker's pairs can leave because others stay behind. */
export function tracksToLeave(state: CaseState, workerIds: readonly string[]) {
  return state.tracks
    .filter((track) => track.state !== 'closed')
    .map((track) => ({ track, leaving: chosenPairs(track, { workerIds }) }))
    .filter(({ track, leaving }) => properPart(track, leaving));
}
