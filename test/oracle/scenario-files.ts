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
 * Every scenario file with its situations, in the order of the names. Read once, because a worker keeps its modules; the
 * query makes each file a module of its own beside the one that runs as a test.
 */
export const SCENARIO_FILES: readonly ScenarioFile[] = await readAll();

async function readAll(): Promise<ScenarioFile[]> {
  const files: ScenarioFile[] = [];
  for (const file of readdirSync(FOLDER).sort()) {
    const path = join(FOLDER, file);
    const situations = await situationsOf(() => import(`${path}?data`));
    if (situations.length === 0) throw new Error(`${file} states no situation`);
    files.push({ name: file.replace(/\.spec\.ts$/, ''), situations });
  }
  return files;
}
