import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STATUTORY_RULES } from '../../src/domain/deadlines/statutory-rules.js';
import { lawEngine } from '../support/law-engine.js';
import { oracle } from './oracle.js';
import { SCENARIO_FILES } from './scenario-files.js';
import { clocksOf, datesOf } from './situation.js';
import { TERMS } from './terms.js';

const engine = lawEngine();
const clocks = SCENARIO_FILES.flatMap(({ name, situations }) =>
  situations.flatMap((situation) =>
    clocksOf(situation).map((clock) => ({
      name: `${name}: ${situation.title} ${clock.party}`,
      situation,
      ...clock,
    })),
  ),
);

/** What the oracle itself is made of; the specs and what asks the engine are not part of it. */
const ORACLE = ['days.ts', 'oracle.ts', 'situation.ts', 'terms.ts'];

describe('the scenario files', () => {
  it('are at least 120', () => {
    console.log(`scenarios: ${SCENARIO_FILES.length} files, ${clocks.length} clocks worked out by hand`);
    expect(SCENARIO_FILES.length).toBeGreaterThanOrEqual(120);
  });

  it('cover every rule of the table', () => {
    const covered = new Set(SCENARIO_FILES.flatMap(({ situations }) => situations.map(({ rule }) => rule)));
    expect(STATUTORY_RULES.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });

  it('never state the same clock twice', () => {
    const stated = clocks.map(({ situation, party, input }) =>
      JSON.stringify([situation.rule, party, input]),
    );
    expect(stated.filter((one, index) => stated.indexOf(one) !== index)).toEqual([]);
  });
});

describe('the oracle', () => {
  it('imports nothing of the product but the calendar data', () => {
    const imported = ORACLE.flatMap((file) =>
      [...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(/from '([^']+)'/g)].map(
        (match) => match[1],
      ),
    );
    const own = readdirSync(import.meta.dirname).map((file) => `./${file.replace(/\.ts$/, '.js')}`);
    const foreign = imported.filter((path) => path !== undefined && !own.includes(path));
    expect(foreign).toEqual(['../../src/domain/deadlines/calendars.js']);
  });

  it.each(clocks)('agrees: $name', ({ situation, party, input, expect: written }) => {
    const terms = TERMS[situation.rule];
    if (!terms) throw new Error(`the oracle knows no ${situation.rule}`);
    expect(oracle(terms, input)).toEqual(datesOf(written));
    expect(engine(situation).get(party)).toMatchObject(datesOf(written));
  });
});
