import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { situationsOf } from '../support/scenario.js';
import type { Situation } from './situation.js';

const FOLDER = resolve(import.meta.dirname, '../../src/domain/deadlines/scenarios');

export interface ScenarioFile {
  /** File name without its ending. */
  name: string;
  situations: readonly Situation[];
}

/**
 * Every scenario file with its situations, in the order of the names. The query makes each a module of its own: the
 * file itself may already have run, or be about to run, as a test in this worker.
 */
export async function scenarioFiles(): Promise<readonly ScenarioFile[]> {
  const files: ScenarioFile[] = [];
  for (const file of readdirSync(FOLDER).sort()) {
    const path = join(FOLDER, file);
    files.push({
      name: file.replace(/\.spec\.ts$/, ''),
      situations: await situationsOf(() => import(`${path}?data`)),
    });
  }
  return files;
}
