import { canonicalJson, type Json } from '../lifecycle/canonical-json.js';

export type ObligationStatus = 'open' | 'met' | 'lapsed' | 'withdrawn';

/** One rung of an obligation's escalation ladder: its name and the instant (RFC 3339) from which it is due. */
export interface LadderStep {
  readonly step: string;
  readonly dueAt: string;
}

/**
 * A deadline as it follows from the facts of a case or ticket. All of them are planned anew after every event, closed
 * ones included; what is stored is moved to what is planned. One obligation is one (track, rule, subject, start fact).
 */
export interface PlannedObligation {
  readonly track: string;
  readonly rule: string;
  readonly ruleVersion: number;
  /** Party, document, instalment, letter, measure, claim or agency it is about; '' when the rule needs none. */
  readonly subject: string;
  /** Number of the event it runs from. */
  readonly startSeq: number;
  readonly status: ObligationStatus;
  /** Why it is no longer open, as a code. */
  readonly cause?: string;
  readonly startOn: string;
  readonly startAt?: string;
  /** Last day as counted, before the rule about rest days. */
  readonly rawEnd: string;
  /** Last day in law. */
  readonly end: string;
  /** Day by which the actor is told to act; never after `end`. */
  readonly actBy: string;
  /** The instant it is over: for civil dates the end of the last day in Asia/Shanghai. */
  readonly dueAt: string;
  readonly unit: string;
  /** True while a year it touches has no announced calendar. */
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly basis: readonly string[];
  readonly actor: string;
  readonly explanation: Json;
  readonly ladder: readonly LadderStep[];
}

/** An obligation as stored. The version grows when it moves or opens again; each version has its own episodes. */
export interface StoredObligation extends PlannedObligation {
  readonly id: string;
  readonly version: number;
}

/** `restated`: how it is explained or escalated changed, its dates did not, and what has fired stays fired. */
export type ObligationChangeKind = 'moved' | 'reopened' | 'closed' | 'restated';

export interface ObligationChange {
  readonly kind: ObligationChangeKind;
  readonly id: string;
  /** The version after the change. */
  readonly version: number;
  readonly planned: PlannedObligation;
}

export interface ObligationDiff {
  readonly opened: readonly PlannedObligation[];
  readonly changed: readonly ObligationChange[];
}

/** Cause of an obligation whose start fact is gone (corrected or struck out). */
export const NO_LONGER_OWED = 'noLongerOwed';

/**
 * What has to change so that the stored obligations say what the planned ones say. Applying it and asking again
 * changes nothing.
 * @throws RangeError when the same obligation is planned twice.
 */
export function diffObligations(
  stored: readonly StoredObligation[],
  planned: readonly PlannedObligation[],
): ObligationDiff {
  const storedByKey = new Map(stored.map((obligation) => [keyOf(obligation), obligation]));
  const plannedKeys = new Set(planned.map(keyOf));
  if (plannedKeys.size !== planned.length) throw new RangeError('an obligation is planned twice');
  const opened: PlannedObligation[] = [];
  const changed: ObligationChange[] = [];
  for (const plan of planned) {
    const known = storedByKey.get(keyOf(plan));
    if (!known) opened.push(plan);
    else changed.push(...changeOf(known, plan));
  }
  for (const known of stored) {
    if (!plannedKeys.has(keyOf(known))) changed.push(...changeOf(known, withdrawn(known)));
  }
  return { opened, changed };
}

/** What tells one obligation of a case or ticket from another. */
function keyOf({ track, rule, subject, startSeq }: PlannedObligation): string {
  return canonicalJson([track, rule, subject, startSeq]);
}

function changeOf(known: StoredObligation, planned: PlannedObligation): ObligationChange[] {
  const kind = kindOf(known, planned);
  if (!kind) return [];
  const moves = kind === 'reopened' || datesOf(known) !== datesOf(planned);
  return [{ kind, id: known.id, version: known.version + (moves ? 1 : 0), planned }];
}

function kindOf(known: StoredObligation, planned: PlannedObligation): ObligationChangeKind | undefined {
  if (known.status === 'open' && planned.status !== 'open') return 'closed';
  if (known.status !== 'open' && planned.status === 'open') return 'reopened';
  if (datesOf(known) !== datesOf(planned)) return 'moved';
  return textOf(known) === textOf(planned) ? undefined : 'restated';
}

function withdrawn(known: StoredObligation): PlannedObligation {
  return known.status === 'withdrawn' ? known : { ...known, status: 'withdrawn', cause: NO_LONGER_OWED };
}

function datesOf({ rawEnd, end, actBy, dueAt, provisional }: PlannedObligation): string {
  return canonicalJson([rawEnd, end, actBy, Date.parse(dueAt), provisional]);
}

/** Everything else that is stored, as one text. */
function textOf(o: PlannedObligation): string {
  const ladder = o.ladder.map(({ step, dueAt }) => [step, Date.parse(dueAt)] as const);
  const startAt = o.startAt === undefined ? null : Date.parse(o.startAt);
  return canonicalJson([
    [o.ruleVersion, o.status, o.cause ?? null, o.startOn, startAt, o.unit, o.calendarVersion],
    [o.basis, o.actor, o.explanation, ladder],
  ]);
}
