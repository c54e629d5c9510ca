import { StartupError } from './startup-error.js';

/** Lowest minor release of each line that the dependencies run on; lines from 24 on are all accepted. */
const LOWEST_MINOR: Readonly<Record<number, number>> = { 20: 19, 22: 12 };
const FIRST_OPEN_LINE = 24;

/**
 * Refuses a Node the dependencies do not run on. `version` as in `process.version`, e.g. `v22.12.0`.
 * @throws StartupError one line naming the versions that work
 */
export function assertSupportedNode(version: string): void {
  const [, major, minor] = /^v?(\d+)\.(\d+)/.exec(version) ?? [];
  if (Number(major) >= FIRST_OPEN_LINE) return;
  const lowest = LOWEST_MINOR[Number(major)];
  if (lowest !== undefined && Number(minor) >= lowest) return;
  throw new StartupError(`Node.js ${version} is not supported`, {
    hint: 'install Node.js 24, or at least 22.12 or 20.19 (https://nodejs.org), and run "npm ci" again',
  });
}
