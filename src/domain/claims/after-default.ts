/** 迟延履行利息 and 加付赔偿金. */
import { z } from 'zod';
import { daysBetween } from '../civil-date.js';
import { date, money } from '../payload-schema.js';
import { claimKind, ClaimInputError, remark } from './claim.js';
import { factor, ofAmount, rounded, times } from './exact.js';

export const DELAY_INTEREST = claimKind('delayInterest', {
  label: { zh: '迟延履行期间的债务利息', en: 'interest for delayed performance' },
  basis: ['民诉法264', '法释〔2014〕8号'],
  inputs: z.strictObject({
    /** Unpaid principal without ordinary interest. */
    principal: money(),
    /** Last day for performance fixed by the document. */
    dueOn: date(),
    paidOn: date(),
  }),
  compute: ({ principal, dueOn, paidOn }) => {
    if (paidOn < dueOn) throw new ClaimInputError('paidOn', 'periodBackwards');
    const days = daysBetween(dueOn, paidOn);
    const amount = rounded(times(ofAmount(principal), factor(175, 1_000_000), factor(days)));
    return {
      amount,
      formula: {
        zh: `${principal}元 × 0.0175% × ${days}天 = ${amount}元`,
        en: `${principal} × 0.0175% × ${days} days = ${amount} yuan`,
      },
      applied: [],
      flags: [],
    };
  },
});

export const ADDITIONAL_COMPENSATION = claimKind('additionalCompensation', {
  label: { zh: '加付赔偿金', en: 'additional compensation' },
  basis: ['劳动合同法85', '监察条例26', '解释(一)1(8)', '京高法发〔2024〕534号6'],
  inputs: z.strictObject({
    owed: money(),
    /** Day of the labour authority's order to pay; without one there is no such claim. */
    orderedOn: date(),
    /** Day the order sets. */
    payBy: date(),
    /** Absent while unpaid. */
    paidOn: date().optional(),
    percent: z.int().min(50).max(100).default(50),
  }),
  compute: ({ owed, orderedOn, payBy, paidOn, percent }) => {
    if (payBy < orderedOn) throw new ClaimInputError('payBy', 'periodBackwards');
    const inTime = paidOn !== undefined && paidOn <= payBy;
    const amount = inTime ? '0.00' : rounded(times(ofAmount(owed), factor(percent, 100)));
    const highest = inTime ? '0.00' : owed;
    return {
      amount,
      formula: inTime
        ? { zh: `${payBy} 前已支付，不加付`, en: `paid by ${payBy}: nothing is added` }
        : {
            zh: `${owed}元 × ${percent}% = ${amount}元（幅度50%至100%，最高${highest}元）`,
            en: `${owed} × ${percent}% = ${amount} yuan (from 50 to 100 %, at most ${highest})`,
          },
      applied: inTime ? [IN_TIME] : [],
      flags: inTime ? [] : [RATE_OPEN],
    };
  },
});

const IN_TIME = remark('paidInTime', '在责令的期限内支付', 'paid within the time ordered');
const RATE_OPEN = remark(
  'rateIsDiscretionary',
  '比例由劳动行政部门在百分之五十至百分之一百之间确定',
  'the authority sets the rate between 50 and 100 per cent',
);
