/** Turns walked days into the lines of an explanation: single days for working-day periods, runs for long ones. */
import type { Step } from './computed.js';
import type { WalkedDay } from './walk.js';

export interface StepOptions {
  /** One step a day; pauses are runs in any case. */
  daily: boolean;
  /** Days of the period counted before the first of these. */
  counted: number;
}

export function stepsOf(walked: readonly WalkedDay[], options: StepOptions): Step[] {
  const steps: Step[] = [];
  let n = options.counted;
  for (const day of walked) {
    if (day.kind === 'counted') n += 1;
    const last = steps.at(-1);
    const joins = last !== undefined && last.kind === day.kind && (!options.daily || day.kind === 'paused');
    if (joins) {
      steps[steps.length - 1] = { ...last, to: day.date, count: (last.count ?? 1) + 1, ...numbered(day, n) };
    } else {
      steps.push({
        date: day.date,
        kind: day.kind,
        ...numbered(day, n),
        ...(day.reason && options.daily && day.kind !== 'paused' ? { reason: day.reason } : {}),
      });
    }
  }
  return steps;
}

function numbered(day: WalkedDay, n: number): { n?: number } {
  return day.kind === 'counted' ? { n } : {};
}
