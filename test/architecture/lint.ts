import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './files.js';
import { LAWFUL, LINT_PLANTS } from './lint-plants.js';
import { report } from './report.js';

const CONFIG = 'config/tools/eslint.config.mjs';
const MINUTE = 60_000;

/** The configuration of the house; only the planted files, which do not exist, are announced to the type checker. */
function linter(): ESLint {
  const places = new Set([...LINT_PLANTS, ...LAWFUL].map((plant) => plant.path));
  const paths = [...places].filter((path) => !existsSync(join(ROOT, path)));
  return new ESLint({
    cwd: ROOT,
    overrideConfigFile: CONFIG,
    overrideConfig: {
      files: ['**/*.ts'],
      languageOptions: {
        parserOptions: {
          projectService: {
            allowDefaultProject: paths,
            defaultProject: 'tsconfig.json',
            maximumDefaultProjectFileMatchCount_THIS_WILL_SLOW_DOWN_LINTING: 100,
          },
        },
      },
    },
  });
}

async function messages(eslint: ESLint, path: string, code: string): Promise<Linter.LintMessage[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: join(ROOT, path) });
  return result?.messages ?? [];
}

/** Every rule that the configuration raises to an error anywhere. */
async function errorRules(): Promise<string[]> {
  const module = (await import(join(ROOT, CONFIG))) as { default: Linter.Config[] };
  const rules = module.default.flatMap((block) => Object.entries(block.rules ?? {}));
  const isError = (entry: unknown) => [entry].flat()[0] === 'error';
  return [...new Set(rules.filter(([, entry]) => isError(entry)).map(([name]) => name))];
}

describe('the lint bans', () => {
  const eslint = linter();

  beforeAll(async () => {
    // The first file pays for the type checker.
    await messages(eslint, 'src/cases/plant.ts', 'export {};');
  }, MINUTE);

  it('refuse each planted violation', { timeout: 3 * MINUTE }, async () => {
    const missed: string[] = [];
    for (const { rule, path, code } of LINT_PLANTS) {
      const found = await messages(eslint, path, code);
      if (!found.some((message) => message.ruleId === rule && message.severity === 2)) {
        missed.push(
          `${rule} in ${path}: ${code.slice(0, 80)} -> ${JSON.stringify(found.map((m) => m.message))}`,
        );
      }
    }
    report({ caught: LINT_PLANTS.length - missed.length, planted: LINT_PLANTS.length });
    expect(missed).toEqual([]);
  });

  it('leave lawful code alone', { timeout: MINUTE }, async () => {
    const refused: string[] = [];
    for (const { path, code } of LAWFUL) {
      const found = (await messages(eslint, path, code)).filter((message) => message.severity === 2);
      refused.push(...found.map((message) => `${path}: ${message.ruleId}: ${message.message}`));
    }
    expect(refused).toEqual([]);
  });

  it('have a plant for every rule that is an error', async () => {
    const planted = new Set(LINT_PLANTS.map((plant) => plant.rule));
    const rules = await errorRules();
    expect(rules.length).toBeGreaterThan(30);
    expect(rules.filter((rule) => !planted.has(rule))).toEqual([]);
  });

  it('hold where lint is run: the files of the house are linted, none is skipped', async () => {
    for (const path of [
      'src/domain/civil-date.ts',
      'test/architecture/lint.ts',
      'config/tools/vitest.config.ts',
    ]) {
      expect(await eslint.isPathIgnored(join(ROOT, path))).toBe(false);
      const config = (await eslint.calculateConfigForFile(join(ROOT, path))) as Linter.Config;
      expect(config.linterOptions?.noInlineConfig).toBe(true);
      expect(config.rules?.['@typescript-eslint/no-floating-promises']).toBeDefined();
    }
  });
});
