import type { CivilDate } from '../../../civil-date.js';
import { sumOf } from '../../../money.js';
import type { CaseFacts, Claim, Instrument, Party } from '../../case-facts.js';

/** People leave with their claims and with what is still owed to them; a claim left without anybody is dropped. */
export function withoutWorkers(facts: CaseFacts, leaving: readonly string[], on: CivilDate): CaseFacts {
  const gone = (id: string) => leaving.includes(id);
  return {
    ...facts,
    parties: facts.parties.map((party) => (gone(party.id) ? { ...party, leftOn: on } : party)),
    claims: facts.claims.map((claim) => withoutThem(claim, gone)),
    instruments: facts.instruments.map((i) => {
      const plan = i.plan.filter((part) => part.payee === undefined || !gone(part.payee));
      return plan.length === i.plan.length
        ? i
        : { ...i, plan, total: sumOf(plan.map((part) => part.amount)) };
    }),
  };
}

function withoutThem(claim: Claim, gone: (id: string) => boolean): Claim {
  const workerIds = claim.workerIds.filter((id) => !gone(id));
  if (workerIds.length === claim.workerIds.length) return claim;
  return { ...claim, workerIds, status: workerIds.length === 0 ? 'dropped' : claim.status };
}

export interface StatusGiven {
  readonly partyId: string;
  readonly status: string;
  readonly on: CivilDate;
  readonly successors?: readonly string[] | undefined;
}

/** Death, bankruptcy and the like; heirs and successors take the party's place in claims, papers and suits. */
export function withStatus(facts: CaseFacts, p: StatusGiven): CaseFacts {
  const party = facts.parties.find((known) => known.id === p.partyId);
  if (!party) return facts;
  const heirs = p.successors ?? [];
  const changed: Party = { ...party, status: p.status, statusOn: p.on };
  const parties = facts.parties.map((known) => (known.id === p.partyId ? changed : known));
  if (heirs.length === 0) return { ...facts, parties };
  const fresh = heirs
    .filter((id) => !facts.parties.some((known) => known.id === id))
    .map((id): Party => ({ id, role: party.role === 'worker' ? 'worker' : 'respondent', kind: 'person' }));
  return {
    ...facts,
    parties: [...parties.map((k) => (k.id === p.partyId ? { ...k, leftOn: p.on } : k)), ...fresh],
    claims: facts.claims.map((claim) => ({
      ...claim,
      workerIds: replaced(claim.workerIds, p.partyId, heirs),
    })),
    instruments: facts.instruments.map((i) => inherited(i, p.partyId, heirs)),
    stages: withPlaintiffs(facts, p.partyId, heirs),
  };
}

function replaced(ids: readonly string[], old: string, next: readonly string[]): readonly string[] {
  return ids.includes(old) ? [...new Set(ids.flatMap((id) => (id === old ? next : [id])))] : ids;
}

/** What was served on the party was served on whoever takes its place; a sum owed goes to the first of them. */
function inherited(i: Instrument, old: string, heirs: readonly string[]): Instrument {
  const [first] = heirs;
  const { [old]: servedOn, ...others } = i.served;
  const served =
    servedOn === undefined
      ? i.served
      : { ...others, ...Object.fromEntries(heirs.map((id) => [id, servedOn] as const)) };
  const plan = i.plan.map((part) =>
    part.payee === old && first !== undefined ? { ...part, payee: first } : part,
  );
  return { ...i, served, plan };
}

function withPlaintiffs(facts: CaseFacts, old: string, heirs: readonly string[]): CaseFacts['stages'] {
  const suits = facts.stages.litigation;
  if (!suits) return facts.stages;
  const litigation = Object.fromEntries(
    Object.entries(suits).map(([track, suit]) => [
      track,
      suit?.plaintiffs ? { ...suit, plaintiffs: replaced(suit.plaintiffs, old, heirs) } : suit,
    ]),
  );
  return { ...facts.stages, litigation };
}
