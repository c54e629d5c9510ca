import { daysTouchedBy } from '../domain/deadlines/calendar-draft.js';
import type { Reader } from '../platform/database/index.js';
import type { SubjectType } from './deadline-subject.js';

/** A case or ticket with a deadline that days of the year lie in. */
export interface TouchedSubject {
  readonly type: SubjectType;
  readonly id: string;
  /** Does anything of it lie within the paths asked for? */
  readonly within: boolean;
}

/** Units in which every day counts: only the last day asks the calendar, whether it rests. */
const EVERY_DAY = `('calendarDay', 'month', 'year', 'date')`;
const ENDS = 'd.raw_end, d.end_on, d.act_by';

/** The days that were asked of the calendar for a deadline, and `before` days more in front of them. */
const span = (before: number) => `daterange(
  CASE WHEN d.unit IN ${EVERY_DAY} THEN least(${ENDS}) ELSE least(d.start_on, ${ENDS}) END - ${before},
  CASE WHEN d.unit IN ${EVERY_DAY} THEN greatest(${ENDS}) ELSE greatest(d.start_on, ${ENDS}) END, '[]')`;

/** The days a date rests on. */
export const SPAN = span(0);

/** With those the reminders before it rest on: five working days take less than a month, whatever is given off. */
const SPAN_AND_LADDER = span(31);

/**
 * Subjects with a deadline that a new calendar of the year may move, in the order in which they are locked. Lapsed
 * deadlines count: with another calendar they may not have lapsed at all.
 * @param paths union paths of whoever asks, for `within`.
 */
export function subjectsTouchedBy(
  reader: Reader,
  year: number,
  types: readonly SubjectType[],
  paths: readonly string[],
): Promise<TouchedSubject[]> {
  const { first, last } = daysTouchedBy(year);
  return reader.query<TouchedSubject>(
    `SELECT d.subject_type AS type, d.subject_id AS id, bool_or(d.scope_paths <@ ANY($4::ltree[])) AS within
       FROM deadlines d
      WHERE d.status IN ('open', 'lapsed') AND d.subject_type = ANY($1::text[])
        AND ${SPAN_AND_LADDER} && daterange($2::date, $3::date, '[]')
      GROUP BY 1, 2 ORDER BY 1, 2`,
    [types, first, last, paths],
  );
}

/** A command that was under way while a batch ran has committed long before these minutes are over. */
const LATE_MINUTES = 15;

/**
 * Subjects whose open deadlines still rest on a calendar that a batch of the last minutes has replaced: their command
 * read the calendar before the batch committed, and committed after the batch had looked.
 */
export function subjectsLeftBehind(
  reader: Reader,
  types: readonly SubjectType[],
): Promise<(Pick<TouchedSubject, 'type' | 'id'> & { year: number })[]> {
  return reader.query(
    `SELECT d.subject_type AS type, d.subject_id AS id, max(c.year) AS year
       FROM calendar_batches b
       JOIN calendars c ON c.year = b.year AND c.status = 'applied'
       JOIN deadlines d ON d.status = 'open' AND d.subject_type = ANY($1::text[])
        AND ${SPAN_AND_LADDER} && daterange(make_date(c.year - 1, 12, 1), make_date(c.year + 1, 1, 31), '[]')
        AND (c.year || ':' || c.version) <> ALL (string_to_array(d.calendar_version, ','))
      WHERE b.committed_at > clock_timestamp() - make_interval(mins => $2)
      GROUP BY 1, 2 ORDER BY 1, 2`,
    [types, LATE_MINUTES],
  );
}
