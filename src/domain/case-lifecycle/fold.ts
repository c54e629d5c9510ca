import { addDays, type CivilDate } from '../civil-date.js';
import type { LoggedEvent } from '../lifecycle/events.js';
import type { Folded, Refused } from '../lifecycle/lifecycle.js';
import { storedSchema } from '../payload-texts.js';
import type { CaseEnv } from './case-env.js';
import { CASE_EVENTS, findEvent } from './case-events.js';
import { stepRegions, stepTrack, type Stepped } from './case-machine.js';
import { openTracks, REGIONS, type CaseState, type RegionStates, type TrackState } from './case-state.js';
import { isPaused } from './clocks/compute-input.js';
import type { ClockEntry } from './clocks/clock-ledger.js';
import { dateRefusal } from './event-dates.js';
import type { CaseEventDefinition, FactContext } from './event-definition.js';
import type { CaseFacts } from './case-facts.js';
import type { GuardInput } from './guards.js';
import { LAPSE_FACTS } from './lapse-facts.js';
import { computeEntry } from './plan-deadlines.js';
import { GUARDS } from './process-chart.js';
import { settle } from './settle.js';
import type { Moved } from './settling.js';

type Verdict = Folded<CaseState> | Refused;

/** Judges one event against the state and folds it in. Pure, total: accepted or refused, never silence. */
export function foldCaseEvent(state: CaseState, event: LoggedEvent, env: CaseEnv): Verdict {
  const definition = findEvent(event.type);
  if (!definition) return refused({ state, event, env }, 'EVENT_UNKNOWN', {});
  if (definition.systemOnly && event.actor.role !== 'system')
    return refused({ state, event, env }, 'SYSTEM_EVENT_ONLY', {});
  if ((state.seq === 0) !== (event.type === 'case.opened'))
    return refused({ state, event, env }, 'EVENT_NOT_ALLOWED', {});
  const place = placeOf(state, event, env, definition);
  if ('ok' in place) return place;
  const parsed = storedSchema(definition.payload).safeParse(event.payload);
  if (!parsed.success) {
    const path = ['payload', ...(parsed.error.issues[0]?.path ?? [])].join('.');
    return { ok: false, code: 'PAYLOAD_INVALID', basis: definition.basis, path };
  }
  return (
    dateRefusal(event, env, definition, place.track) ??
    judge({ state, event, env, definition, payload: parsed.data, ...place })
  );
}

interface Place {
  readonly track: TrackState | undefined;
}

interface Judging extends Place {
  readonly state: CaseState;
  readonly event: LoggedEvent;
  readonly env: CaseEnv;
  readonly definition: CaseEventDefinition;
  readonly payload: unknown;
}

/** Which track the event belongs to, asked with a probe: is it possible there at all? */
function placeOf(
  state: CaseState,
  event: LoggedEvent,
  env: CaseEnv,
  definition: CaseEventDefinition,
): Place | Refused {
  if (definition.scope === 'case') return caseWide(state, event, env);
  if (definition.scope !== 'track') return regional(state, event, env);
  if (event.type === 'deadline.lapsed') return lapsePlace(state, event, env);
  const open = openTracks(state);
  const candidates = open.length > 0 ? open : state.tracks;
  const named = candidates.filter((track) => event.track === undefined || track.id === event.track);
  if (named.length === 0) return refused({ state, event, env }, 'TRACK_UNKNOWN', {});
  const steps = named.map((track) => ({
    track,
    step: stepTrack(probe(state, event.type, env, track, event.occurredOn)),
  }));
  const possible = steps.filter(({ step }) => step.ok);
  if (possible.length > 1) {
    return refused(
      { state, event, env },
      'TRACK_REQUIRED',
      {},
      { tracks: possible.map(({ track }) => track.id) },
    );
  }
  const only = possible[0] ?? steps[0];
  if (!only) return refused({ state, event, env }, 'TRACK_UNKNOWN', {});
  return only.step.ok
    ? { track: only.track }
    : refused({ state, event, env }, 'EVENT_NOT_ALLOWED', only.step);
}

function caseWide(state: CaseState, event: LoggedEvent, env: CaseEnv): Place | Refused {
  const closed = state.seq > 0 && openTracks(state).length === 0;
  if (closed && event.type !== 'note.added') return refused({ state, event, env }, 'EVENT_NOT_ALLOWED', {});
  return { track: undefined };
}

function regional(state: CaseState, event: LoggedEvent, env: CaseEnv): Place | Refused {
  const track = openTracks(state)[0];
  if (!track) return refused({ state, event, env }, 'EVENT_NOT_ALLOWED', {});
  const step = stepRegions(state.regions, probe(state, event.type, env, track, event.occurredOn));
  return step.ok ? { track: undefined } : refused({ state, event, env }, 'EVENT_NOT_ALLOWED', step);
}

/** A lapse must be about a clock that runs, and that clock's last day must be the one that passed. */
function lapsePlace(state: CaseState, event: LoggedEvent, env: CaseEnv): Place | Refused {
  const entry = lapsedEntry(state, event);
  const end = entry && !isPaused(entry) ? computeEntry(entry, state.facts, env.calendar).end : undefined;
  if (
    !entry ||
    end === undefined ||
    end !== event.payload['endedOn'] ||
    event.occurredOn !== addDays(end, 1)
  ) {
    return refused({ state, event, env }, 'EVENT_NOT_ALLOWED', { reason: 'clockNotRunning' });
  }
  return { track: state.tracks.find((track) => track.id === entry.track) };
}

