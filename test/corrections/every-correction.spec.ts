import { describe, expect, it } from 'vitest';
import { sha256, type CasePlay, type Decision } from '../support/case-play.js';
import { CALENDAR, randomCase } from '../support/random-case.js';
import { payloadFor, WORDS } from '../support/random-payloads.js';
import { Random } from '../support/random.js';
import { storyCases } from '../support/story-case.js';
import { addDays, civilDateOf, type CivilDate } from '../../src/domain/civil-date.js';
import { canonicalJson, type Json } from '../../src/domain/lifecycle/canonical-json.js';
import { DEADLINE_LAPSED, FACT_CORRECTED, FACT_VOIDED } from '../../src/domain/lifecycle/corrections.js';
import type { ChainedEvent, LoggedEvent, Payload } from '../../src/domain/lifecycle/events.js';
import { chain, GENESIS_HASH, verifyChain } from '../../src/domain/lifecycle/hash-chain.js';
import { caseLifecycle } from '../../src/domain/case-lifecycle/case-lifecycle.js';
import type { CaseState } from '../../src/domain/case-lifecycle/case-state.js';
import { planCaseDeadlines } from '../../src/domain/case-lifecycle/plan-deadlines.js';

interface Correction {
  readonly type: typeof FACT_CORRECTED | typeof FACT_VOIDED;
  readonly payload: Payload & { readonly seq: number };
}
const counts = { logs: 0, events: 0, corrections: 0, accepted: 0, planned: 0, refused: 0, lapsesFallen: 0 };

/** Every way in which this test corrects one event: taken away, moved by up to three days, told otherwise. */
function correctionsOf(play: CasePlay, event: LoggedEvent, random: Random): readonly Correction[] {
  const { seq } = event;
  const days = random.int(1, 3) * (random.chance(0.5) ? 1 : -1);
  const on = addDays(event.occurredOn, days);
  const told = payloadFor(event.type, { on: event.occurredOn, state: { ...play.state, seq }, random });
  const otherwise = told && canonicalJson(told) !== canonicalJson(event.payload) ? told : undefined;
  return [
    { type: FACT_VOIDED, payload: { seq, reason: WORDS } },
    { type: FACT_CORRECTED, payload: { seq, occurredOn: on, reason: WORDS } },
    ...(otherwise
      ? [{ type: FACT_CORRECTED, payload: { seq, payload: otherwise, reason: WORDS } } as const]
      : []),
  ];
}

/** A history that stands, with the state before each of its facts. */
interface Standing {
  readonly facts: readonly LoggedEvent[];
  readonly before: ReadonlyMap<number, CaseState>;
  readonly chain: readonly ChainedEvent[];
  /** To see that no decision touches the history it is about. */
  readonly untouched: string;
}

/** State and log as text. */
const textOf = ({ state, log }: CasePlay) => canonicalJson(JSON.parse(JSON.stringify([state, log])) as Json);

type History = { state: CaseState; fallen: readonly number[] } | { brokenAt: number };

/**
 * The corrected history counted by hand: the facts as they now stand, folded one after the other; a lapse that no
 * longer fits falls out, anything else that does not fit breaks it. Knows nothing of how decisions are made.
 */
function corrected(play: CasePlay, stands: Standing, { payload, type }: Correction): History {
  const { seq, occurredOn, payload: told } = payload;
  const patch = {
    ...(occurredOn === undefined ? {} : { occurredOn: occurredOn as CivilDate }),
    ...(told === undefined ? {} : { payload: told as Payload }),
  };
  const rest = stands.facts.filter((event) => event.seq >= seq);
  const voided = type === FACT_VOIDED;
  const fallen: number[] = [];
  let state = stands.before.get(seq) ?? caseLifecycle.initial();
  for (const fact of rest) {
    if (fact.seq === seq && voided) continue;
    const event = fact.seq === seq ? { ...fact, ...patch } : fact;
    const folded = caseLifecycle.fold(state, event, envOf(play, event));
    if (folded.ok) state = folded.state;
    else if (event.type === DEADLINE_LAPSED && event.seq !== seq) fallen.push(event.seq);
    else return { brokenAt: event.seq };
  }
  return { state, fallen };
}

const envOf = (play: CasePlay, event: LoggedEvent) => play.env(civilDateOf(event.recordedAt));

