import { addDays, maxDate, type CivilDate } from '../../../civil-date.js';
import { sumOf, toCents } from '../../../money.js';
import { liveInstrument, type CaseFacts, type Instalment, type Instrument } from '../../case-facts.js';
import type { EntryContext, Pair, TrackState } from '../../case-state.js';
import type { ClockEntry } from '../../clocks/clock-ledger.js';
import { updateInstrument, withInstrument } from '../../instruments.js';
import { litigationOf } from '../litigation/litigation-record.js';
import { meantOnTrack } from './arbitration-record.js';

/** One item of an award or a judgment: which claim of which worker gets how much. */
export interface ItemGiven {
  readonly claimId: string;
  readonly workerId: string;
  readonly amount: string;
  readonly due?: CivilDate | undefined;
}

export interface DocumentGiven {
  readonly id: string;
  readonly madeOn: CivilDate;
  readonly label?: 'final' | 'ordinary' | 'none' | undefined;
  readonly items: readonly ItemGiven[];
}

/** The plan of a decision: one part per item, kept apart by worker. An item of nothing owes nothing. */
export function planOfItems(items: readonly ItemGiven[], due: CivilDate | null): readonly Instalment[] {
  return items
    .filter((item) => toCents(item.amount) > 0)
    .map((item, index) => ({
      id: `i${index + 1}`,
      due: item.due ?? due,
      amount: item.amount,
      claimIds: [item.claimId],
      payee: item.workerId,
      paid: '0.00',
    }));
}

export function pairsOfItems(items: readonly ItemGiven[]): readonly Pair[] {
  const seen = new Map(items.map((i) => [`${i.claimId} ${i.workerId}`, i] as const));
  return [...seen.values()].map(({ claimId, workerId }) => ({ claimId, workerId }));
}

/**
 * Puts an award on a track. Its own label decides (解释(一)18): an unlabelled one counts as ordinary until a court says
 * otherwise. A final award binds from the day it is made; an ordinary one takes effect when the windows have lapsed.
 */
export function withAward(facts: CaseFacts, track: string, document: DocumentGiven, served = {}): CaseFacts {
  const final = document.label === 'final';
  const award: Instrument = {
    id: document.id,
    kind: 'award',
    track,
    madeOn: document.madeOn,
    effectiveOn: final ? document.madeOn : null,
    finality: final ? 'final' : 'ordinary',
    total: sumOf(document.items.map((item) => item.amount)),
    served,
    plan: planOfItems(document.items, null),
    status: final ? 'inForce' : 'pending',
  };
  return withInstrument(facts, award);
}

export function liveAward(facts: CaseFacts, track: string | undefined): Instrument | undefined {
  const live = track === undefined ? undefined : liveInstrument(facts, track);
  return live?.kind === 'award' ? live : undefined;
}

export function isFinal(facts: CaseFacts, track: string | undefined): boolean {
  return liveAward(facts, track)?.finality === 'final';
}

/** A right that runs per party under an award. */
export interface Window {
  readonly rule: 'award.sue' | 'award.setAside';
  readonly party: string;
}

/**
 * The windows an award opens: ordinary, everybody's fifteen days; final, the worker's fifteen days and the employer's
 * thirty (调解仲裁法48–50).
 */
export function windowsOf(facts: CaseFacts, track: TrackState): readonly Window[] {
  const workers = meantOnTrack(facts, track, 'worker');
  const employers = meantOnTrack(facts, track, 'employer');
  const sue = (party: string) => ({ rule: 'award.sue', party }) as const;
  if (!isFinal(facts, track.id)) return [...workers, ...employers].map(sue);
  return [...workers.map(sue), ...employers.map((party) => ({ rule: 'award.setAside', party }) as const)];
}

/** The last clock of a rule for a subject on a track. */
export function lastClock(
  clocks: readonly ClockEntry[],
  key: { readonly rule: string; readonly track: string; readonly subject?: string },
): ClockEntry | undefined {
  return clocks
    .filter(
      (c) =>
        c.rule === key.rule &&
        c.track === key.track &&
        (key.subject === undefined || c.subject === key.subject),
    )
    .at(-1);
}

/**
 * Nobody sued, or the suit came to nothing: the award binds. A suit dismissed as out of time leaves it effective from
 * the day after the suing period; else it takes effect on the day the state is entered (法释〔2000〕18号1–3).
 */
function takesEffect(facts: CaseFacts, c: EntryContext): CaseFacts {
  const { ruling, origin } = litigationOf(facts, c.track.id);
  const outOfTime = ruling?.ground === 'outOfTime' && origin !== undefined;
  const ends = c.state.clocks
    .filter((k) => k.rule === 'award.sue' && k.track === c.track.id && k.lapsedEnd !== undefined)
    .map((k) => addDays(k.lapsedEnd ?? c.track.since, 1));
  const [first, ...rest] = ends;
  const on = outOfTime && first !== undefined ? maxDate(first, ...rest) : c.track.since;
  return updateInstrument(facts, c.track.id, (i) =>
    i.kind === 'award'
      ? { ...i, status: revived(i), effectiveOn: i.effectiveOn ?? on, ...relabelled(ruling) }
      : i,
  );
}

function revived(i: Instrument): Instrument['status'] {
  return i.status === 'performed' ? 'performed' : 'inForce';
}

/** A court said that the award is final: the employer's thirty days open (解释(一)18). */
function relabelled(ruling: { readonly awardIsFinal?: boolean } | undefined): Partial<Instrument> {
  return ruling?.awardIsFinal === true ? { finality: 'final' } : {};
}

function becomesVoid(facts: CaseFacts, c: EntryContext): CaseFacts {
  return updateInstrument(facts, c.track.id, (i) =>
    i.kind === 'award' && i.status !== 'performed' ? { ...i, status: 'void' } : i,
  );
}

export const ARBITRATION_ENTRIES: Readonly<Record<string, (facts: CaseFacts, c: EntryContext) => CaseFacts>> =
  {
    'arbitration.effective': takesEffect,
    'arbitration.annulled': becomesVoid,
    // A suit dismissed because the dispute is no labour dispute: the award never takes effect.
    intake: becomesVoid,
  };
