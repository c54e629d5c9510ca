import { stepTrack } from '../../src/domain/case-lifecycle/case-machine.js';
import { probe } from '../../src/domain/case-lifecycle/fold.js';
import type { CasePlay } from './case-play.js';

/** Where an event would lead the first track on a day, or the guard that keeps it out. */
export function leads(play: CasePlay, type: string, on: string): string {
  const track = play.state.tracks[0];
  if (!track) throw new Error('the case has no track yet');
  const step = stepTrack(probe(play.state, type, play.env(on), track));
  return step.ok ? step.state : (step.reason ?? 'not in the chart');
}
