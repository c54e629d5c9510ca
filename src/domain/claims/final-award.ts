/** 终局裁决 test: each awarded item against twelve monthly minimum wages. */
import { z } from 'zod';
import type { Words } from '../deadlines/rule.js';
import { date, money } from '../payload-schema.js';
import { claimKind, ClaimInputError, minimumWageInput, remark, type ClaimItem } from './claim.js';
import { compare, factor, ofAmount, rounded, times } from './exact.js';
import { minimumWageFor } from './minimum-wage.js';

/** The four money heads of 47(1) carry the cap; national standards (47(2)) carry none; the rest is never final. */
const HEADS: Readonly<Record<string, Words & { capped?: true; final?: true }>> = {
  wages: { zh: '劳动报酬', en: 'wages', capped: true },
  injuryMedical: { zh: '工伤医疗费', en: 'injury medical costs', capped: true },
  severance: { zh: '经济补偿', en: 'severance', capped: true },
  damages: { zh: '赔偿金', en: 'damages', capped: true },
  nationalStandards: { zh: '执行国家劳动标准', en: 'national labour standards', final: true },
  status: { zh: '确认劳动关系', en: 'status of employment' },
  other: { zh: '其他', en: 'other' },
};

const item = z.strictObject({
  head: z.enum(['wages', 'injuryMedical', 'severance', 'damages', 'nationalStandards', 'status', 'other']),
  /** As awarded, not as claimed. */
  awarded: money(),
});

export const FINAL_AWARD = claimKind('finalAward', {
  label: { zh: '终局裁决判断', en: 'test for a final award' },
  basis: [
    '调解仲裁法47',
    '办案规则50',
    '解释(一)19',
    '解释(一)20',
    '人社部发〔2022〕9号11',
    '京高法发〔2024〕534号9',
  ],
  inputs: z.strictObject({
    items: z.array(item).min(1).max(50),
    /** Day of the application for arbitration: the minimum wage of that day is taken. */
    appliedOn: date(),
    ...minimumWageInput,
  }),
  compute: (given) => {
    const minimum = minimumWageFor(given, given.appliedOn);
    if (!minimum) throw new ClaimInputError('region', 'required');
    const line = rounded(times(ofAmount(minimum.amount), factor(12)));
    const decidesStatus = given.items.some(({ head }) => head === 'status');
    const items = given.items.map(({ head, awarded }): ClaimItem => {
      const { zh, en, capped, final } = HEADS[head] ?? { zh: head, en: head };
      const within = capped === true && compare(ofAmount(awarded), ofAmount(line)) <= 0;
      return { label: { zh, en }, amount: awarded, final: !decidesStatus && (final === true || within) };
    });
    const kinds = new Set(items.map((judged) => judged.final));
    return {
      amount: line,
      items,
      formula: {
        zh: `每项 ≤ ${minimum.amount}元 × 12 = ${line}元`,
        en: `each item ≤ ${minimum.amount} × 12 = ${line} yuan`,
      },
      applied: [...(decidesStatus ? [STATUS] : []), ...(kinds.size === 2 ? [TWO_DOCUMENTS] : [])],
      flags: [...minimum.flags, MOMENT_LOCAL, ...(decidesStatus ? [STATUS_UNCHECKED] : [])],
    };
  },
});

const STATUS = remark(
  'statusDecided',
  '裁决涉及确认劳动关系，按非终局裁决处理',
  'the award decides on the status of employment: ordinary',
);
const STATUS_UNCHECKED = remark(
  'statusRulePending',
  '依据的条款号待法律专业人员核实',
  'the item numbers of the rule on status await legal review',
);
const TWO_DOCUMENTS = remark(
  'twoDocuments',
  '终局与非终局事项应当分别制作裁决书',
  'final and ordinary items belong in two documents',
);
const MOMENT_LOCAL = remark(
  'momentIsLocal',
  '以申请仲裁时的最低工资为准是北京的口径，全国没有规定',
  'taking the minimum wage of the application is Beijing’s practice; nationally open',
);
