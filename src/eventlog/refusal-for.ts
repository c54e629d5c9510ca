import type { RefusalCode, Refused } from '../domain/lifecycle/lifecycle.js';
import { Refusal, type RefusalDetails, type RefusalRule } from '../platform/http/index.js';

/** Statuses of the domain's refusals. A payload that does not fit is the caller's form, the rest is the law. */
export const DOMAIN_REFUSALS = {
  EVENT_UNKNOWN: { status: 400 },
  EVENT_NOT_ALLOWED: { status: 422 },
  TRACK_REQUIRED: { status: 422 },
  TRACK_UNKNOWN: { status: 422 },
  GUARD_FAILED: { status: 422 },
  DATE_IN_FUTURE: { status: 422 },
  DATE_BEFORE_ENABLING_FACT: { status: 422 },
  PAYLOAD_INVALID: { status: 400 },
  WINDOW_CLOSED: { status: 422 },
  CORRECTION_UNLAWFUL: { status: 422 },
  CORRECTION_TARGET: { status: 422 },
  LAPSE_RELIED_ON: { status: 422 },
  SYSTEM_EVENT_ONLY: { status: 422 },
} as const satisfies Record<RefusalCode, RefusalRule>;

/** This room's own: a log that the running machine does not accept waits for a release that does. */
export const LOG_REFUSALS = { MACHINE_UPGRADE_FAILED: { status: 503 } } as const satisfies Record<
  string,
  RefusalRule
>;

/** Turns the domain's no into the one the edge puts into words. `area` is where the words of its guards stand. */
export function refusalFor(
  refused: Refused,
  area: 'case' | 'ticket',
  allowedEvents: RefusalDetails['allowedEvents'],
): Refusal {
  const { code, reason, params, path } = refused;
  const faults =
    path === undefined ? {} : { errors: [{ path, message: `validation.${code}`, params: params ?? {} }] };
  return new Refusal(code, {
    ...(reason === undefined ? {} : { reason, phrase: `${area}.reason.${reason}` }),
    basis: refused.basis,
    ...(params ? { params, extra: shown(params) } : {}),
    ...(allowedEvents ? { allowedEvents } : {}),
    ...faults,
  });
}

/** Of the parameters, those a program needs in order to try again. */
function shown(params: NonNullable<Refused['params']>): Record<string, unknown> {
  const { tracks, seq, cause } = params;
  return {
    ...(tracks === undefined ? {} : { tracks }),
    ...(seq === undefined ? {} : { seq }),
    ...(cause === undefined ? {} : { cause }),
  };
}
