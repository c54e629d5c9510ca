import type { ComputeInput } from '../../deadlines/computed.js';
import type { CaseFacts } from '../case-facts.js';
import type { ClockEntry } from './clock-ledger.js';

/**
 * What a ledger entry says to the computation. A pause still running is left out: the date is then the earliest the
 * period could end on, shown as paused, and it cannot lapse (`isPaused`).
 */
export function clockInputOf(entry: ClockEntry, facts: CaseFacts): ComputeInput {
  const { pauses, ...input } = entry.input;
  const ended =
    pauses?.flatMap((pause) => (pause.to === undefined ? [] : [{ from: pause.from, to: pause.to }])) ?? [];
  return {
    start: entry.startOn,
    ...input,
    ...(ended.length > 0 ? { pauses: ended } : {}),
    ...(facts.region === '' ? {} : { jurisdiction: facts.region }),
  };
}

/** Is the clock standing still now? A paused clock has no last day to lapse. */
export function isPaused(entry: ClockEntry): boolean {
  return entry.input.pauses?.some((pause) => pause.to === undefined) === true;
}
