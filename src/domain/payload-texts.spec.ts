import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Json } from './lifecycle/canonical-json.js';
import {
  code,
  date,
  documentNumber,
  id,
  instant,
  localId,
  money,
  text,
  textReference,
} from './payload-schema.js';
import { children, extractTexts, kindOf, storedSchema, type TextReference } from './payload-texts.js';

const hex = (n: number, width: number) => n.toString(16).padStart(width, '0');

/** Takes the texts out and keeps them, numbered. */
function split(schema: z.ZodType, payload: Json) {
  const texts: string[] = [];
  const reference = (content: string): TextReference => {
    texts.push(content);
    return { textId: `018f0000-0000-7000-8000-${hex(texts.length, 12)}`, digest: hex(texts.length, 64) };
  };
  return { stored: extractTexts(schema, payload, reference), texts };
}

const deep = z.strictObject({
  reason: text(),
  note: text().optional(),
  remark: text().nullable(),
  on: date(),
  list: z.array(text()),
  items: z.array(z.strictObject({ what: text().optional(), amount: money() })).optional(),
  inner: z.strictObject({ why: text().nullable().optional(), code: code() }).optional(),
  served: z.record(localId(), z.union([date().nullable(), z.strictObject({ on: date().nullable() })])),
});

const words = fc.string({ minLength: 1, unit: 'grapheme' }).filter((s) => s.trim() === s && s.length < 4000);
const day = fc.constantFrom('2025-01-31', '2024-02-29');
const payload = fc.record(
  {
    reason: words,
    note: words,
    remark: fc.option(words),
    on: day,
    list: fc.array(words),
    items: fc.array(fc.record({ what: words, amount: fc.constant('12.30') }, { requiredKeys: ['amount'] })),
    inner: fc.record({ why: fc.option(words), code: fc.constant('a.b') }, { requiredKeys: ['code'] }),
    served: fc.dictionary(
      fc.constantFrom('p1', 'p2'),
      fc.oneof(day, fc.constant(null), fc.record({ on: day })),
    ),
  },
  { requiredKeys: ['reason', 'remark', 'on', 'list', 'served'] },
);

/** Every string anywhere in a value. */
function strings(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((item) => strings(item))
    : [];
}

describe('the two shapes of a payload', () => {
  it('whatever the API’s shape accepts, its stored shape accepts once the texts are out, and holds none of them', () => {
    fc.assert(
      fc.property(payload, (value) => {
        const given = deep.parse(value) as typeof value;
        const { stored, texts } = split(deep, given as Json);
        expect(storedSchema(deep).parse(stored)).toEqual(stored);
        const said = [given.reason, given.note, given.remark, ...given.list, given.inner?.why];
        const all = [...said, ...(given.items ?? []).map((item) => item.what)].filter(
          (words) => words != null,
        );
        expect([...texts].sort()).toEqual(all.sort());
        const plain = new Set(['2025-01-31', '2024-02-29', '12.30', 'a.b']);
        const kept = new Set(strings(stored));
        expect(texts.filter((words) => kept.has(words) && !plain.has(words))).toEqual([]);
      }),
    );
  });

  it('puts a reference where the text stood, and changes nothing else', () => {
    const given = {
      reason: '欠薪三个月',
      remark: null,
      on: '2025-01-31',
      list: ['甲', '乙'],
      served: { p1: null },
    };
    const { stored, texts } = split(deep, given);
    expect(texts).toEqual(['欠薪三个月', '甲', '乙']);
    expect(stored).toMatchObject({ remark: null, on: '2025-01-31', served: { p1: null } });
    expect(textReference().safeParse((stored as { reason: unknown }).reason).success).toBe(true);
  });

  it('does not take the one for the other', () => {
    const given = { reason: 'words', remark: null, on: '2025-01-31', list: [], served: {} };
    expect(storedSchema(deep).safeParse(given).success).toBe(false);
    expect(deep.safeParse(split(deep, given).stored).success).toBe(false);
  });

  it('keeps required what was required, optional what was optional, and lets in no field nobody named', () => {
    const given = { reason: 'words', remark: null, on: '2025-01-31', list: [], served: {} };
    const { stored } = split(deep, given);
    const { reason: _, ...without } = stored as Record<string, Json>;
    expect(storedSchema(deep).safeParse(without).success).toBe(false);
    expect(storedSchema(deep).safeParse({ ...(stored as object), name: '张三' }).success).toBe(false);
  });

  it('is made once for each schema', () => {
    expect(storedSchema(deep)).toBe(storedSchema(deep));
  });
});

describe('what payloads are made of', () => {
  it('refuses a text where it could not be taken out: in a record, in a union', () => {
    expect(() => storedSchema(z.strictObject({ by: z.record(localId(), text()) }))).toThrow(TypeError);
    expect(() => storedSchema(z.strictObject({ by: z.union([code(), text()]) }))).toThrow(TypeError);
    expect(() => storedSchema(z.array(z.record(localId(), z.strictObject({ t: text() }))))).toThrow(
      TypeError,
    );
  });

  it('refuses a construct that would hide what it wraps', () => {
    expect(() => storedSchema(z.strictObject({ why: text().default('x') }))).toThrow(TypeError);
    expect(() => children(z.tuple([text()]))).toThrow(TypeError);
    expect(() => children(z.lazy(() => text()))).toThrow(TypeError);
    expect(() => children(text().transform((words) => words))).toThrow(TypeError);
  });

  it.each([
    ['date', date(), ['2024-02-29'], ['2025-02-29', '2025-1-1', '']],
    [
      'instant',
      instant(),
      ['2025-05-06T09:05:00+08:00', '2025-05-06T01:05:00Z'],
      ['2025-05-06T09:05:00', '2025-05-06'],
    ],
    ['money', money(), ['0.00', '48505.00'], ['-1.00', '1', '01.00', '1.0', '1e2.00']],
    ['id', id(), ['018f0000-0000-7000-8000-000000000001'], ['1', '018f0000']],
    ['id', localId(), ['c1', 'a_b-C'], ['', '-a', '张三', 'a b', 'x'.repeat(65)]],
    ['code', code(), ['12351', 'fact.voided'], ['', '.a', '欠薪', 'a b', 'x'.repeat(65)]],
    [
      'documentNumber',
      documentNumber(),
      ['桂东劳人仲案〔2025〕12号'],
      ['', 'a b', '请张三打电话13800000000。', '2'.repeat(41)],
    ],
    ['text', text(), ['张三'], ['', '   ', 'x'.repeat(4001)]],
  ] as const)('a %s is marked as one, takes its own and nothing else', (kind, schema, good, bad) => {
    expect(kindOf(schema)).toBe(kind);
    for (const value of good) expect(schema.safeParse(value).success, value).toBe(true);
    for (const value of bad) expect(schema.safeParse(value).success, value).toBe(false);
  });
});
