import { STAGE_CLOCKS } from './stages/stages.js';

/** Rules whose clocks follow the papers of a track (instalments, the two years for enforcement, retrial windows). */
export const FOLLOWING_RULES: ReadonlySet<string> = new Set(
  STAGE_CLOCKS.filter((row) => row.follows !== undefined).map((row) => row.rule),
);
