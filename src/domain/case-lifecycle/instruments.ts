import type { CivilDate } from '../civil-date.js';
import { fromCents, sumOf, toCents } from '../money.js';
import {
  liveInstrument,
  outstandingOn,
  type CaseFacts,
  type Instalment,
  type Instrument,
  type Payment,
} from './case-facts.js';
import type { FactContext } from './event-definition.js';

/** Adds an instrument and puts the track's earlier one out of force (a new agreement replaces the old plan). */
export function withInstrument(facts: CaseFacts, instrument: Instrument): CaseFacts {
  const others = facts.instruments.map((i): Instrument =>
    i.track === instrument.track && i.status !== 'performed' && i.id !== instrument.id
      ? { ...i, status: 'void' }
      : i,
  );
  return { ...facts, instruments: [...others.filter((i) => i.id !== instrument.id), instrument] };
}

/** Changes the live instrument of a track; without one nothing changes. */
export function updateInstrument(
  facts: CaseFacts,
  track: string,
  change: (instrument: Instrument) => Instrument,
): CaseFacts {
  const live = liveInstrument(facts, track);
  if (!live) return facts;
  return { ...facts, instruments: facts.instruments.map((i) => (i === live ? change(i) : i)) };
}

export interface AgreementInput {
  readonly total: string;
  readonly instalments: readonly {
    id?: string | undefined;
    due: CivilDate;
    amount: string;
    claimIds?: readonly string[] | undefined;
  }[];
  readonly effectiveOn?: CivilDate | undefined;
}

/**
 * The payment plan of an agreement; instalments without an id are numbered `i1`, `i2`, … Without instalments the whole
 * is owed as `i1` on a day nobody fixed.
 */
export function planOf(agreement: AgreementInput): readonly Instalment[] {
  if (agreement.instalments.length === 0) {
    return toCents(agreement.total) === 0
      ? []
      : [{ id: 'i1', due: null, amount: agreement.total, paid: '0.00' }];
  }
  return agreement.instalments.map((part, index) => ({
    id: part.id ?? `i${index + 1}`,
    due: part.due,
    amount: part.amount,
    ...(part.claimIds ? { claimIds: part.claimIds } : {}),
    paid: '0.00',
  }));
}

/** Does the plan add up to the agreed total? */
export function planAddsUp(agreement: AgreementInput): boolean {
  return sumOf(agreement.instalments.map((part) => part.amount)) === agreement.total;
}

/**
 * Puts a payment against the named instalments, else against the earliest unpaid ones. More than is owed stays on the
 * payment and is not lost; the plan shows each part as paid at most in full.
 */
export function pay(instrument: Instrument, amount: string, instalmentIds?: readonly string[]): Instrument {
  let left = toCents(amount);
  const order = [...instrument.plan].sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
  const meant = order.filter((part) => instalmentIds === undefined || instalmentIds.includes(part.id));
  const paid = new Map<string, string>();
  for (const part of meant) {
    const share = Math.min(left, Math.max(0, toCents(part.amount) - toCents(part.paid)));
    left -= share;
    paid.set(part.id, fromCents(toCents(part.paid) + share));
  }
  const next = {
    ...instrument,
    plan: instrument.plan.map((p) => ({ ...p, paid: paid.get(p.id) ?? p.paid })),
  };
  return outstandingOn(next) === '0.00' && next.plan.length > 0 ? { ...next, status: 'performed' } : next;
}

export interface PaymentMade {
  readonly amount: string;
  readonly instalmentIds?: readonly string[] | undefined;
  readonly claimIds?: readonly string[] | undefined;
  readonly via?: Payment['via'] | undefined;
}

/** Money that reached the worker: kept as a payment and put against the track's live instrument, if there is one. */
export function withPayment(facts: CaseFacts, p: PaymentMade, c: FactContext): CaseFacts {
  const track = c.track?.id ?? 't1';
  const payment: Payment = {
    seq: c.event.seq,
    track,
    on: c.event.occurredOn,
    amount: p.amount,
    via: p.via ?? 'direct',
    ...(p.claimIds ? { claimIds: p.claimIds } : {}),
  };
  const paid = updateInstrument(facts, track, (i) => pay(i, p.amount, p.instalmentIds));
  return { ...paid, payments: [...facts.payments, payment] };
}

/** Instalments not fully paid whose day has come as at `today`, or that a recorded default made due. */
export function dueAndUnpaid(instrument: Instrument, today: CivilDate): readonly Instalment[] {
  const isDue = (part: Instalment) => part.due === null || part.due < today || part.defaultedOn !== undefined;
  return instrument.plan.filter((part) => isDue(part) && !isPaid(part));
}

export function isPaid(part: Instalment): boolean {
  return toCents(part.paid) >= toCents(part.amount);
}
