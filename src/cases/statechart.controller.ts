import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { CASE_EVENTS } from '../domain/case-lifecycle/case-events.js';
import type { Transition } from '../domain/case-lifecycle/chart.js';
import { listOf, PROCESS_CHART } from '../domain/case-lifecycle/process-chart.js';
import { REGION_CHART } from '../domain/case-lifecycle/regions/regions.js';
import { CLOCK_ROWS } from '../domain/case-lifecycle/settle.js';
import { findRule } from '../domain/deadlines/statutory-rules.js';
import {
  Ctx,
  Endpoint,
  Words,
  type EndpointOptions,
  type Locale,
  type RequestContext,
} from '../platform/http/index.js';
import { payloadSchemaOf } from './case-page.read-model.js';

const transition = z.strictObject({
  event: z.string(),
  target: z.string().nullable().describe('None: the track stays where it is'),
  guards: z.array(z.string()),
  basis: z.array(z.string()),
});

const CASE_STATECHART = {
  summary: 'States, events, transitions, regions and clocks of a case as data',
  access: 'authenticated',
  response: z.strictObject({
    states: z.array(
      z.strictObject({
        id: z.string(),
        stage: z.string().nullable(),
        label: z.string(),
        transitions: z.array(transition),
      }),
    ),
    regions: z.array(
      z.strictObject({
        id: z.string(),
        states: z.array(z.strictObject({ id: z.string(), transitions: z.array(transition) })),
      }),
    ),
    events: z.array(
      z.strictObject({
        type: z.string(),
        label: z.string(),
        scope: z.string(),
        roles: z.array(z.string()),
        systemOnly: z.boolean(),
        basis: z.array(z.string()),
        payloadSchema: z.record(z.string(), z.unknown()),
      }),
    ),
    clocks: z.array(
      z.strictObject({
        ruleId: z.string(),
        label: z.string(),
        opensOn: z.array(z.string()).describe('Events'),
        opensOnEntry: z.array(z.string()).describe('States'),
        closesOn: z.array(z.string()).describe('Events; `*` is any event of the track'),
      }),
    ),
  }),
  tags: ['statechart'],
} satisfies EndpointOptions;

/** The chart of a case, from the very tables the machine is made of. */
@Controller('statechart')
export class CaseStatechartController {
  constructor(@Inject(Words) private readonly words: Words) {}

  @Get('case')
  @Endpoint(CASE_STATECHART)
  case(@Ctx() { locale }: RequestContext) {
    return {
      states: Object.entries(PROCESS_CHART).map(([id, on]) => ({
        id,
        stage: id.includes('.') ? (id.split('.')[0] ?? null) : null,
        label: this.said(locale, `case.state.${id}`, id),
        transitions: transitionsOf(on),
      })),
      regions: Object.entries(REGION_CHART).map(([id, states]) => ({
        id,
        states: Object.entries(states).map(([state, { on }]) => ({
          id: state,
          transitions: transitionsOf(on),
        })),
      })),
      events: CASE_EVENTS.map(({ type, scope, roles, systemOnly, basis }) => ({
        type,
        label: this.said(locale, `case.event.${type}`, type),
        scope,
        roles: systemOnly ? [] : [...roles],
        systemOnly: systemOnly ?? false,
        basis: [...basis],
        payloadSchema: payloadSchemaOf(type),
      })),
      clocks: CLOCK_ROWS.map((row) => ({
        ruleId: row.rule,
        label: ruleLabel(row.rule, locale),
        opensOn: Object.keys(row.opens ?? {}),
        opensOnEntry: [...(row.opensOnEntry ?? [])],
        closesOn: [...Object.keys(row.closes ?? {}), ...(row.closesOnAnyEvent ? ['*'] : [])],
      })),
    };
  }

  /** A chart is readable by its ids too: what has no words yet is called by its id. */
  private said(locale: Locale, key: string, id: string): string {
    return this.words.has(key) ? this.words.translate(locale, key) : id;
  }
}

function transitionsOf(on: Readonly<Record<string, Transition | readonly Transition[]>>) {
  return Object.entries(on).flatMap(([event, ways]) =>
    listOf(ways).map(({ target, meta }) => ({
      event,
      target: target?.replace(/^#(track|regions\.\w+)\./, '') ?? null,
      guards: [...meta.guards],
      basis: [...meta.basis],
    })),
  );
}

/** Statutory rules carry their label themselves. */
function ruleLabel(rule: string, locale: Locale): string {
  const label = findRule(rule)?.label;
  return label ? label[locale === 'en' ? 'en' : 'zh'] : rule;
}
