import { describe, expect, it } from 'vitest';
import { civilDate } from '../civil-date.js';
import { findRule, isInForce, STATUTORY_RULES } from './statutory-rules.js';

/** Length, unit (w working, c calendar, m month, y year, d date; ' backward) and roll (+), as the statechart lists them. */
const TABLE: Record<string, string> = {
  'limitation.arbitration': '1y+',
  'limitation.civil': '3y+',
  'warning.assess': '1w',
  'warning.reminderReply': '10w',
  'warning.opinionReply': '15w',
  'warning.agencyFiling': '5w',
  'warning.agencyResult': '60w',
  'warning.bargainReply': '15c+',
  'warning.followUp': '10w',
  'nextStep.decide': '5w',
  'negotiation.response': '5c+',
  'negotiation.period': '0d',
  'negotiation.followUp': '10w',
  'mediation.acceptance': '3w',
  'mediation.fromReceipt': '15c+',
  'mediation.conclude': '15c+',
  'mediation.court.delegated': '30c+',
  'mediation.court.entrusted.ordinary': '15c+',
  'mediation.court.entrusted.summary': '7c+',
  'mediation.failureNotice': '1w',
  'review.window': '15c+',
  'review.conclude': '5w',
  'review.followUp': '5w',
  'confirmation.window': '30c+',
  'confirmation.docket': '3c+',
  'confirmation.conclude': '30c+',
  'confirmation.objection': '15c+',
  'paymentOrder.acceptance': '5c+',
  'paymentOrder.issue': '15c+',
  'paymentOrder.objection': '15c+',
  'paymentOrder.service': '30c+',
  'paymentOrder.declineSuit': '7c+',
  'legalAid.decide': '7c+',
  'legalAid.assign': '3c+',
  'legalAid.objection': '5c+',
  'inspection.acceptance': '5w',
  'inspection.conclude': '60w',
  'inspection.lookback': '2y+',
  'inspection.payBy': '0d',
  'arbitration.correctionNotice': '5w',
  'arbitration.acceptance': '5w',
  'arbitration.refused.sue': '15c+',
  'arbitration.serve': '5w',
  'arbitration.tribunal': '5w',
  'arbitration.answer': '10w',
  'arbitration.jurisdictionObjection': '10w',
  'arbitration.forwardAnswer': '5w',
  'arbitration.counterclaim.decide': '5w',
  'arbitration.recusal.decide': '3w',
  'arbitration.hearingNotice': "5w'",
  'arbitration.postpone': "3w'",
  'arbitration.mediation.delegated': '10w',
  'arbitration.conclude': '45c+',
  'award.serve': '5w',
  'award.sue': '15c+',
  'award.setAside': '30c+',
  'setAside.sue': '15c+',
  'setAside.followUp': '60c+',
  'service.posted': '3w',
  'service.publicNotice': '30c',
  'litigation.docket': '7c+',
  'litigation.serve': '5c+',
  'litigation.answer': '15c+',
  'litigation.jurisdictionObjection': '15c+',
  'litigation.forwardAnswer': '5c+',
  'litigation.hearingNotice': "3c'+",
  'litigation.conclude.ordinary': '6m+',
  'litigation.conclude.summary': '3m+',
  'litigation.conclude.smallClaims': '2m+',
  'litigation.conclude.second': '3m+',
  'litigation.conclude.secondRuling': '30c+',
  'litigation.deliver': '10c+',
  'litigation.appealFile': '5c+',
  'judgment.appeal': '15c+',
  'ruling.appeal': '10c+',
  'retrial.window': '6m+',
  'retrial.conclude': '3m+',
  'relief.restore': '10c+',
  'preservation.file': '30c+',
  'preservation.decide': '5c+',
  'preservation.expiry': '1y',
  'preservation.renew': "7c'+",
  'preservation.enforceAfterTitle': '3m+',
  'preservation.enforceAfterPerformance': '5c+',
  'enforcement.window': '2y+',
  'enforcement.docket': '7c+',
  'enforcement.notice': '10c+',
  'enforcement.conclude': '6m+',
  'enforcement.upgrade': '6m+',
  'enforcement.refused.sue': '30c+',
  'enforcement.jurisdictionObjection': '10c+',
  'enforcement.objection.decide': '15c+',
  'enforcement.objection.reconsider': '10c+',
  'enforcement.thirdParty.decide': '15c+',
  'enforcement.thirdParty.sue': '15c+',
  'enforcement.suspensionReview': '3m+',
  'enforcement.recheck': '6m+',
  'performance.instalment': '0d',
};
const LETTERS = { workingDay: 'w', calendarDay: 'c', month: 'm', year: 'y', date: 'd' } as const;

describe('statutory rules', () => {
  it('holds every public rule id once, with the length, unit and roll of the table', () => {
    const found = STATUTORY_RULES.map((rule) => {
      const back = rule.direction === 'backward' ? "'" : '';
      return [rule.id, `${rule.length}${LETTERS[rule.unit]}${back}${rule.roll ? '+' : ''}`] as const;
    });
    expect(found).toHaveLength(Object.keys(TABLE).length);
    expect(Object.fromEntries(found)).toEqual(TABLE);
  });

  it.each(STATUTORY_RULES.map((rule) => [rule.id, rule] as const))(
    '%s speaks both languages and cites',
    (_id, rule) => {
      for (const text of [rule.label, rule.startsOn, rule.onLapse]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).toMatch(/[a-z]/);
      }
      expect(rule.basis.length).toBeGreaterThan(0);
      expect(rule.basis.includes('系统默认')).toBe(rule.verification === 'default');
    },
  );

  // Art. 80 is a rule about arbitration bodies: 3, 5 and 10 days are working days, 15 and 45 calendar days.
  it('reads 办案规则 art. 80 into every rule that cites it', () => {
    const cited = STATUTORY_RULES.filter((rule) => rule.basis.includes('办案规则80'));
    expect(cited.length).toBeGreaterThan(14);
    for (const rule of cited) {
      const unit = [3, 5, 10].includes(rule.length) ? 'workingDay' : 'calendarDay';
      expect([rule.id, rule.unit]).toEqual([rule.id, unit]);
    }
  });

  it('counts no court period in working days (民诉法 85)', () => {
    const court = STATUTORY_RULES.filter((rule) =>
      rule.basis.some((article) => article.startsWith('民诉法')),
    );
    expect(court.length).toBeGreaterThan(20);
    expect(court.filter((rule) => rule.unit === 'workingDay')).toEqual([]);
  });

  // The union's own pause stops its own defaults; the employer's, the agency's and the law's clocks run on.
  it('lets the union pause exactly the defaults it has to meet itself', () => {
    const paused = STATUTORY_RULES.filter((rule) => rule.pausable === 'custody');
    const own = STATUTORY_RULES.filter((rule) => rule.verification === 'default' && rule.actor === 'union');
    expect(own.length).toBeGreaterThan(5);
    expect(paused).toEqual(own);
  });

  it('finds a rule by id and says from when it is law', () => {
    const rule = findRule('award.sue');
    expect(rule?.basis).toContain('调解仲裁法50');
    expect(
      rule && [isInForce(rule, civilDate('2008-04-30')), isInForce(rule, civilDate('2008-05-01'))],
    ).toEqual([false, true]);
    expect(findRule('award.appeal')).toBeUndefined();
  });
});
