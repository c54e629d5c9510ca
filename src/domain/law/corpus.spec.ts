import { describe, expect, it } from 'vitest';
import { CASE_EVENTS } from '../case-lifecycle/case-events.js';
import { GUARDS, listOf, PROCESS_CHART } from '../case-lifecycle/process-chart.js';
import { STATUTORY_RULES } from '../deadlines/statutory-rules.js';
import { parseCitation } from './citation.js';
import { findArticle, findLawRow, LAW_CORPUS } from './corpus.js';
import { COUNTED_TERMS, isCounted, LAW_USAGES, usedBy } from './usage.js';

const ids = (basis: string): string[] => findArticle(basis).map((row) => row.id);

describe('law corpus', () => {
  it('names every row once, in both languages and in one sentence', () => {
    expect(new Set(LAW_CORPUS.map((row) => row.id)).size).toBe(LAW_CORPUS.length);
    for (const { id, summary, unusedReason } of LAW_CORPUS) {
      for (const text of [summary, unusedReason].filter((words) => words !== undefined)) {
        expect([id, text.zh]).toEqual([id, expect.stringMatching(/^[^。]*\p{Script=Han}[^。]*。$/u)]);
        expect([id, text.en]).toEqual([id, expect.stringMatching(/[a-z].*\.$/)]);
      }
    }
  });

  it('has a row behind every basis of every rule, transition, event, guard and calculator', () => {
    expect(LAW_USAGES.filter((usage) => ids(usage.basis).length === 0)).toEqual([]);
    expect(LAW_USAGES.length).toBeGreaterThan(700);
  });

  it('looks at every rule, transition, event and guard', () => {
    const named = (kind: string) =>
      LAW_USAGES.filter((usage) => usage.kind === kind).map((usage) => usage.id);
    const based = Object.entries(GUARDS).filter(([, guard]) => guard.basis.length > 0);
    const moved = Object.values(PROCESS_CHART).flatMap((on) => Object.keys(on));
    expect(new Set(named('rule'))).toEqual(new Set(STATUTORY_RULES.map((rule) => rule.id)));
    expect(new Set(named('guard'))).toEqual(new Set(based.map(([name]) => name)));
    expect(new Set(named('event'))).toEqual(new Set([...CASE_EVENTS.map((event) => event.type), ...moved]));
    const lapse = listOf(PROCESS_CHART['mediation.paymentOrder']?.['deadline.lapsed'])[0];
    expect(LAW_USAGES.map((usage) => usage.basis)).toEqual(
      expect.arrayContaining([...(lapse?.meta.basis ?? ['?'])]),
    );
  });

  it.each(LAW_CORPUS.filter((row) => row.clock).map((row) => [row.id, row] as const))(
    '%s: its period is counted by a rule that cites it, or it says why not',
    (_id, row) => {
      const counted = row.terms.map((term) => isCounted(row, term));
      if (row.unusedReason) expect(counted).not.toContain(true);
      else expect(counted).not.toContain(false);
    },
  );

  it.each(LAW_CORPUS.filter((row) => !row.clock).map((row) => [row.id, row] as const))(
    '%s: something names it, or it says why not',
    (_id, row) => {
      expect(usedBy(row).length > 0).toBe(row.unusedReason === undefined);
    },
  );

  // The other direction: no rule may count a number of days that stands in no article it cites.
  it('every period of a rule stands in a row it cites, the product’s own defaults apart', () => {
    const unfounded = COUNTED_TERMS.filter(
      (counted) =>
        !counted.basis.includes('系统默认') &&
        !counted.basis
          .flatMap(findArticle)
          .some((row) =>
            row.terms.some(
              (term) =>
                isCounted(row, term) &&
                (term.unit === 'hour' ? term.length / 24 : term.length) === counted.length &&
                (term.unit === 'hour' ? 'calendarDay' : term.unit) === counted.unit,
            ),
          ),
    );
    expect(unfounded).toEqual([]);
  });

  it('is as sure of a rule as of the rows behind it', () => {
    const surer = STATUTORY_RULES.filter(
      (rule) =>
        rule.verification === 'verified' &&
        rule.basis.every((basis) => findArticle(basis).every((row) => row.verified !== 'verified')),
    );
    expect(surer.map((rule) => rule.id)).toEqual([]);
  });
});

describe('findArticle', () => {
  it.each([
    ['调解仲裁法29', ['ARB-09']],
    ['办案规则80', ['UNIT-80']],
    ['17号令22', ['M-6', 'M-7']],
    ['解释(一)12', ['ARB-28']],
    ['民诉法171', ['LIT-10', 'LIT-11']],
    ['民诉法171(2)', ['LIT-11']],
    ['民诉解释244', ['LIT-10']],
    ['民诉法173–174', ['LIT-12']],
    ['内蒙古工会劳动法律监督条例23', ['SUP-NM-23']],
    ['京人社仲发〔2025〕1号三(四)', ['M-12a', 'K-18a', 'K-18b']],
    ['民诉法（2021年修正前）公告送达', ['LIT-18a']],
  ])('%s → %j', (basis, rows) => {
    expect(ids(basis)).toEqual(rows);
  });

  it('finds every row of an instrument cited as a whole, and nothing for one we do not know', () => {
    expect(ids('特邀调解规定')).toEqual(['K-1', 'K-2', 'K-3', 'K-13']);
    expect(ids('某某条例12')).toEqual([]);
    expect(ids('调解仲裁法二十九')).toEqual([]);
    expect(parseCitation('民诉法12a')).toBeUndefined();
  });

  // 民诉法 begins 民诉解释 neither, and 劳动合同法 begins 劳动合同法实施条例: the longest name is meant.
  it('reads the longest name', () => {
    expect(ids('劳动合同法实施条例27')).toEqual(['CALC-01']);
    expect(findLawRow('CALC-01')).toMatchObject({ law: '劳动合同法', article: '47', clock: false });
  });

  it('gives version, first day in force and place', () => {
    expect(findLawRow('ARB-11')).toMatchObject({
      law: '调解仲裁法',
      article: '30(1)',
      version: '2007',
      inForceFrom: '2008-05-01',
      clock: true,
      length: 5,
      unit: 'workingDay',
      verified: 'verified',
    });
    expect(findLawRow('SUP-ZJ-22')).toMatchObject({ region: '33', length: 15, unit: 'workingDay' });
    expect(findLawRow('nothing')).toBeUndefined();
  });
});

describe('usedBy', () => {
  it('follows from rules, charts and guards', () => {
    expect(usedBy(rowNamed('FIN-14'))).toEqual([
      'rule:award.sue',
      'event:deadline.lapsed',
      'guard:lastWindowLapsed',
    ]);
    expect(usedBy(rowNamed('LIT-10'))).toEqual(
      expect.arrayContaining([
        'rule:judgment.appeal',
        'event:litigation.appealed',
        'guard:lastAppealWindowLapsed',
      ]),
    );
  });

  // 「总工办发〔2021〕9号」 without an article stands for the instrument, not for each of its articles.
  it('does not take an instrument cited as a whole for each of its articles', () => {
    expect(usedBy(rowNamed('S-0'))).toContain('event:case.closed');
    expect(usedBy(rowNamed('H-SLA'))).toEqual([]);
  });
});

function rowNamed(id: string) {
  const row = findLawRow(id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
}
