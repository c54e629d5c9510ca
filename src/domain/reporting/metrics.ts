/** How one figure is defined: said once, shown beside every answer. */
export interface MetricDefinition {
  readonly id: string;
  readonly version: number;
  readonly name: { readonly zh: string; readonly en: string };
  readonly words: { readonly zh: string; readonly en: string };
  readonly formula: string;
  readonly source: string;
}

const BEIJING = '北京市12345公布的2021年数字（3,993 ÷ 4,028 = 99.13%；按时 3,952 ÷ 4,028 = 98.11%）反推';

/** 办结率, by due cohort. */
export const CLOSURE_RATE: MetricDefinition = {
  id: 'ticket.closureRate',
  version: 1,
  name: { zh: '办结率（应办结口径）', en: 'closure rate (due cohort)' },
  words: {
    zh: '总时限在统计期内届满（含批准的延期）的工单为应办结；其中统计时点处于已办结状态的为已办结。已作废的不计；期满前办结的仍归其总时限届满的期间；重新打开且未再办结的不算办结。',
    en: 'Due are tickets whose total clock ends within the period, granted extensions included; closed are those of them that stand closed as of the time of counting. Voided tickets are not counted; a ticket closed early belongs to the period in which its clock ends; one reopened and not closed again is not closed.',
  },
  formula: 'closed ÷ due',
  source: BEIJING,
};

/** 按时办结率: measured on `ticket.total`, so that unsigned and returned days count too. */
export const ON_TIME_CLOSURE_RATE: MetricDefinition = {
  id: 'ticket.onTimeClosureRate',
  version: 1,
  name: { zh: '按时办结率', en: 'on-time closure rate' },
  words: {
    zh: '应办结工单中，办理结果在总时限届满前审核通过（或当场答复）的工单所占比例。之后的重新打开不改变是否按时，另见首次办结率。',
    en: 'Share of the due tickets whose result was accepted (or that were answered on the spot) before the total clock ended. A later reopening does not change whether it was on time; it shows in the first-time rate.',
  },
  formula: 'accepted on time ÷ due',
  source: BEIJING,
};

/** 首次办结率. */
export const FIRST_TIME_RATE: MetricDefinition = {
  id: 'ticket.firstTimeRate',
  version: 1,
  name: { zh: '首次办结率', en: 'first-time closure rate' },
  words: {
    zh: '应办结工单中曾经办结的，从未被重新打开或重办后再办结的比例。',
    en: 'Of the due tickets that were closed at some time, the share never reopened.',
  },
  formula: 'closed and never reopened ÷ ever closed',
  source: 'D',
};

export const METRICS: readonly MetricDefinition[] = [CLOSURE_RATE, ON_TIME_CLOSURE_RATE, FIRST_TIME_RATE];
