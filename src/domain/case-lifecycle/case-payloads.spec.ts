import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { children, kindOf, storedSchema } from '../payload-texts.js';
import { CASE_EVENTS } from './case-events.js';

/** Paths of texts, and of strings that say nothing of what they hold. */
function words(schema: z.ZodType, path: string): readonly string[] {
  const kind = kindOf(schema);
  if (kind !== undefined) return kind === 'text' ? [path] : [];
  if (schema instanceof z.ZodString || schema instanceof z.ZodAny || schema instanceof z.ZodUnknown)
    return [path];
  return children(schema).flatMap((child, index) => words(child, `${path}/${index}`));
}

describe('payloads of case events', () => {
  it.each(CASE_EVENTS.map((event) => [event.type, event.payload] as const))(
    '%s is stored without free text, and holds no string that does not say what it is',
    (type, payload) => {
      expect(words(storedSchema(payload), type)).toEqual([]);
    },
  );

  it.each(CASE_EVENTS.map((event) => [event.type, event.payload] as const))(
    '%s takes no field nobody named',
    (_, payload) => {
      const stored = storedSchema(payload);
      for (const option of stored instanceof z.ZodUnion ? children(stored) : [stored]) {
        const faults = option.safeParse({ 姓名: '张三' }).error?.issues ?? [];
        expect(faults.map((issue) => issue.code)).toContain('unrecognized_keys');
      }
    },
  );

  it('are looked through: a bare string and a text are found wherever they hide', () => {
    const planted = z.strictObject({ a: z.array(z.strictObject({ name: z.string() })).optional() });
    expect(words(planted, 'x')).toEqual(['x/0/0/0/0']);
    expect(CASE_EVENTS.flatMap((event) => words(event.payload, event.type)).length).toBeGreaterThan(10);
  });
});
