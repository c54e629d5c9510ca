/** How a figure may be cut. */
export const GROUPS = ['union', 'region', 'month', 'category', 'channel'] as const;
export type GroupBy = (typeof GROUPS)[number];

/**
 * The due cohort, once: every figure about due tickets and the list behind it select from this text. It is a fact table
 * out of the event log: what happened and when comes from `ticket_events`; when a total clock ends is the deadline
 * planned from the same log.
 *
 * $1 union paths of the actor · $2 first instant of the period · $3 first instant after it · $4 union asked for, or null
 */
export const DUE_COHORT = `
  SELECT t.id, t.number, t.category, t.channel, t.region_code AS region, n.id AS union_id, n.name AS union_name,
         d.due_at, to_char((d.due_at - interval '1 millisecond') AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month,
         log.state, log.accepted_at, log.closings, log.reopenings,
         (log.state = 'closed') AS closed,
         (log.accepted_at IS NOT NULL AND log.accepted_at <= d.due_at) AS on_time
    FROM tickets t
    JOIN unions n ON n.id = t.union_id
    JOIN deadlines d ON d.subject_type = 'ticket' AND d.subject_id = t.id AND d.rule_id = 'ticket.total'
                    AND d.status <> 'withdrawn'
    CROSS JOIN LATERAL (
      SELECT (array_agg(e.to_state ORDER BY e.seq DESC))[1] AS state,
             min(e.occurred_at) FILTER (WHERE e.type IN ('ticket.resultAccepted', 'ticket.answeredOnTheSpot'))
               AS accepted_at,
             count(*) FILTER (WHERE e.to_state = 'closed' AND e.from_state <> 'closed')::int AS closings,
             count(*) FILTER (WHERE e.type = 'ticket.reopened')::int AS reopenings
        FROM ticket_events e WHERE e.subject_id = t.id) log
   WHERE n.path <@ ANY ($1::ltree[])
     AND d.due_at > $2::timestamptz AND d.due_at <= $3::timestamptz
     AND ($4::uuid IS NULL OR n.path <@ (SELECT a.path FROM unions a WHERE a.id = $4))`;

/** What to group by, as SQL over the cohort: key and label. */
export const GROUP_COLUMNS: Readonly<Record<GroupBy, { readonly key: string; readonly label: string }>> = {
  union: { key: 'k.union_id::text', label: 'k.union_name' },
  region: { key: "coalesce(k.region, '')", label: "coalesce(k.region, '')" },
  month: { key: 'k.month', label: 'k.month' },
  category: { key: 'k.category', label: 'k.category' },
  channel: { key: 'k.channel', label: 'k.channel' },
};
