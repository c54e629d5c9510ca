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

/** Whatever is walked for a deadline lies between these days: the day it starts from, its raw end and its rolled end. */
export const SPAN = `daterange(least(d.start_on, d.raw_end, d.end_on, d.act_by),
                        greatest(d.start_on, d.raw_end, d.end_on, d.act_by), '[]')`;

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
        AND ${SPAN} && daterange($2::date, $3::date, '[]')
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
        AND ${SPAN} && daterange(make_date(c.year - 1, 12, 1), make_date(c.year + 1, 1, 31), '[]')
        AND (c.year || ':' || c.version) <> ALL (string_to_array(d.calendar_version, ','))
      WHERE b.committed_at > clock_timestamp() - make_interval(mins => $2)
      GROUP BY 1, 2 ORDER BY 1, 2`,
    [types, LATE_MINUTES],
  );
}
