import { findRule } from '../../deadlines/statutory-rules.js';
import type { CivilDate } from '../../civil-date.js';
import type { CaseState } from '../case-state.js';
import {
  adjustClocks,
  CASE_WIDE,
  closeClocks,
  openClock,
  pauseFrom,
  resumeOn,
  type ClockEntry,
  type ClockInput,
} from './clock-ledger.js';
import type { Closes, ClockContext, ClockRow, ClockStart } from './clock-row.js';

const NOTES = new Set(['note.added', 'deadline.lapsed']);

/** Folds one event into the ledger, row by row: endings first, then changes, then starts. */
export function applyClocks(
  rows: readonly ClockRow[],
  ledger: readonly ClockEntry[],
  c: ClockContext,
  moved: { readonly from: string; readonly to: string } | null,
): readonly ClockEntry[] {
  let next = ledger;
  for (const row of rows) next = endings(row, next, c, moved);
  for (const row of rows) next = changes(row, next, c);
  for (const row of rows) next = starts(row, next, c, moved);
  return custody(next, c);
}

/** Could this event type answer, stretch or end a clock of this rule? (Used for facts typed late.) */
export function touches(row: ClockRow, type: string): boolean {
  const named = [row.closes, row.withdraws, row.adjusts].some((table) => table?.[type] !== undefined);
  return named || (row.closesOnAnyEvent === true && !NOTES.has(type));
}

/** When a case ends, nothing is due any more: open clocks end as withdrawn. */
export function withdrawAll(state: CaseState, on: CivilDate, seq: number): readonly ClockEntry[] {
  return closeClocks(state.clocks, () => true, { status: 'withdrawn', cause: 'caseClosed', on, seq });
}

function endings(
  row: ClockRow,
  ledger: readonly ClockEntry[],
  c: ClockContext,
  moved: Moved,
): readonly ClockEntry[] {
  const at = { on: c.event.occurredOn, seq: c.event.seq };
  const mine = (entry: ClockEntry) => entry.rule === row.rule && entry.track === trackOf(row, c);
  let next = ledger;
  const closing = row.closes?.[c.event.type];
  if (closing) next = closeClocks(next, (e) => mine(e) && meant(closing, c, e), { status: 'met', ...at });
  const withdrawing = row.withdraws?.[c.event.type];
  if (withdrawing) {
    const cause = c.event.type;
    next = closeClocks(next, (e) => mine(e) && meant(withdrawing, c, e), {
      status: 'withdrawn',
      cause,
      ...at,
    });
  }
  if (row.follows && c.track) {
    const gone = startsLeftOut(row.follows(c.before, c.track.id), row.follows(c.facts, c.track.id));
    const subjects = gone.map((start) => start.subject ?? '');
    next = closeClocks(next, (e) => mine(e) && subjects.includes(e.subject), {
      status: 'withdrawn',
      cause: 'superseded',
      ...at,
    });
  }
  if (row.closesOnAnyEvent && !NOTES.has(c.event.type))
    next = closeClocks(next, mine, { status: 'met', ...at });
  if (row.closesOnExit && moved && !row.opensOnEntry?.includes(moved.to)) {
    next = closeClocks(next, mine, { status: 'withdrawn', cause: 'stateLeft', ...at });
  }
  return next;
}

function changes(row: ClockRow, ledger: readonly ClockEntry[], c: ClockContext): readonly ClockEntry[] {
  const adjustment = row.adjusts?.[c.event.type]?.(c);
  if (!adjustment) return ledger;
  const { subjects, tracks = [trackOf(row, c)], change } = adjustment;
  const mine = (e: ClockEntry) =>
    e.rule === row.rule &&
    tracks.includes(e.track) &&
    (subjects === undefined || subjects.includes(e.subject));
  return adjustClocks(ledger, mine, change);
}

function starts(
  row: ClockRow,
  ledger: readonly ClockEntry[],
  c: ClockContext,
  moved: Moved,
): readonly ClockEntry[] {
  const followed =
    row.follows && c.track
      ? startsLeftOut(row.follows(c.facts, c.track.id), row.follows(c.before, c.track.id))
      : [];
  const named = [...(row.opens?.[c.event.type]?.(c) ?? []), ...followed];
  const all = named.length === 0 && begins(row, c, moved) ? onEntry(row, c, moved) : named;
  return all.reduce<readonly ClockEntry[]>(
    (next, start) =>
      openClock(
        next,
        { rule: row.rule, track: trackOf(row, c), subject: start.subject ?? '' },
        { on: start.on, seq: c.event.seq, ...(start.input ? { input: start.input } : {}) },
      ),
    ledger,
  );
}

/** The starts of `some` that `others` does not have. A fixed date is the same clock from whatever day it is known. */
function startsLeftOut(some: readonly ClockStart[], others: readonly ClockStart[]): readonly ClockStart[] {
  const key = ({ subject, input, on }: ClockStart) =>
    JSON.stringify([subject ?? '', input ?? {}, input?.dueOn === undefined ? on : '']);
  const known = new Set(others.map(key));
  return some.filter((start) => !known.has(key(start)));
}

function onEntry(row: ClockRow, c: ClockContext, moved: Moved): readonly ClockStart[] {
  if (row.entryStarts) return row.entryStarts(c);
  return [{ on: moved && c.track ? c.track.since : c.event.occurredOn }];
}

/** A state is entered; or something happened while it lasts, and whoever waits gets a fresh date: no silent case. */
function begins(row: ClockRow, c: ClockContext, moved: Moved): boolean {
  if (!c.track || !row.opensOnEntry?.includes(c.track.state)) return false;
  const renewed = row.closesOnAnyEvent === true && !NOTES.has(c.event.type);
  return (moved !== null || renewed) && (row.entryIf?.(c) ?? true);
}

/** The union's own pause stops only clocks whose source is the house default; the law's clocks go on. */
function custody(ledger: readonly ClockEntry[], c: ClockContext): readonly ClockEntry[] {
  const change = custodyChange(c);
  if (!change) return ledger;
  return adjustClocks(ledger, (entry) => findRule(entry.rule)?.verification === 'default', change);
}

function custodyChange(c: ClockContext): ((input: ClockInput) => ClockInput) | null {
  if (c.event.type === 'case.suspended') return pauseFrom(c.event.occurredOn, 'custody');
  if (c.event.type === 'case.resumed') return resumeOn(c.event.occurredOn, 'custody');
  return null;
}

function meant(closes: Closes, c: ClockContext, entry: ClockEntry): boolean {
  return closes === 'all' || closes(c).includes(entry.subject);
}

function trackOf(row: ClockRow, c: ClockContext): string {
  return row.scope === 'case' ? CASE_WIDE : (c.track?.id ?? CASE_WIDE);
}

type Moved = { readonly from: string; readonly to: string } | null;
