import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { MAY_IMPORT } from '../../config/tools/architecture.mjs';
import { dependencyRules } from '../../config/tools/dependency-rules.mjs';
import { survey, type Survey } from './cruise.js';
import {
  HOUSE_PLANTS,
  PAIRS,
  pairFile,
  plantedHouse,
  roomPairs,
  writeTree,
  type DependencyPlant,
} from './dependency-plants.js';
import { filesBelow, ROOT } from './files.js';
import { report } from './report.js';

const scratch: string[] = [];

async function surveyOf(tree: Record<string, string>): Promise<Survey> {
  const root = mkdtempSync(join(tmpdir(), 'gongdao-plants-'));
  scratch.push(root);
  writeTree(root, tree);
  return survey(root);
}

afterAll(() => scratch.forEach((root) => rmSync(root, { recursive: true, force: true })));

describe('the walls of the house', () => {
  it('stand: every source file is read and none breaks a rule', async () => {
    const found = await survey(ROOT);
    report({ modules: found.modules.length });
    // A cruiser that cannot read TypeScript sees nothing and reports success: count against the disk.
    const onDisk = filesBelow('src', (path) => path.endsWith('.ts') && !path.startsWith('src/console/'));
    expect(found.modules.length).toBeGreaterThan(0);
    expect(onDisk.filter((path) => !found.modules.includes(path))).toEqual([]);
    expect(found.violations).toEqual([]);
  });

  it('are red for every pair of rooms outside the table and green for every pair in it', async () => {
    const found = await surveyOf(roomPairs());
    const walls = found.violations.filter((violation) => violation.rule.startsWith('walls:'));
    const wanted = PAIRS.filter((pair) => !pair.allowed);
    const key = (rule: string, from: string, to: string) => `${rule} ${from} -> ${to}`;
    const red = walls.map(({ rule, from, to }) => key(rule, from, to.split('/').slice(0, 2).join('/')));
    const expected = wanted.map(({ from, to }) =>
      key(`walls:${from}`, pairFile(from, to), to in MAY_IMPORT ? `src/${to}` : `src/${to}.ts`),
    );
    report({ caught: expected.filter((pair) => red.includes(pair)).length, planted: expected.length });
    expect(red.toSorted()).toEqual(expected.toSorted());
  });

  it('follow the written directions, not only themselves', () => {
    const allowed = (from: string, to: string) =>
      PAIRS.find((pair) => pair.from === from && pair.to === to)?.allowed;
    expect(allowed('cases', 'deadlines')).toBe(true);
    expect(allowed('deadlines', 'cases')).toBe(false);
    expect(allowed('tickets', 'cases')).toBe(true);
    expect(allowed('cases', 'tickets')).toBe(false);
    expect(allowed('platform', 'domain')).toBe(false);
    expect(allowed('domain', 'platform')).toBe(false);
    expect(allowed('reporting', 'cases')).toBe(false);
    expect(allowed('console', 'domain')).toBe(false);
    expect(PAIRS.filter((pair) => pair.to === 'demo' && pair.allowed).map((pair) => pair.from)).toEqual([
      'main',
    ]);
  });

  it('turn red for each planted violation, and only where it was planted', async () => {
    const found = await surveyOf(plantedHouse());
    const red = new Set(found.violations.map(({ rule, from }) => `${rule} ${from}`));
    // A circle is reported once, from whichever of its files comes first.
    const files = (plant: DependencyPlant) =>
      plant.rule === 'no-cycles' ? [plant.from, ...Object.keys(plant.others ?? {})] : [plant.from];
    const caught = HOUSE_PLANTS.filter((plant) =>
      files(plant).some((file) => red.has(`${plant.rule} ${file}`)),
    );
    report({ caught: caught.length, planted: HOUSE_PLANTS.length });
    expect(HOUSE_PLANTS.filter((plant) => !caught.includes(plant))).toEqual([]);
    const plants = new Set(HOUSE_PLANTS.flatMap((plant) => [plant.from, ...Object.keys(plant.others ?? {})]));
    expect(found.violations.filter((violation) => !plants.has(violation.from))).toEqual([]);
  });

  it('have a plant for every rule', () => {
    const planted = new Set([
      ...HOUSE_PLANTS.map((plant) => plant.rule),
      ...PAIRS.filter((pair) => !pair.allowed).map((pair) => `walls:${pair.from}`),
    ]);
    expect(
      dependencyRules()
        .map((rule) => rule.name)
        .filter((name) => !planted.has(name ?? '')),
    ).toEqual([]);
  });
});