export function lapsedEntry(state: CaseState, event: LoggedEvent): ClockEntry | undefined {
  const { ruleId, subject } = event.payload;
  return state.clocks.find(
    (c) =>
      c.status === 'open' &&
      c.rule === ruleId &&
      c.subject === subject &&
      c.track === (event.track ?? c.track),
  );
}

function judge(j: Judging): Verdict {
  const { state, event, env, definition, payload, track } = j;
  const context: FactContext = { event, track, env, state };
  const missing = definition.requires?.(state.facts, payload, context) ?? null;
  if (missing !== null)
    return refused({ state, event, env }, 'GUARD_FAILED', { reason: missing, basis: definition.basis });
  const facts = lapseFacts(definition.facts(state.facts, payload, context), context);
  const input = (at: TrackState): GuardInput => ({
    event,
    probe: false,
    before: state.facts,
    facts,
    track: at,
    clocks: state.clocks,
    env,
    state,
  });
  let moved: Moved = null;
  let regions: RegionStates = state.regions;
  if (track) {
    const step = stepTrack(input(track));
    if (!step.ok) return refused({ state, event, env }, 'GUARD_FAILED', step);
    moved = step.state === track.state ? null : { from: track.state, to: step.state };
  } else if (isRegion(definition.scope) || event.type === 'deadline.lapsed') {
    const lead = openTracks(state)[0];
    const step = lead ? stepRegions(state.regions, input(lead)) : { ok: false as const, basis: [] };
    if (!step.ok && event.type !== 'deadline.lapsed')
      return refused({ state, event, env }, 'GUARD_FAILED', step);
    regions = (step.ok ? step.regions : undefined) ?? state.regions;
  }
  return {
    ok: true,
    state: settle({ state, event, env, definition, payload, facts, regions, track, moved }),
  };
}

/** What a lapse makes true beside moving the state: an unopposed order becomes a title, a measure ends. */
function lapseFacts(facts: CaseFacts, c: FactContext): CaseFacts {
  if (c.event.type !== 'deadline.lapsed') return facts;
  return LAPSE_FACTS[String(c.event.payload['ruleId'])]?.(facts, c) ?? facts;
}

function isRegion(scope: CaseEventDefinition['scope']): boolean {
  return REGIONS.some((region) => region === scope);
}

/** The question "could this type of event come now (or on that day)?", before there is a payload. */
export function probe(
  state: CaseState,
  type: string,
  env: CaseEnv,
  track: TrackState,
  on: CivilDate = env.recordedOn,
): GuardInput {
  const event = { type, occurredOn: on, payload: {}, seq: state.seq + 1 };
  return {
    event,
    probe: true,
    before: state.facts,
    facts: state.facts,
    track,
    clocks: state.clocks,
    env,
    state,
  };
}

function refused(
  { state, event, env }: Pick<Judging, 'state' | 'event' | 'env'>,
  code: Refused['code'],
  step: Partial<Extract<Stepped, { ok: false }>>,
  params?: Refused['params'],
): Refused {
  return {
    ok: false,
    code: (step.reason === undefined ? undefined : GUARDS[step.reason]?.code) ?? code,
    basis: step.basis ?? [],
    ...(step.reason === undefined ? {} : { reason: step.reason }),
    ...(params ? { params } : {}),
    allowed: allowedTypes(state, env, event.track),
  };
}

/** Event types possible now, over all open tracks (or one), the regions and the file, in the catalogue's order. */
export function allowedTypes(state: CaseState, env: CaseEnv, track?: string): readonly string[] {
  return allowedEvents(state, env, track).map((allowed) => allowed.type);
}

export interface AllowedEvent {
  readonly type: string;
  readonly tracks: readonly string[];
  readonly basis: readonly string[];
}

export function allowedEvents(state: CaseState, env: CaseEnv, onlyTrack?: string): readonly AllowedEvent[] {
  const open = openTracks(state);
  const tracks = (open.length > 0 ? open : state.tracks).filter(
    (t) => onlyTrack === undefined || t.id === onlyTrack,
  );
  return CASE_EVENTS.flatMap((definition) => {
    if (definition.systemOnly || definition.type === 'case.opened') return [];
    const basis = definition.basis;
    if (definition.scope === 'case') {
      const possible = open.length > 0 || definition.type === 'note.added';
      return possible ? [{ type: definition.type, tracks: [], basis }] : [];
    }
    const steps = tracks.map((track) => ({ track, step: stepOf(state, definition, env, track) }));
    const possible = steps.filter(({ step }) => step.ok);
    const taken = possible[0]?.step;
    if (!taken?.ok) return [];
    const ids = definition.scope === 'track' ? possible.map(({ track }) => track.id) : [];
    return [
      { type: definition.type, tracks: ids, basis: taken.taken.basis.length > 0 ? taken.taken.basis : basis },
    ];
  });
}

function stepOf(state: CaseState, definition: CaseEventDefinition, env: CaseEnv, track: TrackState): Stepped {
  const input = probe(state, definition.type, env, track);
  if (definition.scope === 'track') return stepTrack(input);
  return openTracks(state).length > 0 ? stepRegions(state.regions, input) : { ok: false, basis: [] };
}
