import { stays, type Transition } from '../chart.js';
import type { Region } from '../case-state.js';

/** Moves within one region: `moves('custody')('suspended', [articles], 'guard', …)`. */
export function moves(region: Region) {
  return (state: string, basis: readonly string[], ...guards: readonly string[]): Transition => ({
    ...stays(basis, ...guards),
    target: `#regions.${region}.${state}`,
  });
}
