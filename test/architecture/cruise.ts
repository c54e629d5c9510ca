import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { cruiseOptions } from '../../config/tools/dependency-rules.mjs';

/** A broken import: the rule, the importing file and (for most rules) the imported one. */
export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface Survey {
  /** Source files below `src` that were read, specs included. */
  readonly modules: readonly string[];
  /** Imports found in them. */
  readonly dependencies: number;
  readonly violations: readonly Violation[];
}

/** Reads all imports of the tree at `root` and holds them against the rules generated from the direction table. */
export async function survey(root: string): Promise<Survey> {
  const { output } = await cruise(['src'], cruiseOptions(root));
  if (typeof output === 'string')
    throw new Error(`dependency-cruiser printed instead of answering: ${output}`);
  const { modules, summary }: ICruiseResult = output;
  const own = modules.filter((module) => /^src\/.*\.ts$/.test(module.source));
  return {
    modules: own.map((module) => module.source),
    dependencies: own.reduce((sum, module) => sum + module.dependencies.length, 0),
    violations: summary.violations.map((found) => ({
      rule: found.rule.name,
      from: found.from,
      to: found.to,
    })),
  };
}
