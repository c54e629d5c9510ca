import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CASE_EVENTS } from './case-events.js';
import { COMMON_GUARDS } from './guards.js';
import { PROCESS_CHART } from './process-chart.js';
import { REGION_CHART, REGION_GUARDS } from './regions/regions.js';
import { MEDIATION_GUARDS } from './stages/mediation/mediation.guards.js';
import { NEGOTIATION_GUARDS } from './stages/negotiation/negotiation.guards.js';
import { WARNING_GUARDS } from './stages/warning/warning.guards.js';

const words = (locale: string): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...['case-negotiation-mediation', 'case-more'].map((area): unknown =>
      JSON.parse(readFileSync(new URL(`../../locales/${area}.${locale}.json`, import.meta.url), 'utf8')),
    ),
  ) as Record<string, string>;

const PREFIXES = [
  ...['case', 'note', 'party', 'claim', 'limitation', 'performance', 'deadline'],
  ...['warning', 'negotiation', 'mediation', 'review', 'confirmation', 'paymentOrder'],
  ...['legalAid', 'inspection', 'preservation'],
];
const STAGES = ['intake', 'closed', 'warning', 'negotiation', 'mediation'];
const first = (id: string): string => id.split('.')[0] ?? '';

/** `case.entered` and the events of the courts have their words in the file of the courts. */
const ELSEWHERE = ['case.entered'];

const NEEDED = [
  ...Object.keys(PROCESS_CHART)
    .filter((state) => STAGES.includes(first(state)))
    .map((state) => `case.state.${state}`),
  ...CASE_EVENTS.map((definition) => definition.type)
    .filter((type) => PREFIXES.includes(first(type)) && !ELSEWHERE.includes(type))
    .map((type) => `case.event.${type}`),
  ...Object.keys({
    ...COMMON_GUARDS,
    ...WARNING_GUARDS,
    ...NEGOTIATION_GUARDS,
    ...MEDIATION_GUARDS,
    ...REGION_GUARDS,
  }).map((guard) => `case.reason.${guard}`),
  ...Object.entries(REGION_CHART).flatMap(([region, states]) =>
    Object.keys(states).map((state) => `case.region.${region}.${state}`),
  ),
];

describe('the words of warning, negotiation, mediation and the regions', () => {
  it.each(['zh-CN', 'en'])('are complete in %s', (locale) => {
    const known = words(locale);
    expect(NEEDED.filter((key) => !known[key]?.trim())).toEqual([]);
  });

  it('say the same keys in both languages, with the same holes', () => {
    const [zh, en] = [words('zh-CN'), words('en')];
    const holes = (phrase: string | undefined) => phrase?.match(/\{\w+\}/g) ?? [];
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    expect(Object.keys(zh).filter((key) => String(holes(zh[key])) !== String(holes(en[key])))).toEqual([]);
  });
});
