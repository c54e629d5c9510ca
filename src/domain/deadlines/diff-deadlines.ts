/**
 * Compares the deadlines that are stored with those the facts now ask for.
 *
 * An obligation is (track, rule, subject, startSeq): the same clock opened by another fact is another obligation. Of one
 * (track, rule, subject) at most one is open, which the database also holds unique; hence the order in which a diff is
 * applied: closed, moved, reopened, opened.
 * A stored deadline that the facts no longer ask for (its opener was voided) becomes `withdrawn`, open or not.
 */
import type { CivilDate } from '../civil-date.js';
import type { Computed } from './computed.js';

export type DeadlineStatus = 'open' | 'met' | 'lapsed' | 'withdrawn';

interface Obligation {
  track: string;
  rule: string;
  /** party | instalment | document | letter | measure | claim | agency | '' */
  subject: string;
  /** `seq` of the event that opened it. */
  startSeq: number;
}

export interface PlannedDeadline extends Obligation {
  status: DeadlineStatus;
  /** Why it is closed: the event type, as a code. */
  cause?: string;
  startOn: CivilDate;
  computed: Computed;
  closedOn?: CivilDate;
  closedBySeq?: number;
}

export interface StoredDeadline extends Obligation {
  id: string;
  /** Row version for the optimistic lock. */
  version: number;
  status: DeadlineStatus;
  cause?: string | null;
  startOn: CivilDate;
  end: CivilDate;
  rawEnd: CivilDate;
  provisional: boolean;
  calendarVersion: string;
  /** The explanation as stored; null reads as changed. */
  computed: Computed | null;
  closedOn?: CivilDate | null;
  closedBySeq?: number | null;
}

export interface MovedDeadline {
  id: string;
  version: number;
  planned: PlannedDeadline;
  /** The rolled end before the move. */
  from: CivilDate;
  /** `same`: only the explanation, the raw end, the flag or the calendar version changed. Earlier is told at once. */
  direction: 'earlier' | 'later' | 'same';
}

export interface ClosedDeadline {
  id: string;
  version: number;
  status: Exclude<DeadlineStatus, 'open'>;
  cause?: string;
  closedOn?: CivilDate;
  closedBySeq?: number;
}

export interface ReopenedDeadline {
  id: string;
  version: number;
  planned: PlannedDeadline;
}

export interface DeadlineDiff {
  /** New obligations, also those already over when they are learnt: their status says so. */
  opened: PlannedDeadline[];
  moved: MovedDeadline[];
  /** Also changes between closed states: a lapse beaten by a fact typed late becomes `met`. */
  closed: ClosedDeadline[];
  reopened: ReopenedDeadline[];
}

/**
 * @throws RangeError when the plan names an obligation twice or leaves two open under one (track, rule, subject).
 */
export function diffDeadlines(
  stored: readonly StoredDeadline[],
  planned: readonly PlannedDeadline[],
): DeadlineDiff {
  checkPlan(planned);
  const rows = new Map(stored.map((row) => [obligationKey(row), row]));
  const wanted = new Set(planned.map(obligationKey));
  const diff: DeadlineDiff = { opened: [], moved: [], closed: [], reopened: [] };
  for (const row of stored) {
    if (!wanted.has(obligationKey(row)) && row.status !== 'withdrawn') {
      diff.closed.push({ id: row.id, version: row.version, status: 'withdrawn', cause: 'noLongerPlanned' });
    }
  }
  for (const plan of planned) {
    const row = rows.get(obligationKey(plan));
    if (row) compare(row, plan, diff);
    else diff.opened.push(plan);
  }
  return diff;
}

/** Is there nothing to do? */
export function isEmptyDiff(diff: DeadlineDiff): boolean {
  return Object.values(diff).every((entries: readonly unknown[]) => entries.length === 0);
}

