import { z } from 'zod';
import { Refusal } from './refusal.js';

const STRONG_TAG = /^"(\d{1,9})"$/;

/**
 * The body with `If-Match: "7"` taken in as `expectedVersion: 7`, where the route's body has that field.
 * @throws Refusal VALIDATION_FAILED when the header is no version, or the body says another one.
 */
export function withIfMatch(
  schema: z.ZodType | undefined,
  header: string | undefined,
  body: unknown,
): unknown {
  if (header === undefined || !schema || !takesExpectedVersion(schema)) return body;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const version = STRONG_TAG.exec(header.trim())?.[1];
  if (version === undefined) throw refused('If-Match', 'validation.ifMatch');
  if (!('expectedVersion' in body)) return { ...body, expectedVersion: Number(version) };
  if (body.expectedVersion !== Number(version)) throw refused('expectedVersion', 'validation.ifMatchDiffers');
  return body;
}

export function takesExpectedVersion(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodObject) return 'expectedVersion' in schema.shape;
  if (schema instanceof z.ZodUnion) return schema.options.some((option) => takesExpectedVersion(option));
  if (schema instanceof z.ZodPipe) return takesExpectedVersion(schema.def.in);
  return false;
}

function refused(path: string, message: string): Refusal {
  return new Refusal('VALIDATION_FAILED', { errors: [{ path, message }] });
}
