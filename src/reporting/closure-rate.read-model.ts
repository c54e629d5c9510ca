import { Injectable } from '@nestjs/common';
import { addDays, instantAt, type CivilDate } from '../domain/civil-date.js';
import { rateOf, type Rate } from '../domain/reporting/rate.js';
import type { Reader } from '../platform/database/index.js';
import { DUE_COHORT, GROUP_COLUMNS, type GroupBy } from './due-cohort.js';

export interface Period {
  readonly paths: readonly string[];
  /** First and last day, both within the period (Asia/Shanghai). */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly unionId?: string | undefined;
}

interface Counts {
  key: string;
  label: string;
  due: number;
  closed: number;
  onTime: number;
  everClosed: number;
  firstTime: number;
}

export interface ClosureFigures {
  readonly closure: Rate;
  readonly onTime: Rate;
  readonly firstTime: Rate;
}

export interface CohortItem {
  readonly id: string;
  readonly number: string;
  readonly unionName: string;
  readonly state: string;
  readonly dueAt: string;
  readonly acceptedAt: string | null;
  readonly closed: boolean;
  readonly onTime: boolean;
}

const COUNTS = `
  count(*)::int AS due,
  count(*) FILTER (WHERE k.closed)::int AS closed,
  count(*) FILTER (WHERE k.on_time)::int AS "onTime",
  count(*) FILTER (WHERE k.closings > 0)::int AS "everClosed",
  count(*) FILTER (WHERE k.closings > 0 AND k.reopenings = 0)::int AS "firstTime"`;

/** The closure rate and the very tickets behind it, out of one definition of the cohort. */
@Injectable()
export class ClosureRate {
  async figures(reader: Reader, period: Period): Promise<ClosureFigures> {
    const [row] = await reader.query<Counts>(`SELECT ${COUNTS} FROM (${DUE_COHORT}) k`, parameters(period));
    return figuresOf(row);
  }

  async grouped(reader: Reader, period: Period, by: GroupBy) {
    const { key, label } = GROUP_COLUMNS[by];
    const rows = await reader.query<Counts>(
      `SELECT ${key} AS key, ${label} AS label, ${COUNTS} FROM (${DUE_COHORT}) k GROUP BY 1, 2 ORDER BY 1`,
      parameters(period),
    );
    return rows.map((row) => ({ key: row.key, label: row.label, ...figuresOf(row) }));
  }

  /** One page of the cohort: what was counted, by due instant. */
  async items(
    reader: Reader,
    period: Period,
    page: { readonly limit: number; readonly after?: readonly [string, string] | undefined },
  ): Promise<CohortItem[]> {
    return reader.query<CohortItem>(
      `SELECT k.id, k.number, k.union_name AS "unionName", k.state,
              to_char(k.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "dueAt",
              to_char(k.accepted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "acceptedAt",
              k.closed, k.on_time AS "onTime"
         FROM (${DUE_COHORT}) k
        WHERE $5::timestamptz IS NULL OR (k.due_at, k.id) > ($5::timestamptz, $6::uuid)
        ORDER BY k.due_at, k.id LIMIT $7`,
      [...parameters(period), page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
    );
  }
}

/** A clock that ends at 24:00 ends on that day: the period reaches from just after its first midnight to its last. */
function parameters({ paths, from, to, unionId }: Period): unknown[] {
  const start = new Date(instantAt(from)).toISOString();
  const end = new Date(instantAt(addDays(to, 1))).toISOString();
  return [paths, start, end, unionId ?? null];
}

function figuresOf(counts: Counts | undefined): ClosureFigures {
  const { due = 0, closed = 0, onTime = 0, everClosed = 0, firstTime = 0 } = counts ?? {};
  return {
    closure: rateOf(closed, due),
    onTime: rateOf(onTime, due),
    firstTime: rateOf(firstTime, everClosed),
  };
}
