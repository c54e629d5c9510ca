import { describe, expect, it } from 'vitest';
import { civilDate as d } from '../civil-date.js';
import { SHIPPED_CALENDARS } from './calendars.js';
import { computeDeadline } from './compute.js';
import type { ComputeInput } from './computed.js';
import { explainDeadline } from './explain.js';
import { type Locale, sentence, SENTENCES, type SentenceKey } from './sentences.js';
import { findRule, STATUTORY_RULES } from './statutory-rules.js';
import { workingCalendar } from './working-calendar.js';

const calendar = workingCalendar(SHIPPED_CALENDARS);

function explain(
  id: string,
  locale: Locale,
  start: string,
  input: Omit<ComputeInput, 'start'> = {},
): string[] {
  const rule = findRule(id);
  if (!rule) throw new Error(`no rule ${id}`);
  return explainDeadline(computeDeadline(rule, { start: d(start), ...input }, calendar), rule, locale);
}

describe('the explanation', () => {
  it('says in Chinese why the award of 2025-12-20 does not roll', () => {
    expect(explain('award.sue', 'zh-CN', '2025-12-20')).toEqual([
      '不服裁决起诉：15日（自然日）（依据：调解仲裁法48、调解仲裁法50、解释(一)16–17）。',
      '2025年12月20日（周六）：该当事人收到裁决书。当日不计入，自次日起算。',
      '2025年12月21日（周日）至2026年1月4日（周日）：连续计算15日，至第15日；期间的休息日和节假日不扣除。',
      '2026年1月4日（周日）：期间最后一日；该日为调休上班日，不顺延。',
      '截止于2026年1月4日（周日）二十四时；到机关窗口办理的，截止于其停止业务活动之时；期满前交邮的不算过期。',
      '逾期后果：该当事人丧失起诉权。',
      '日历版本：2025:1,2026:1。',
    ]);
  });

  it('goes day by day through working days in English', () => {
    const lines = explain('arbitration.acceptance', 'en', '2025-01-24');
    expect(lines).toContain('Sat 2025-01-25: weekend, not counted.');
    expect(lines).toContain('Sun 2025-01-26: make-up working day, counted: working day 1.');
    expect(lines).toContain('Tue 2025-01-28: day off (Spring Festival), not counted.');
    expect(lines).toContain('Fri 2025-02-07: working day 5.');
    expect(lines.filter((line) => line.includes('not counted.'))).toHaveLength(9);
  });

  it('names every rest day the last day passes, and the day to act by', () => {
    const lines = explain('award.sue', 'en', '2025-09-18');
    expect(lines.filter((line) => line.includes('does not end on it'))).toHaveLength(6);
    expect(lines).toContain(
      'Fri 2025-10-03: day off (National Day and Mid-Autumn); the period does not end on it.',
    );
    expect(lines).toContain('Thu 2025-10-09: last day after the roll, the first working day after it.');
    expect(lines).toContain('Act by Fri 2025-10-03: do not rely on the roll.');
  });

  it('tells restart, pause, extension and its cap', () => {
    const input = {
      restarts: [d('2025-03-20')],
      pauses: [{ from: d('2025-04-01'), to: d('2025-05-01') }],
      extensionDays: 20,
    };
    const lines = explain('arbitration.conclude', 'zh-CN', '2025-03-03', input);
    expect(lines).toContain('2025年3月20日（周四）：期限重新计算，当日不计入。');
    expect(lines).toContain('2025年4月1日（周二）至2025年4月30日（周三）：期限中止，共30日不计入。');
    expect(lines.some((line) => line.includes('经批准或者同意延长15日（自然日）'))).toBe(true);
    expect(lines).toContain('决定延长20日（自然日），法定上限为15日（自然日），超出部分不计。');
  });

  it('says that a date is provisional, and what is open about a rule', () => {
    const lines = explain('arbitration.hearingNotice', 'en', '2027-01-08');
    expect(lines.some((line) => line.startsWith('Provisional:'))).toBe(true);
    expect(lines.some((line) => line.startsWith('Note: one day of doubt'))).toBe(true);
    expect(lines[0]).toContain('5 working days, counted back');
    expect(explain('arbitration.hearingNotice', 'en', '2026-06-10').join()).not.toContain('Provisional');
  });

  it('takes the start in the words of the place', () => {
    const lines = explain('warning.agencyResult', 'zh-CN', '2025-06-03', { jurisdiction: '130100' });
    expect(lines[1]).toBe('2025年6月3日（周二）：办结。当日不计入，自次日起算。');
    expect(explain('warning.agencyResult', 'zh-CN', '2025-06-03')[1]).toContain('有关部门立案');
  });

  it('names the variant and keeps the singular', () => {
    expect(explain('preservation.expiry', 'en', '2025-05-12', { variant: 'bankAccount' })[0]).toBe(
      'expiry of the measure – bank deposits: 1 year (basis: 民诉解释485).',
    );
  });

  it.each(STATUTORY_RULES.map((rule) => [rule.id] as const))('explains %s in both languages', (id) => {
    const input = findRule(id)?.unit === 'date' ? { dueOn: d('2025-10-03') } : {};
    for (const locale of ['zh-CN', 'en'] as const) {
      const lines = explain(id, locale, '2025-09-19', input);
      expect(lines.length).toBeGreaterThan(4);
      expect(lines.join('')).not.toMatch(/[{}]|undefined/);
    }
  });
});

describe('the sentence patterns', () => {
  const placeholders = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]));

  // Chinese has no plural and writes dates in its own order; otherwise both languages must say the same things.
  it.each(Object.keys(SENTENCES) as SentenceKey[])(
    '%s has the same placeholders in both languages',
    (key) => {
      const zh = placeholders(SENTENCES[key]['zh-CN']);
      const en = placeholders(SENTENCES[key].en);
      if (key === 'day') return expect(en).toEqual(new Set(['weekday', 'date']));
      en.delete('s');
      return expect(en).toEqual(zh);
    },
  );

  it('refuses to leave a placeholder empty', () => {
    expect(() => sentence('en', 'end')).toThrow('needs date');
  });
});
