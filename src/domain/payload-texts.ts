import { z } from 'zod';
import type { Json } from './lifecycle/canonical-json.js';
import type { FieldKind } from './payload-schema.js';
import { textReference } from './payload-schema.js';

/**
 * Two shapes of one payload. What the API takes may hold texts; what the log stores holds, in their place, the id of
 * the row that keeps the words and a salted digest of them. Both shapes come from one declaration.
 */
export interface TextReference {
  readonly textId: string;
  readonly digest: string;
}

/** The kind a field builder of `payload-schema.ts` marked its schema with; undefined for anything else. */
export function kindOf(schema: z.ZodType): FieldKind | undefined {
  const kind = schema.meta()?.['kind'];
  return typeof kind === 'string' ? (kind as FieldKind) : undefined;
}

const stored = new WeakMap<z.ZodType, z.ZodType>();

/**
 * The stored shape of a payload schema: every `text()` becomes a text reference. Computed once per schema.
 * @throws TypeError for a text inside a union or a record, out of which `extractTexts` could not take it, and for a
 *   construct payloads do not use.
 */
export function storedSchema(schema: z.ZodType): z.ZodType {
  const known = stored.get(schema);
  if (known) return known;
  const made = makeStored(schema);
  stored.set(schema, made);
  return made;
}

function makeStored(schema: z.ZodType): z.ZodType {
  if (kindOf(schema) === 'text') return textReference();
  if (schema instanceof z.ZodObject) {
    const shape = Object.entries(schema.shape).map(([key, field]) => [key, storedSchema(field as z.ZodType)]);
    return z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodType>);
  }
  if (schema instanceof z.ZodOptional) return storedSchema(schema.unwrap() as z.ZodType).optional();
  if (schema instanceof z.ZodNullable) return storedSchema(schema.unwrap() as z.ZodType).nullable();
  if (schema instanceof z.ZodArray) {
    return holdsText(schema) ? z.array(storedSchema(schema.element as z.ZodType)) : schema;
  }
  if (holdsText(schema))
    throw new TypeError('a text stands in an object or a list, never in a union or a record');
  return schema;
}

function holdsText(schema: z.ZodType): boolean {
  return children(schema).some((child) => kindOf(child) === 'text' || holdsText(child));
}

/** The schemas directly inside a schema. @throws TypeError for a construct payloads do not use. */
export function children(schema: z.ZodType): readonly z.ZodType[] {
  if (schema instanceof z.ZodObject) return Object.values(schema.shape) as z.ZodType[];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return [schema.unwrap() as z.ZodType];
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodRecord)
    return [schema.keyType as unknown as z.ZodType, schema.valueType as z.ZodType];
  if (schema instanceof z.ZodUnion) return schema.options as readonly z.ZodType[];
  if (LEAVES.some((leaf) => schema instanceof leaf)) return [];
  throw new TypeError(
    `payloads are not made of ${schema.def.type}: whatever it wraps would be stored unseen`,
  );
}

const LEAVES = [
  z.ZodString,
  z.ZodStringFormat,
  z.ZodNumber,
  z.ZodBoolean,
  z.ZodEnum,
  z.ZodLiteral,
  z.ZodNull,
  z.ZodAny,
  z.ZodUnknown,
];

/**
 * Moves the texts of a payload out: the stored payload, and the texts with the references that now stand in their
 * place. The payload must already have passed `schema`.
 */
export function extractTexts(
  schema: z.ZodType,
  payload: Json,
  reference: (content: string) => TextReference,
): Json {
  if (kindOf(schema) === 'text' && typeof payload === 'string') return { ...reference(payload) };
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return payload === null || payload === undefined
      ? payload
      : extractTexts(schema.unwrap() as z.ZodType, payload, reference);
  }
  if (schema instanceof z.ZodArray && Array.isArray(payload)) {
    return payload.map((item: Json) => extractTexts(schema.element as z.ZodType, item, reference));
  }
  if (
    schema instanceof z.ZodObject &&
    typeof payload === 'object' &&
    payload !== null &&
    !Array.isArray(payload)
  ) {
    const shape = schema.shape as Record<string, z.ZodType>;
    const entries = Object.entries(payload).map(([key, value]) => {
      const field = shape[key];
      return [key, field && value !== undefined ? extractTexts(field, value, reference) : value];
    });
    return Object.fromEntries(entries) as Json;
  }
  return payload;
}
