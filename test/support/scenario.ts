import { describe, expect, it } from 'vitest';
import { clocksOf, type Situation } from '../oracle/situation.js';
import { lawEngine } from './law-engine.js';

const engine = lawEngine();
let collected: Situation[] | null = null;

/**
 * States a situation and the dates worked out by hand for it. Run as a test file it asks the engine; read by
 * `situationsOf` it only hands the data over.
 */
export function scenario(situation: Situation): void {
  if (collected) {
    collected.push(situation);
    return;
  }
  describe(situation.article, () => {
    it(situation.title, () => {
      const answers = engine(situation);
      for (const { party, expect: expected } of clocksOf(situation))
        expect(answers.get(party), party).toMatchObject(expected);
      expect(answers.size).toBe(clocksOf(situation).length);
    });
  });
}

/** Loads a scenario file for its situations instead of its tests. */
export async function situationsOf(load: () => Promise<unknown>): Promise<readonly Situation[]> {
  const own: Situation[] = [];
  collected = own;
  await load();
  collected = null;
  return own;
}