function standingOf(play: CasePlay): Standing {
  const facts = inForce(play.log);
  const before = new Map<number, CaseState>();
  let state = caseLifecycle.initial();
  for (const event of facts) {
    before.set(event.seq, state);
    const folded = caseLifecycle.fold(state, event, envOf(play, event));
    if (!folded.ok) throw new Error(`the history itself breaks at ${event.seq}`);
    state = folded.state;
  }
  return { facts, before, chain: chained([], play.log), untouched: textOf(play) };
}

/** The facts in force of a log the walk left behind; lapses it voided itself are gone. */
function inForce(log: readonly LoggedEvent[]): readonly LoggedEvent[] {
  const gone = new Set(log.filter((e) => e.type === FACT_VOIDED).map((e) => e.payload['seq']));
  return log.filter((e) => e.type !== FACT_VOIDED && !gone.has(e.seq));
}

function chained(before: readonly ChainedEvent[], log: readonly LoggedEvent[]): readonly ChainedEvent[] {
  let prevHash = before.at(-1)?.hash ?? GENESIS_HASH;
  const links = log.map((event) => {
    const linked = chain(prevHash, event, sha256);
    prevHash = linked.hash;
    return linked;
  });
  return [...before, ...links];
}

function check(play: CasePlay, stands: Standing, correction: Correction, today: string): void {
  const decided = play.decide(correction.type, today, correction.payload, today);
  const { seq } = correction.payload;
  const about = `${correction.type} ${canonicalJson(correction.payload)} of ${play.log[seq - 1]?.type}`;
  counts.corrections += 1;
  if (seq === 1 && correction.type === FACT_VOIDED) {
    expect(decided, about).toMatchObject({ ok: false, code: 'CORRECTION_TARGET' });
    counts.refused += 1;
    return;
  }
  const history = corrected(play, stands, correction);
  if ('brokenAt' in history) {
    const refusal = { ok: false, code: 'CORRECTION_UNLAWFUL', params: { seq: history.brokenAt } };
    expect(decided, about).toMatchObject(refusal);
    counts.refused += 1;
    return;
  }
  if (!decided.ok) throw new Error(`${about}: refused ${JSON.stringify(decided)}`);
  checkAccepted(stands, decided, history, about);
}

function checkAccepted(
  stands: Standing,
  { state, appended }: Extract<Decision, { ok: true }>,
  history: Extract<History, { state: CaseState }>,
  about: string,
): void {
  expect(canonicalJson({ ...state, seq: 0 }), about).toBe(canonicalJson({ ...history.state, seq: 0 }));
  expect(state.seq).toBe(appended.at(-1)?.seq);
  const voids = appended.slice(1).map((event) => event.payload['seq']);
  expect(voids, about).toEqual(history.fallen);
  expect(verifyChain(chained(stands.chain, appended), sha256)).toEqual({ ok: true });
  counts.accepted += 1;
  counts.lapsesFallen += voids.length;
  // Planning takes longer than folding, and equal states have equal plans: every sixth is enough to see that they do.
  if (counts.accepted % 6 !== 0) return;
  counts.planned += 1;
  const planned = canonicalJson(planCaseDeadlines(state, CALENDAR) as unknown as Json);
  expect(planned, about).toBe(canonicalJson(planCaseDeadlines(history.state, CALENDAR) as unknown as Json));
}

function checkAll(play: CasePlay, random: Random): void {
  const last = play.log.at(-1);
  if (!last) return;
  const today = addDays(civilDateOf(last.recordedAt), 4);
  const stands = standingOf(play);
  counts.logs += 1;
  for (const event of stands.facts) {
    counts.events += 1;
    for (const correction of correctionsOf(play, event, random)) check(play, stands, correction, today);
    expect(textOf(play)).toBe(stands.untouched);
  }
}

describe('every event of a history, corrected or taken away, one at a time', () => {
  it.each(storyCases())('%s', (_title, story) => {
    checkAll(story(), new Random(1));
  });

  it.each(Array.from({ length: 20 }, (_, batch) => [batch * 10 + 1, batch * 10 + 10] as const))(
    'generated histories %i to %i',
    (from, to) => {
      for (let seed = from; seed <= to; seed += 1) checkAll(randomCase(seed), new Random(seed));
    },
  );

  it('says how many, and that no answer is the only one', () => {
    console.log(`corrections tried: ${JSON.stringify(counts)}`);
    expect(counts.logs).toBe(203);
    expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(500);
    expect(counts.lapsesFallen).toBeGreaterThan(20);
  });
});
