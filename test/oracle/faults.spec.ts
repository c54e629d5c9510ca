import { describe, expect, it } from 'vitest';
import { differences, lawEngine, type Engine } from '../support/law-engine.js';
import { FAULTS } from './faults.js';
import { SCENARIO_FILES, type ScenarioFile } from './scenario-files.js';
import { clocksOf, type Situation } from './situation.js';
import { engineFromSource, type Edit } from './source-engine.js';

/** Is something the engine says of the situation wrong? One that breaks down proves nothing: the test fails. */
function isRed(engine: Engine, situation: Situation): boolean {
  const answers = engine(situation);
  return clocksOf(situation).some((clock) => differences(clock.expect, answers.get(clock.party)).length > 0);
}

/** The scenario files that the changed engine gets wrong. */
function redUnder(edits: readonly Edit[]): readonly ScenarioFile[] {
  const engine = lawEngine(engineFromSource(edits));
  return SCENARIO_FILES.filter(({ situations }) => situations.some((situation) => isRed(engine, situation)));
}

const table: string[] = [];

describe('faults planted in the engine', () => {
  it('are told from the engine as it is, which is right everywhere', () => {
    expect(redUnder([]).map(({ name }) => name)).toEqual([]);
  });

  it.each(FAULTS)('$name: at least three scenario files turn red', ({ name, edits }) => {
    const red = redUnder(edits).map((file) => file.name);
    const shown = red.length > 4 ? [...red.slice(0, 4), '…'] : red;
    table.push(`${String(red.length).padStart(4)}  ${name}: ${shown.join(', ')}`);
    expect(red.length).toBeGreaterThanOrEqual(3);
  });

  it('are at least ten, each another change', () => {
    console.log(['faults × scenario files that turn red, of ' + SCENARIO_FILES.length, ...table].join('\n'));
    expect(new Set(FAULTS.map(({ edits }) => JSON.stringify(edits))).size).toBe(FAULTS.length);
    expect(table.length).toBeGreaterThanOrEqual(10);
  });

  it('are noticed when their words no longer stand in the engine', () => {
    const gone = { file: 'deadlines/compute.ts', now: 'no such words', then: '' };
    expect(() => engineFromSource([gone])).toThrow('0 times');
    expect(() => engineFromSource([{ ...gone, now: 'terms' }])).toThrow('times: terms');
    expect(() => engineFromSource([{ ...gone, file: 'money.ts' }])).toThrow('no part of the engine');
  });
});
