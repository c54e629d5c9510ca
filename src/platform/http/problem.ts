import { HttpException } from '@nestjs/common';
import type { Locale } from './locale.js';
import {
  Refusal,
  TECHNICAL_STATUS,
  type FieldError,
  type RefusalRule,
  type TechnicalCode,
} from './refusal.js';
import type { Words } from './words.js';

export const PROBLEM_TYPE = 'application/problem+json';

/** An answer of RFC 9457. `instance` is the request's id, which the log carries too. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  instance: string;
  errors?: { path: string; message: string }[];
  reason?: string;
  basis?: readonly string[];
  allowedEvents?: readonly unknown[];
  current?: unknown;
}

/** Puts a refusal into the caller's language. */
export function problemOf(
  words: Words,
  { refusal, rule }: { refusal: Refusal; rule: RefusalRule },
  locale: Locale,
  requestId: string,
): Problem {
  const { code, details } = refusal;
  const phrases = [details.phrase, details.reason && `reason.${details.reason}`];
  const phrase = phrases.find((key) => key && words.has(key)) || `refusal.${code}`;
  return {
    ...details.extra,
    type: `urn:gongdao:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title: words.translate(locale, words.has(`title.${code}`) ? `title.${code}` : `title.${rule.status}`),
    status: rule.status,
    detail: words.translate(locale, phrase, details.params),
    code,
    instance: requestId,
    ...(details.errors && { errors: details.errors.map((error) => fieldError(words, error, locale)) }),
    ...(details.reason !== undefined && { reason: details.reason }),
    ...(details.basis && { basis: details.basis }),
    ...(details.allowedEvents && { allowedEvents: details.allowedEvents }),
    ...(details.current !== undefined && { current: details.current }),
  };
}

function fieldError(words: Words, { path, message, params }: FieldError, locale: Locale) {
  const wordless = message.startsWith('validation.') && !words.has(message);
  const key = wordless ? 'validation.invalid' : message;
  return { path, message: words.has(key) ? words.translate(locale, key, params) : key };
}

const CODE_OF_STATUS: Readonly<Record<number, TechnicalCode>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN_ROLE',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  503: 'UNAVAILABLE',
};

/** Codes by which the driver or PostgreSQL says that the database cannot be reached or takes no more. */
const DATABASE_AWAY = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|57P0[123]|53300|08...)$/;

/** What to answer to anything thrown: refusals as they are, errors of Nest and Fastify by their status, bugs as bugs. */
export function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  const status = protocolStatus(thrown);
  if (status !== undefined && status < 500) return new Refusal(CODE_OF_STATUS[status] ?? 'MALFORMED_REQUEST');
  const away = status === 503 || DATABASE_AWAY.test(codeOf(thrown));
  return new Refusal(away ? 'UNAVAILABLE' : 'INTERNAL_ERROR');
}

function protocolStatus(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (!(thrown instanceof Error) || !codeOf(thrown).startsWith('FST_') || !('statusCode' in thrown))
    return undefined;
  return typeof thrown.statusCode === 'number' ? thrown.statusCode : undefined;
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
}

export function technicalRules(): Map<string, RefusalRule> {
  return new Map(Object.entries(TECHNICAL_STATUS).map(([code, status]) => [code, { status }]));
}
