import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { text } from '../payload-schema.js';
import { children, kindOf, storedSchema } from '../payload-texts.js';
import { CASE_EVENTS } from './case-events.js';

/** Paths of strings nobody gave a kind: names or free text would get into the log there. */
function strings(schema: z.ZodType, path: string): string[] {
  const kind = kindOf(schema);
  if (kind === 'text') return [`${path}: text`];
  if (kind !== undefined) return [];
  if (schema instanceof z.ZodString) return [path];
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, field]) =>
      strings(field as z.ZodType, `${path}.${key}`),
    );
  }
  return children(schema).flatMap((child) => strings(child, `${path}[]`));
}

describe('the payloads of case events', () => {
  it.each(CASE_EVENTS.map((definition) => [definition.type, definition] as const))(
    '%s stores ids, dates, amounts and codes only',
    (type, definition) => {
      expect(strings(storedSchema(definition.payload), type)).toEqual([]);
    },
  );

  it('would find a text, a bare string, and one inside a list, a map or a choice', () => {
    const planted = z.strictObject({
      words: text(),
      name: z.string(),
      list: z.array(z.strictObject({ note: z.string().optional() })),
      map: z.record(z.string().meta({ kind: 'id' }), z.union([z.string(), z.number()])),
    });
    expect(strings(planted, 'x')).toEqual(['x.words: text', 'x.name', 'x.list[].note[]', 'x.map[][]']);
    expect(strings(storedSchema(planted), 'x')).toEqual(['x.name', 'x.list[].note[]', 'x.map[][]']);
  });

  it('are closed: a field nobody declared is refused', () => {
    const isOpen = (payload: z.ZodType): boolean => {
      if (payload instanceof z.ZodUnion) return children(payload).some(isOpen);
      const issues = payload.safeParse({ undeclaredField: 1 }).error?.issues ?? [];
      return !issues.some((issue) => issue.code === 'unrecognized_keys');
    };
    expect(isOpen(z.object({ on: z.string() }))).toBe(true);
    const open = CASE_EVENTS.filter(({ payload }) => isOpen(payload));
    expect(open.map((definition) => definition.type)).toEqual([]);
  });

  it('belong to types named once', () => {
    const types = CASE_EVENTS.map((definition) => definition.type);
    expect(types.filter((type, index) => types.indexOf(type) !== index)).toEqual([]);
  });
});
