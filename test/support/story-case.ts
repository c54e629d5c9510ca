import { civilDateOf } from '../../src/domain/civil-date.js';
import type { Payload } from '../../src/domain/lifecycle/events.js';
import { readStories, type Story } from '../../src/demo/story.js';
import { startCase, UNION, WORKER, type CasePlay } from './case-play.js';
import { CALENDAR } from './random-case.js';

/** The cases of the published stories, played in memory: the same events on the same days, silence lapsing in between. */
export function storyCases(): readonly (readonly [title: string, play: () => CasePlay])[] {
  return readStories().map((story) => [story.title, () => caseOf(story)] as const);
}

function caseOf({ ticket, window, warning, steps }: Story): CasePlay {
  const head = window ?? warning ?? ticket;
  const opening = window?.openedAt ?? warning?.reportedAt ?? steps.find(({ open }) => open)?.at;
  if (!head || opening === undefined) throw new Error('a story without a case');
  const claims = (head.claims ?? []).map((claim, at) => ({
    ...claim,
    id: `c${at + 1}`,
    workerIds: [WORKER],
  }));
  const play = startCase({ on: dayOf(opening), claims, calendar: CALENDAR });
  if (warning) {
    const { entry, source, headcount, reportedOn } = warning;
    play.send(entry, reportedOn, { source, headcount }, dayOf(opening));
  }
  for (const { at, send } of steps) {
    if (send?.to !== 'case') continue;
    const day = dayOf(at);
    play.lapse(day).send(send.type, send.occurredOn ?? day, withIds(send.payload ?? {}), day);
  }
  return play;
}

/** The files name agencies; events carry ids. */
function withIds(payload: Payload): Payload {
  return Array.isArray(payload['agencies']) ? { ...payload, agencies: [UNION] } : payload;
}

function dayOf(at: string): string {
  return civilDateOf(new Date(at).toISOString());
}
