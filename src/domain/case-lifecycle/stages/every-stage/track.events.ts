import { z } from 'zod';
import { id, localId, text } from '../../../payload-schema.js';
import { stays, type Transitions } from '../../chart.js';
import { defineEvent, newTrackId, type CaseEventDefinition } from '../../event-definition.js';
import { onPayload, type GuardDefinition, type GuardInput } from '../../guards.js';
import { chosenPairs, divisible, joinInto, properPart, splitOff, type Chosen } from '../../track-splits.js';

const SPLIT = ['解释(一)17'];
const JOIN = ['解释(一)4'];

/** Lines are split and put together by hand where the house sees what no other event says (§2). */
export const TRACK_EVENTS: readonly CaseEventDefinition[] = [
  defineEvent('track.split', {
    scope: 'track',
    payload: z.strictObject({
      claimIds: z.array(localId()).min(1).optional(),
      workerIds: z.array(id()).min(1).optional(),
      reason: text().optional(),
    }),
    basis: SPLIT,
    facts: (facts, p, c) =>
      c.track ? splitOff(facts, c.track, newTrackId(c), chosenPairs(c.track, p)) : facts,
    opensTracks: (_, p, c) =>
      c.track
        ? [
            {
              id: newTrackId(c),
              state: c.track.state,
              pairs: chosenPairs(c.track, p),
              continues: c.track.id,
            },
          ]
        : [],
  }),
  defineEvent('track.joined', {
    scope: 'track',
    payload: z.strictObject({ from: localId(), into: localId() }),
    basis: JOIN,
    joinsTracks: (p) => p,
    facts: (facts, p) => joinInto(facts, p.from, p.into),
  }),
];

/** Every open state takes them: the state stays. */
export const TRACK_ACTS: Transitions = {
  'track.split': stays(SPLIT, 'splitsSome', 'planDividable'),
  'track.joined': stays(JOIN, 'joinsSameState'),
};

const leaving = (g: GuardInput) => chosenPairs(g.track, g.event.payload as Chosen);

function joinsSameState(g: GuardInput): boolean {
  const { from, into } = g.event.payload;
  const other = g.state.tracks.find((track) => track.id === from);
  return into === g.track.id && from !== into && other?.state === g.track.state;
}

export const TRACK_GUARDS = {
  splitsSome: onPayload((g) => properPart(g.track, leaving(g)), '解释(一)17'),
  planDividable: onPayload((g) => divisible(g.before, g.track, leaving(g)), '解释(一)17'),
  joinsSameState: onPayload(joinsSameState, '解释(一)4'),
} satisfies Record<string, GuardDefinition>;
