import type { CivilDate } from '../civil-date.js';
import type { LoggedEvent } from '../lifecycle/events.js';
import type { Refused } from '../lifecycle/lifecycle.js';
import type { CaseEnv } from './case-env.js';
import type { TrackState } from './case-state.js';
import type { CaseEventDefinition } from './event-definition.js';

/** Nothing that happened lies in the future, nor before the fact that made it possible. */
export function dateRefusal(
  event: LoggedEvent,
  env: CaseEnv,
  definition: CaseEventDefinition,
  track: TrackState | undefined,
): Refused | null {
  const past: readonly (readonly [string, unknown])[] = [
    ['occurredOn', event.occurredOn],
    ...(definition.pastDates ?? []).flatMap((field) => daysAt(event.payload, field)),
  ];
  if (event.actor.role !== 'system' || event.type !== 'deadline.lapsed') {
    for (const [path, value] of past) {
      if (typeof value === 'string' && value > env.recordedOn) {
        return {
          ok: false,
          code: 'DATE_IN_FUTURE',
          basis: [],
          path,
          params: { date: value, today: env.recordedOn },
        };
      }
    }
  }
  const since: CivilDate | null =
    track && track.state !== 'intake' && !definition.anyOrder ? track.since : null;
  if (since !== null && event.occurredOn < since && track) {
    const params = { date: event.occurredOn, since, seq: track.sinceSeq, state: track.state };
    return { ok: false, code: 'DATE_BEFORE_ENABLING_FACT', basis: [], path: 'occurredOn', params };
  }
  return null;
}

/** The days under a path of the payload: a day itself, or every day of a map of services. */
function daysAt(payload: LoggedEvent['payload'], path: string): readonly (readonly [string, unknown])[] {
  const value = path.split('.').reduce<unknown>((at, key) => fieldOf(at, key), payload);
  if (typeof value !== 'object' || value === null) return [[`payload.${path}`, value]];
  return Object.entries(value).map(([key, entry]) => [
    `payload.${path}.${key}`,
    typeof entry === 'string' ? entry : fieldOf(entry, 'on'),
  ]);
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