/** The stored deadlines after a diff, as the store would write them; for previews and dry runs. */
export function applyDiff(
  stored: readonly StoredDeadline[],
  diff: DeadlineDiff,
  newId: (planned: PlannedDeadline) => string,
): StoredDeadline[] {
  const rows = new Map(stored.map((row) => [row.id, row]));
  const change = (id: string, fields: Partial<StoredDeadline>) => {
    const row = rows.get(id);
    if (row) rows.set(id, { ...row, ...fields, version: row.version + 1 });
  };
  for (const { id, status, cause, closedOn, closedBySeq } of diff.closed) {
    change(id, {
      status,
      cause: cause ?? null,
      closedOn: closedOn ?? null,
      closedBySeq: closedBySeq ?? null,
    });
  }
  for (const { id, planned } of diff.moved) change(id, datesOf(planned));
  for (const { id, planned } of diff.reopened) {
    change(id, { ...datesOf(planned), status: 'open', cause: null, closedOn: null, closedBySeq: null });
  }
  const opened = diff.opened.map((planned) => ({ ...storedOf(planned), id: newId(planned), version: 1 }));
  return [...rows.values(), ...opened];
}

function compare(row: StoredDeadline, plan: PlannedDeadline, diff: DeadlineDiff): void {
  const { id, version } = row;
  if (plan.status === 'open' && row.status !== 'open') {
    diff.reopened.push({ id, version, planned: plan });
    return;
  }
  if (!sameDates(row, plan)) {
    diff.moved.push({
      id,
      version,
      planned: plan,
      from: row.end,
      direction: direction(row.end, plan.computed.end),
    });
  }
  if (plan.status !== 'open' && !sameClosing(row, plan)) {
    const { status, cause, closedOn, closedBySeq } = plan;
    diff.closed.push({ id, version, status, cause, closedOn, closedBySeq });
  }
}

function direction(from: CivilDate, to: CivilDate): MovedDeadline['direction'] {
  if (from === to) return 'same';
  return to < from ? 'earlier' : 'later';
}

function sameDates(row: StoredDeadline, plan: PlannedDeadline): boolean {
  const { computed } = plan;
  return (
    row.startOn === plan.startOn &&
    row.end === computed.end &&
    row.rawEnd === computed.rawEnd &&
    row.provisional === computed.provisional &&
    row.calendarVersion === computed.calendarVersion &&
    canonical(row.computed) === canonical(computed)
  );
}

function sameClosing(row: StoredDeadline, plan: PlannedDeadline): boolean {
  return (
    row.status === plan.status &&
    (row.cause ?? undefined) === plan.cause &&
    (row.closedOn ?? undefined) === plan.closedOn &&
    (row.closedBySeq ?? undefined) === plan.closedBySeq
  );
}

function datesOf(plan: PlannedDeadline): Partial<StoredDeadline> {
  const { end, rawEnd, provisional, calendarVersion } = plan.computed;
  return { startOn: plan.startOn, end, rawEnd, provisional, calendarVersion, computed: plan.computed };
}

function storedOf(plan: PlannedDeadline): Omit<StoredDeadline, 'id' | 'version'> {
  const { track, rule, subject, startSeq, startOn, status, computed } = plan;
  const { end, rawEnd, provisional, calendarVersion } = computed;
  return {
    ...{
      track,
      rule,
      subject,
      startSeq,
      startOn,
      status,
      computed,
      end,
      rawEnd,
      provisional,
      calendarVersion,
    },
    ...{ cause: plan.cause ?? null, closedOn: plan.closedOn ?? null, closedBySeq: plan.closedBySeq ?? null },
  };
}

function obligationKey({ track, rule, subject, startSeq }: Obligation): string {
  return JSON.stringify([track, rule, subject, startSeq]);
}

function checkPlan(planned: readonly PlannedDeadline[]): void {
  const seen = new Set<string>();
  const open = new Set<string>();
  for (const plan of planned) {
    const key = obligationKey(plan);
    if (seen.has(key)) throw new RangeError(`planned twice: ${key}`);
    seen.add(key);
    if (plan.status !== 'open') continue;
    const clock = JSON.stringify([plan.track, plan.rule, plan.subject]);
    if (open.has(clock)) throw new RangeError(`two open deadlines under ${clock}`);
    open.add(clock);
  }
}

/** Text that does not depend on the order of keys: jsonb gives objects back in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
