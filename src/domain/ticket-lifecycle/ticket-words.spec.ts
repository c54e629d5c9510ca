import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { children, kindOf, storedSchema } from '../payload-texts.js';
import { TICKET_LABELS } from './labels.js';
import { TICKET_EVENTS, TICKET_PAYLOADS } from './ticket-events.js';
import { TICKET_POLICY } from './ticket-policy.js';

const words = (language: string) =>
  JSON.parse(
    readFileSync(new URL(`../../locales/tickets.${language}.json`, import.meta.url), 'utf8'),
  ) as Record<string, string>;

/** Paths of strings that say nothing of what they hold, and of texts. */
function strings(schema: z.ZodType, path: string): readonly string[] {
  const kind = kindOf(schema);
  if (kind !== undefined) return kind === 'text' ? [`${path}: text`] : [];
  if (schema instanceof z.ZodString || schema instanceof z.ZodAny || schema instanceof z.ZodUnknown)
    return [`${path}: string`];
  return children(schema).flatMap((child, index) => strings(child, `${path}/${index}`));
}

describe('payloads of ticket events', () => {
  it('are strict objects', () => {
    for (const type of TICKET_EVENTS) {
      expect(
        TICKET_PAYLOADS[type].safeParse({ surprise: 1 }).error?.issues.map((issue) => issue.code),
        type,
      ).toContain('unrecognized_keys');
    }
  });

  it('mark every string with what it holds', () => {
    const bare = TICKET_EVENTS.flatMap((type) => strings(TICKET_PAYLOADS[type], type)).filter((at) =>
      at.endsWith('string'),
    );
    expect(bare).toEqual([]);
    expect(strings(z.strictObject({ name: z.string() }), 'x')).toEqual(['x/0: string']);
  });

  it('are stored without free text', () => {
    const texts = (of: (schema: z.ZodType) => z.ZodType) =>
      TICKET_EVENTS.flatMap((type) => strings(of(TICKET_PAYLOADS[type]), type));
    expect(texts(storedSchema)).toEqual([]);
    expect(texts((schema) => schema).length).toBeGreaterThan(20);
  });
});

describe('the words of the hotline', () => {
  it.each(['zh-CN', 'en'])('%s has every word, each with something in it, and nothing beside', (language) => {
    const file = words(language);
    expect(Object.keys(file).toSorted()).toEqual([...TICKET_LABELS].toSorted());
    expect(Object.entries(file).filter(([, word]) => word.trim() === '')).toEqual([]);
  });

  it('every button has a label that exists', () => {
    const known = new Set(TICKET_LABELS);
    expect(Object.values(TICKET_POLICY).filter((right) => !known.has(right.label))).toEqual([]);
  });

  it('states are called as the contract calls them', () => {
    const file = words('zh-CN');
    const states = [
      'filed',
      'dispatched',
      'objected',
      'signedFor',
      'contacted',
      'handling',
      'audit',
      'resolved',
      'reworking',
    ];
    expect([...states, 'closed', 'voided'].map((state) => file[`ticket.state.${state}`])).toEqual([
      ...[
        '已登记',
        '已派单',
        '异议待裁',
        '已签收',
        '已联系',
        '办理中',
        '待审核',
        '待回访',
        '重办',
        '已办结',
        '已作废',
      ],
    ]);
  });
});
