import { z } from 'zod';
import type { CivilDate } from '../../../civil-date.js';
import { code, date, documentNumber, id, localId, money } from '../../../payload-schema.js';
import { STATUTORY_RULES } from '../../../deadlines/statutory-rules.js';
import { computeDeadline } from '../../../deadlines/compute.js';
import type { WorkingCalendar } from '../../../deadlines/working-calendar.js';
import { partiesMeant, type CaseFacts } from '../../case-facts.js';
import type { ClockEntry } from '../../clocks/clock-ledger.js';
import type { Flag } from '../../event-definition.js';
import { latestService, type Served } from './every-stage.payloads.js';

/** Shapes that awards and judgments, and the hearings before them, share. */

export const itemSchema = () =>
  z.strictObject({
    claimId: localId(),
    workerId: id(),
    head: code().optional(),
    amount: money(),
    due: date().optional(),
  });

export const documentSchema = () =>
  z.strictObject({
    id: localId(),
    no: documentNumber().optional(),
    madeOn: date(),
    label: z.enum(['final', 'ordinary', 'none']).optional(),
    items: z.array(itemSchema()),
    decidesRelation: z.boolean().optional(),
  });

/** Service of one paper on one party; an unknown day is null and opens no clock. */
export const serviceFields = {
  party: localId(),
  on: date().nullable(),
  mode: z.enum(['signed', 'electronic', 'agent', 'left', 'posted', 'publicNotice']).optional(),
  evidence: id().optional(),
};

/** Notice of a hearing later than the law wants: the hearing stands, and a postponement may be asked. */
export function shortNotice(
  rule: 'arbitration.hearingNotice' | 'litigation.hearingNotice',
  hearing: { readonly on: CivilDate; readonly noticeServed?: Served | undefined },
  calendar: WorkingCalendar,
): readonly Flag[] {
  const notice = latestService(hearing.noticeServed ?? {});
  const found = STATUTORY_RULES.find((known) => known.id === rule);
  if (notice === null || !found) return [];
  const last = computeDeadline(found, { start: hearing.on }, calendar).end;
  if (notice <= last) return [];
  return [{ code: 'shortHearingNotice', basis: found.basis, remedy: 'askPostponement' }];
}

/** Our side acts after its period lapsed: the body decides, so the act is recorded and flagged. */
export function lateFlag(
  clocks: readonly ClockEntry[],
  key: {
    readonly rules: readonly string[];
    readonly track: string | undefined;
    readonly subjects?: readonly string[];
  },
  on: CivilDate,
  basis: readonly string[],
): readonly Flag[] {
  const late = clocks.some(
    (c) =>
      key.rules.includes(c.rule) &&
      c.track === key.track &&
      (key.subjects === undefined || key.subjects.includes(c.subject)) &&
      c.status === 'lapsed' &&
      c.lapsedEnd !== undefined &&
      c.lapsedEnd < on,
  );
  const runsAgain = clocks.some(
    (c) =>
      key.rules.includes(c.rule) &&
      c.track === key.track &&
      (key.subjects === undefined || key.subjects.includes(c.subject)) &&
      c.status === 'open',
  );
  return late && !runsAgain ? [{ code: 'late', basis, remedy: 'askRestoration' }] : [];
}

/** The parties a list of ids or side words means. */
export function everyoneMeant(facts: CaseFacts, keys: unknown): readonly string[] {
  const list = Array.isArray(keys) ? keys : [keys];
  return list.flatMap((key) => (typeof key === 'string' ? partiesMeant(facts, key) : []));
}
