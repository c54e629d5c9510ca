import type { Json } from './canonical-json.js';
import {
  correctionTarget,
  DEADLINE_LAPSED,
  effectiveLog,
  FACT_CORRECTED,
  FACT_VOIDED,
  isCorrectable,
  isCorrection,
} from './corrections.js';
import { SYSTEM_ACTOR, type Draft, type LoggedEvent } from './events.js';
import type { Folded, FoldEnv, Lifecycle, Refused } from './lifecycle.js';

/** What one decision adds to the log, and the state after it. Nothing is written yet. */
export interface Accepted<S> {
  readonly ok: true;
  readonly state: S;
  /** In order; more than one when a fact typed late first voids the lapse it beats. */
  readonly appended: readonly LoggedEvent[];
}

export interface DecideInput<S, Env> {
  readonly state: S;
  /** Number of the last event; 0 for an empty log. */
  readonly seq: number;
  /** Needed when `needsLog` says so; may be left empty otherwise. */
  readonly log: readonly LoggedEvent[];
  readonly draft: Draft;
  /** The conditions of today, under which the draft is judged. */
  readonly env: Env;
  /** The conditions under which a logged event was judged, for replay. */
  readonly envOf: (event: LoggedEvent) => Env;
  /** A fresh unique id for each appended event. */
  readonly newId: () => string;
}

/** Must the whole log be loaded to decide this draft? (Corrections, and facts that beat a recorded lapse.) */
export function needsLog<S extends Json, Env extends FoldEnv>(
  lifecycle: Lifecycle<S, Env>,
  state: S,
  draft: Draft,
): boolean {
  return isCorrection(draft.type) || lifecycle.lapsesBeatenBy(state, draft).length > 0;
}

/**
 * Decides one draft: accepted with the events to append and the new state, or refused with the reason. Pure and total;
 * the only way a case or ticket changes.
 */
export function decide<S extends Json, Env extends FoldEnv>(
  lifecycle: Lifecycle<S, Env>,
  input: DecideInput<S, Env>,
): Accepted<S> | Refused {
  if (isCorrection(input.draft.type)) return decideCorrection(lifecycle, input);
  const beaten = lifecycle.lapsesBeatenBy(input.state, input.draft);
  if (beaten.length > 0) return decideLateFact(lifecycle, input, beaten);
  const event = numbered(input, input.draft, input.seq + 1);
  const folded = lifecycle.fold(input.state, event, input.env);
  return folded.ok ? { ok: true, state: folded.state, appended: [event] } : folded;
}

export type Replayed<S> = Folded<S> | (Refused & { readonly seq: number });

/** Folds a log from the beginning, corrections applied. A refusal names the event at which the log is unlawful. */
export function replay<S extends Json, Env extends FoldEnv>(
  lifecycle: Lifecycle<S, Env>,
  log: readonly LoggedEvent[],
  envOf: (event: LoggedEvent) => Env,
): Replayed<S> {
  let state = lifecycle.initial();
  for (const event of effectiveLog(log)) {
    const folded = lifecycle.fold(state, event, envOf(event));
    if (!folded.ok) return { ...folded, seq: event.seq };
    state = folded.state;
  }
  return { ok: true, state: lifecycle.atSeq(state, log.at(-1)?.seq ?? 0) };
}

function decideCorrection<S extends Json, Env extends FoldEnv>(
  lifecycle: Lifecycle<S, Env>,
  input: DecideInput<S, Env>,
): Accepted<S> | Refused {
  const { draft, env, log } = input;
  if (draft.occurredOn > env.recordedOn) {
    const params = { date: draft.occurredOn, today: env.recordedOn };
    return { ok: false, code: 'DATE_IN_FUTURE', basis: [], path: 'occurredOn', params };
  }
  const target = correctionTarget(draft);
  if (!isCorrectable(log, draft.type, target)) {
    return { ok: false, code: 'CORRECTION_TARGET', basis: [], path: 'payload.seq', params: { seq: target } };
  }
  return withoutFalseLapses(lifecycle, input, [numbered(input, input.draft, input.seq + 1)]);
}

