import { SetMetadata } from '@nestjs/common';
import type { Reader } from '../platform/database/index.js';

/**
 * Work that is found by looking, not by being told: whatever the queues lose, the next sweep finds it again. Several
 * processes sweep at once; each sweep takes its rows with `FOR UPDATE SKIP LOCKED`.
 */
export interface Sweep {
  readonly name: string;
  /** Does what is due at business time. @returns how many rows it acted on. */
  run(): Promise<number>;
  /** How many rows are due now, those another process is working on included. */
  due(reader: Reader): Promise<number>;
}

/** Metadata key of sweeps. */
export const SWEEPS = 'gongdao:sweep';

/** Registers a provider as a sweep of the house (Nest has no multi-providers; the sweeper finds it by this mark). */
export function Sweeps() {
  return <S extends new (...args: never[]) => Sweep>(target: S): void => {
    SetMetadata(SWEEPS, true)(target);
  };
}
