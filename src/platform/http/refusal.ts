/**
 * Refusals that belong to the protocol and not to any room, with their HTTP status. `FORBIDDEN_ROLE` is only for a
 * subject the caller may see but not act on; what is out of reach answers `NOT_FOUND`, like what does not exist.
 */
export const TECHNICAL_STATUS = {
  MALFORMED_REQUEST: 400,
  VALIDATION_FAILED: 400,
  UNAUTHENTICATED: 401,
  CSRF_FAILED: 403,
  FORBIDDEN_ROLE: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  VERSION_CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  IDEMPOTENCY_KEY_REUSED: 422,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_ERROR: 500,
  UNAVAILABLE: 503,
} as const satisfies Record<string, number>;

export type TechnicalCode = keyof typeof TECHNICAL_STATUS;

/** A technical code, or one that a room brings with `REFUSAL_CODES`. */
export type RefusalCodeHttp = TechnicalCode | (string & {});

/**
 * Token under which a room's module brings its own codes, each with its status; the words are `refusal.<code>` in the
 * locale files. A code brought twice, or without words, stops the start.
 *
 * `{ provide: REFUSAL_CODES, useValue: { EVENT_NOT_ALLOWED: { status: 422 } } satisfies Record<MyCode, RefusalRule> }`
 */
export const REFUSAL_CODES = Symbol('REFUSAL_CODES');

export interface RefusalRule {
  readonly status: number;
}

export interface FieldError {
  /** Field at fault, dotted from the top of body, query or path: `payload.amount`. */
  readonly path: string;
  /** Key of the locale files (`validation.…`), or words already in the caller's language. */
  readonly message: string;
  /** Fill the words of the key. */
  readonly params?: Readonly<Record<string, unknown>>;
}

export interface RefusalDetails {
  /** Fill the words of the code. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** Finer than the code; its words are `reason.<reason>`. */
  readonly reason?: string;
  /** Key of the words, where a room keeps those of its reasons under a name of its own. */
  readonly phrase?: string;
  /** Articles that forbid it. */
  readonly basis?: readonly string[];
  readonly allowedEvents?: readonly unknown[];
  readonly errors?: readonly FieldError[];
  /** The newer state, for a caller who acted on an older one. */
  readonly current?: unknown;
  /** Sent as `Retry-After`, in seconds. */
  readonly retryAfterSeconds?: number;
  /** Choices or other facts the caller needs in order to try again, shown as they are. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** Thrown by application code that says no. One filter turns it into a status and words; nothing is logged as a fault. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCodeHttp,
    readonly details: RefusalDetails = {},
  ) {
    super(code);
  }
}