/**
 * Replays with what is about to be appended. Where the corrected history makes a recorded lapse untrue (the day it
 * speaks of is no longer the last day), the system voids that lapse too and replays again; any other break refuses, also
 * that of a lapse whose own words were corrected: they are counted, not told, and only voiding takes them back.
 */
function withoutFalseLapses<S extends Json, Env extends FoldEnv>(
  lifecycle: Lifecycle<S, Env>,
  input: DecideInput<S, Env>,
  appended: readonly LoggedEvent[],
): Accepted<S> | Refused {
  const replayed = replay(lifecycle, [...input.log, ...appended], input.envOf);
  if (replayed.ok) return { ok: true, state: replayed.state, appended };
  const broken = input.log.find((event) => event.seq === replayed.seq);
  const reworded = input.draft.type === FACT_CORRECTED && broken?.seq === correctionTarget(input.draft);
  if (broken?.type !== DEADLINE_LAPSED || reworded) return because('CORRECTION_UNLAWFUL', replayed);
  const next = input.seq + 1 + appended.length;
  const voided = voidOf(input, broken.seq, 'lapseUntrueAfterCorrection', next);
  return withoutFalseLapses(lifecycle, input, [...appended, voided]);
}

/** A fact typed late beats the lapse the system had recorded: the lapse is voided, then the fact is folded in. */
function decideLateFact<S extends Json, Env extends FoldEnv>(
  lifecycle: Lifecycle<S, Env>,
  input: DecideInput<S, Env>,
  beaten: readonly number[],
): Accepted<S> | Refused {
  const untrue = lapsesLeftWithoutGround(lifecycle, input, beaten);
  if ('ok' in untrue) return because('LAPSE_RELIED_ON', untrue);
  const { state, voids } = untrue;
  const fact = numbered(input, input.draft, input.seq + 1 + voids.length);
  const appended = [...voids, fact];
  const folded = lifecycle.fold(state, fact, input.env);
  return folded.ok ? { ok: true, state: folded.state, appended } : folded;
}

/**
 * The log without the beaten lapses, and without later lapses that only followed from them (a clock the first one had
 * started). Any other event that rests on them refuses.
 */
function lapsesLeftWithoutGround<S extends Json, Env extends FoldEnv>(
  lifecycle: Lifecycle<S, Env>,
  input: DecideInput<S, Env>,
  beaten: readonly number[],
): { readonly state: S; readonly voids: readonly LoggedEvent[] } | (Refused & { readonly seq: number }) {
  const voids = beaten.map((seq, index) =>
    voidOf(input, seq, 'timelyFactRecordedLater', input.seq + 1 + index),
  );
  for (;;) {
    const replayed = replay(lifecycle, [...input.log, ...voids], input.envOf);
    if (replayed.ok) return { state: replayed.state, voids };
    const broken = input.log.find((event) => event.seq === replayed.seq);
    if (broken?.type !== DEADLINE_LAPSED) return replayed;
    voids.push(voidOf(input, broken.seq, 'lapseUntrueAfterCorrection', input.seq + 1 + voids.length));
  }
}

/** The system's own word that a lapse it recorded is not true. Lapses are the only events it may void. */
function voidOf<S, Env extends FoldEnv>(
  input: DecideInput<S, Env>,
  seq: number,
  reason: string,
  at: number,
): LoggedEvent {
  const payload = { seq, reason };
  const draft = { type: FACT_VOIDED, occurredOn: input.env.recordedOn, payload, actor: SYSTEM_ACTOR };
  return numbered(input, draft, at);
}

function because(
  code: 'CORRECTION_UNLAWFUL' | 'LAPSE_RELIED_ON',
  broken: Refused & { readonly seq: number },
): Refused {
  const cause = { code: broken.code, ...(broken.reason === undefined ? {} : { reason: broken.reason }) };
  return { ok: false, code, basis: broken.basis, params: { seq: broken.seq, cause } };
}

function numbered<S, Env extends FoldEnv>(
  input: DecideInput<S, Env>,
  draft: Draft,
  seq: number,
): LoggedEvent {
  return { ...draft, ...input.env.versions, seq, id: input.newId(), recordedAt: input.env.recordedAt };
}
