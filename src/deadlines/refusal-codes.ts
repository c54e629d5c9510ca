import type { RefusalRule } from '../platform/http/index.js';

/** What this room refuses in words of its own. */
export const DEADLINE_REFUSALS = { CALENDAR_NO_DRAFT: { status: 422 } } as const satisfies Record<
  string,
  RefusalRule
>;
