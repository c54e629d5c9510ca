import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { eventLabel, reasonLabel, ruleLabel, stateLabel } from '../domain/ticket-lifecycle/labels.js';
import { STEP_CLOCKS, TOTAL_ENDS } from '../domain/ticket-lifecycle/ticket-clocks.js';
import { TICKET_EVENTS } from '../domain/ticket-lifecycle/ticket-events.js';
import { TICKET_CHART, type TicketTransition } from '../domain/ticket-lifecycle/ticket-machine.js';
import { TICKET_POLICY } from '../domain/ticket-lifecycle/ticket-policy.js';
import { isClosedState } from '../domain/ticket-lifecycle/ticket-view.js';
import { TICKET_STATES } from '../domain/ticket-lifecycle/ticket-words.js';
import { Ctx, Endpoint, Words, type EndpointOptions, type RequestContext } from '../platform/http/index.js';
import { payloadSchemaOfTicket } from './allowed-events.js';

const TICKET_STATECHART = {
  summary: 'States, events, transitions and clocks of a ticket as data',
  access: 'authenticated',
  response: z.strictObject({
    states: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        closed: z.boolean(),
        transitions: z.array(
          z.strictObject({
            event: z.string(),
            target: z.string().nullable().describe('None: the ticket stays where it is'),
            guards: z.array(z.strictObject({ id: z.string(), label: z.string() })),
          }),
        ),
        clocks: z.array(z.string()),
      }),
    ),
    events: z.array(
      z.strictObject({
        type: z.string(),
        label: z.string(),
        roles: z.array(z.string()),
        where: z.string(),
        payloadSchema: z.record(z.string(), z.unknown()),
      }),
    ),
    clocks: z.array(
      z.strictObject({
        ruleId: z.string(),
        label: z.string(),
        openedBy: z.array(z.string()),
        metBy: z.array(z.string()),
      }),
    ),
  }),
  tags: ['statechart'],
} satisfies EndpointOptions;

/** Clocks that follow events rather than a state. */
const EVENT_CLOCKS = [
  {
    rule: 'ticket.total',
    openedBy: ['ticket.filed'],
    metBy: Object.keys(TOTAL_ENDS).filter((type) => type !== 'ticket.voided'),
  },
  { rule: 'ticket.assist', openedBy: ['ticket.assistAsked'], metBy: ['ticket.assistAnswered'] },
  { rule: 'ticket.instruction', openedBy: ['ticket.instructed'], metBy: ['ticket.instructionAnswered'] },
];

/** The chart of a ticket, from the very table the machine is made of. */
@Controller('statechart')
export class TicketStatechartController {
  constructor(@Inject(Words) private readonly words: Words) {}

  @Get('ticket')
  @Endpoint(TICKET_STATECHART)
  ticket(@Ctx() { locale }: RequestContext) {
    const say = (key: string) => this.words.translate(locale, key);
    return {
      states: TICKET_STATES.map((id) => ({
        id,
        label: say(stateLabel(id)),
        closed: isClosedState(id),
        transitions: Object.entries(TICKET_CHART[id]).flatMap(([event, ways]) =>
          ways.map((way) => ({ event, ...wayOf(way, say) })),
        ),
        clocks: STEP_CLOCKS.filter((clock) => clock.state === id).map((clock) => clock.rule),
      })),
      events: TICKET_EVENTS.map((type) => ({
        type,
        label: say(eventLabel(type)),
        roles: [...TICKET_POLICY[type].roles],
        where: TICKET_POLICY[type].where,
        payloadSchema: payloadSchemaOfTicket(type),
      })),
      clocks: [
        ...EVENT_CLOCKS,
        ...STEP_CLOCKS.map(({ rule, state, metBy }) => ({
          rule,
          openedBy: entering(state),
          metBy: [...metBy],
        })),
      ].map(({ rule, ...rest }) => ({ ruleId: rule, label: say(ruleLabel(rule)), ...rest })),
    };
  }
}

function wayOf({ target, guard }: TicketTransition, say: (key: string) => string) {
  const guards = guard.params.names.map((id) => ({ id, label: say(reasonLabel(id)) }));
  return { target: target ?? null, guards };
}

/** The events that lead into a state. */
function entering(state: string): string[] {
  const into = Object.values(TICKET_CHART).flatMap((ways) =>
    Object.entries(ways).flatMap(([event, list]) =>
      list.some((way) => way.target === state) ? [event] : [],
    ),
  );
  return state === 'filed' ? ['ticket.filed', ...new Set(into)] : [...new Set(into)];
}
