import type { z } from 'zod';
import { Refusal, type FieldError } from './refusal.js';

type Issue = z.core.$ZodIssue;

/** Types and formats the locale files have words for. */
export const NAMED_TYPES = [
  'string',
  'number',
  'int',
  'boolean',
  'array',
  'object',
  'record',
  'date',
  'null',
];
export const NAMED_FORMATS = ['date', 'datetime', 'time', 'uuid', 'email', 'url', 'regex'];

const INVALID = 'validation.invalid';
/** A rule written by hand gives its words by name: `.refine(…, 'periodBackwards')` means `validation.periodBackwards`. */
const NAME = /^(?:validation\.)?(\w+)$/;

/**
 * Checks a value a caller sent.
 * @throws Refusal VALIDATION_FAILED with one error per fault; a field nobody named is a fault.
 */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = checkInput(schema, value, []);
  if (result.ok) return result.data;
  throw result.refusal;
}

/** The same check for a part of the input that stands at `above`, with the refusal given back instead of thrown. */
export function checkInput<S extends z.ZodType>(
  schema: S,
  value: unknown,
  above: readonly string[],
): { ok: true; data: z.output<S> } | { ok: false; refusal: Refusal } {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { ok: true, data: result.data };
  const errors = result.error.issues.flatMap((issue) => faults(issue, above));
  return { ok: false, refusal: new Refusal('VALIDATION_FAILED', { errors }) };
}

function faults(issue: Issue, above: readonly PropertyKey[]): FieldError[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: dotted([...path, key]), message: 'validation.unknownField' }));
  }
  if (issue.code === 'invalid_union') {
    const nearest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0];
    if (nearest && depth(nearest) > 0) return nearest.flatMap((inner) => faults(inner, path));
  }
  return [{ path: dotted(path), ...wording(issue) }];
}

/** How far into the value the alternative got before it failed; the one that got furthest is what the caller meant. */
function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

const dotted = (path: readonly PropertyKey[]) => path.map(String).join('.');

function wording(issue: Issue): Omit<FieldError, 'path'> {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? { message: 'validation.required' } : typed(issue.expected);
    case 'too_small':
      return bound('min', issue.origin, issue.minimum);
    case 'too_big':
      return bound('max', issue.origin, issue.maximum);
    case 'invalid_format':
      return named(issue.message) ?? formatted(issue.format);
    case 'not_multiple_of':
      return { message: 'validation.multipleOf', params: { divisor: issue.divisor } };
    case 'invalid_value':
      return issue.input === undefined
        ? { message: 'validation.required' }
        : { message: 'validation.oneOf', params: { values: issue.values.map(String) } };
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? { message: 'validation.oneOf', params: { values: issue.options.map(String) } }
        : { message: INVALID };
    case 'custom':
      return { message: INVALID, ...named(issue.message), ...(issue.params && { params: issue.params }) };
    default:
      return { message: INVALID };
  }
}

function named(message: string): { message: string } | undefined {
  const name = NAME.exec(message)?.[1];
  return name === undefined ? undefined : { message: `validation.${name}` };
}

function typed(expected: string): Omit<FieldError, 'path'> {
  if (!NAMED_TYPES.includes(expected)) return { message: INVALID };
  return { message: 'validation.type', params: { expected: `validation.types.${expected}` } };
}

function formatted(name: string): Omit<FieldError, 'path'> {
  const format = NAMED_FORMATS.includes(name) ? name : 'regex';
  return { message: 'validation.format', params: { format: `validation.formats.${format}` } };
}

function bound(kind: 'min' | 'max', origin: string, limit: number | bigint): Omit<FieldError, 'path'> {
  const measure = origin === 'string' ? 'Length' : origin === 'array' || origin === 'set' ? 'Items' : '';
  return { message: `validation.${kind}${measure}`, params: { limit: Number(limit) } };
}
