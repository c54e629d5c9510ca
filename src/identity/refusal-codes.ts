import type { RefusalRule } from '../platform/http/index.js';

/** What this room refuses in words of its own. Unknown account, disabled account and wrong password are one code. */
export const IDENTITY_REFUSALS = { LOGIN_FAILED: { status: 401 } } as const satisfies Record<
  string,
  RefusalRule
>;
