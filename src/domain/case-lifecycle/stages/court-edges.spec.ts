import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { findRule } from '../../deadlines/statutory-rules.js';
import { CASE_EVENTS } from '../case-events.js';
import { GUARDS, listOf, PROCESS_CHART } from '../process-chart.js';
import { CLOCK_ROWS } from '../settle.js';
import { ARBITRATION_GUARDS } from './arbitration/arbitration.guards.js';
import { ENFORCEMENT_GUARDS } from './enforcement/enforcement.guards.js';
import { LITIGATION_GUARDS } from './litigation/litigation.guards.js';

const MINE = Object.keys(PROCESS_CHART).filter((state) =>
  /^(arbitration|litigation|enforcement)\./.test(state),
);
const rowsOf = (state: string) =>
  Object.entries(PROCESS_CHART[state] ?? {}).flatMap(([type, t]) =>
    listOf(t).map((row) => ({ type, ...row })),
  );

describe('the charts of arbitration, litigation and enforcement', () => {
  it.each(MINE)('%s names states, guards and articles that exist, and a way out', (state) => {
    for (const row of rowsOf(state)) {
      if (row.target) expect(Object.keys(PROCESS_CHART)).toContain(row.target.replace('#track.', ''));
      for (const guard of row.meta.guards) expect(Object.keys(GUARDS)).toContain(guard);
      expect(row.meta.basis.length, `${state} ${row.type}`).toBeGreaterThan(0);
    }
    expect(rowsOf(state).some((row) => row.target !== undefined)).toBe(true);
  });

  it('start and end only clocks that have a rule, by events that exist', () => {
    const types = new Set(CASE_EVENTS.map((event) => event.type));
    const ofMine = /^(arbitration|award|setAside|service|litigation|judgment|ruling|retrial|enforcement)\./;
    for (const row of CLOCK_ROWS) {
      expect(findRule(row.rule), row.rule).toBeDefined();
      for (const table of [row.opens, row.closes, row.withdraws, row.adjusts]) {
        for (const type of Object.keys(table ?? {}).filter((name) => ofMine.test(name)))
          expect(types, `${row.rule}: ${type}`).toContain(type);
      }
    }
  });

  it.each(['zh-CN', 'en'])('have words in %s for every state, event and guard', (language) => {
    const words = ['case-courts', 'case-more'].flatMap((area) => {
      const file = new URL(`../../../locales/${area}.${language}.json`, import.meta.url);
      return Object.keys(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
    });
    const guards = { ...ARBITRATION_GUARDS, ...LITIGATION_GUARDS, ...ENFORCEMENT_GUARDS };
    const events = CASE_EVENTS.map((event) => event.type).filter((type) =>
      /^(arbitration|award|setAside|litigation|judgment|retrial|enforcement)\./.test(type),
    );
    const wanted = [
      ...MINE.map((state) => `case.state.${state}`),
      ...events.map((type) => `case.event.${type}`),
      ...Object.keys(guards).map((guard) => `case.reason.${guard}`),
    ];
    expect(wanted.filter((key) => !words.includes(key))).toEqual([]);
  });
});
