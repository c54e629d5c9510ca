import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { caseLifecycle } from '../../src/domain/case-lifecycle/case-lifecycle.js';
import { planCaseDeadlines } from '../../src/domain/case-lifecycle/plan-deadlines.js';
import type { CaseState } from '../../src/domain/case-lifecycle/case-state.js';
import { civilDateOf } from '../../src/domain/civil-date.js';
import { SHIPPED_CALENDARS } from '../../src/domain/deadlines/calendars.js';
import { workingCalendar, type WorkingCalendar } from '../../src/domain/deadlines/working-calendar.js';
import type { Json } from '../../src/domain/lifecycle/canonical-json.js';
import { replay } from '../../src/domain/lifecycle/decide.js';
import type { LoggedEvent } from '../../src/domain/lifecycle/events.js';
import type { FoldEnv, Lifecycle } from '../../src/domain/lifecycle/lifecycle.js';
import { clockPolicySchema, type ClockPolicy } from '../../src/domain/service-time/clock-policy.js';
import { planTicketDeadlines } from '../../src/domain/ticket-lifecycle/plan-ticket-deadlines.js';
import { ticketLifecycle } from '../../src/domain/ticket-lifecycle/ticket-lifecycle.js';
import type { TicketState } from '../../src/domain/ticket-lifecycle/ticket-state.js';

/** Flat and readable: `tracks.t1.state` → `mediation.agreed`. */
export type Facts = Readonly<Record<string, string>>;

/** One history as a release left it: its log, the snapshot it was folded to, and the states and dates that count. */
export interface StoredHistory {
  readonly name: string;
  readonly log: readonly LoggedEvent[];
  readonly snapshot: Json;
  readonly says: Facts;
}

export interface StoredFile {
  readonly machine: 'case' | 'ticket';
  readonly version: string;
  /** The conditions of recording. */
  readonly calendar: string;
  readonly policy: ClockPolicy | null;
  readonly histories: readonly StoredHistory[];
}

const FOLDER = fileURLToPath(new URL('./', import.meta.url));

/** `case-1.0.0.json`, `ticket-1.json`: some versions carry the name of their machine. */
export const fileOf = (machine: string, version: string): string =>
  version.startsWith(`${machine}-`) ? `${version}.json` : `${machine}-${version}.json`;
export const isStored = (file: string): boolean => existsSync(FOLDER + file);
export const storedFiles = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort();

export function readStored(file: string): StoredFile {
  const stored = JSON.parse(readFileSync(FOLDER + file, 'utf8')) as StoredFile;
  return { ...stored, policy: stored.policy && clockPolicySchema.parse(stored.policy) };
}

export function write(stored: StoredFile): void {
  const lines = stored.histories.map((history) => JSON.stringify(history)).join(',\n');
  const head = JSON.stringify({ ...stored, histories: [] }).replace('"histories":[]', '"histories":[\n');
  writeFileSync(FOLDER + fileOf(stored.machine, stored.version), head.replace(/\}$/, `${lines}\n]}\n`));
}

/** The calendar of the day of recording, by the years it names. @throws Error when one of them is no longer there. */
function calendarNamed(version: string): WorkingCalendar {
  const named = new Set(version.split(','));
  const calendar = workingCalendar(
    SHIPPED_CALENDARS.filter((year) => named.has(`${year.year}:${year.version}`)),
  );
  if (calendar.version !== version) throw new Error(`no calendar ${version}`);
  return calendar;
}

/** A machine under test: the product's, or one with a planted fault. */
export interface Machines {
  readonly case: Lifecycle<CaseState, FoldEnv & { calendar: WorkingCalendar }>;
  readonly ticket: typeof ticketLifecycle;
}
export const RUNNING: Machines = { case: caseLifecycle, ticket: ticketLifecycle };

/** What a machine makes of a stored log: the snapshot with its states and dates, or that it refuses. */
export interface Judged {
  readonly snapshot: Json;
  readonly says: Facts;
}

export function judgedBy(machines: Machines, file: StoredFile, log: readonly LoggedEvent[]): Judged {
  const calendar = calendarNamed(file.calendar);
  const env = (event: LoggedEvent) => ({
    recordedAt: event.recordedAt,
    recordedOn: civilDateOf(event.recordedAt),
    versions: event,
    calendar,
  });
  if (file.machine === 'case') {
    const again = replay(machines.case, log, env);
    return again.ok ? { snapshot: again.state, says: caseFacts(again.state, calendar) } : refusedAt(again);
  }
  const { policy } = file;
  if (!policy) throw new Error('tickets are judged under a policy');
  const again = replay(machines.ticket, log, (event) => ({ ...env(event), policy }));
  return again.ok
    ? { snapshot: again.state, says: ticketFacts(again.state, policy, calendar) }
    : refusedAt(again);
}

const refusedAt = ({ seq, code }: { seq: number; code: string }): Judged => ({
  snapshot: null,
  says: { log: `refused at ${seq}: ${code}` },
});

export function caseFacts(state: CaseState, calendar: WorkingCalendar): Facts {
  const { tracks, regions, facts } = state;
  return Object.fromEntries([
    ...tracks.flatMap(({ id, ...track }) =>
      (['state', 'since', 'outcome', 'closedOn', 'returnTo'] as const).flatMap((field) => {
        const value = track[field];
        return value === undefined ? [] : [[`tracks.${id}.${field}`, value]];
      }),
    ),
    ...Object.entries(regions).map(([region, at]) => [`regions.${region}`, at]),
    ...facts.instruments.map((made) => [
      `instruments.${made.id}`,
      `${made.status} ${made.effectiveOn ?? ''}`.trim(),
    ]),
    ...planCaseDeadlines(state, calendar).map((d) => [
      `deadlines.${d.rule} ${d.track} ${d.subject} ${d.startSeq}`,
      `${d.status} ${d.startOn} ${d.end}`,
    ]),
  ]) as Facts;
}

export function ticketFacts(state: TicketState, policy: ClockPolicy, calendar: WorkingCalendar): Facts {
  return Object.fromEntries([
    ['state', state.state ?? 'none'],
    ...planTicketDeadlines(state, policy, calendar).map((d, index) => {
      const { rule, status, ...rest } = d;
      return [`deadlines.${index}.${rule}`, `${status} ${JSON.stringify(rest)}`];
    }),
  ]) as Facts;
}
