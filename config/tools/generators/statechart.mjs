/** The charts as pages to print: a picture and tables for the case and the ticket, from the same objects the machines are built of. */
import { z } from 'zod';
import { readWords } from '../locale-words.mjs';

const HEAD = 'Written by `npm run generate` from the code; a change is made there.';
/** Stands in pictures for the many states a proceeding that comes to nothing can go back to. */
const FALL_BACK = 'fallBack';
const BASIS = ['state', 'event', 'to', 'if', 'basis'];
const cell = (text) => String(text).replaceAll('|', '\\|');
const code = (text) => `\`${text}\``;
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row), ''];
const listOf = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const nodeId = (state) => state.replaceAll('.', '_');

/** @typedef {{ from: string, event: string, to: string, guards: string[], basis?: string[] }} Edge */

/** One line per pair of states; the events stand on it together. */
function picture(nodes, edges, wordOf) {
  const names = [...new Set([...nodes, ...edges.map((edge) => edge.to)])];
  const lines = names.map((state) => {
    const word = wordOf(state);
    const name = state === FALL_BACK ? '回到来处 · back to where it came from' : state;
    return `  state "${word ? `${word} · ` : ''}${name}" as ${nodeId(state)}`;
  });
  const arrows = new Map();
  for (const { from, event, to } of edges.filter((edge) => edge.from !== edge.to)) {
    const key = `  ${nodeId(from)} --> ${nodeId(to)}`;
    arrows.set(key, new Set([...(arrows.get(key) ?? []), event]));
  }
  const drawn = [...arrows].map(([arrow, events]) => `${arrow}: ${[...events].join(' / ')}`);
  return ['```mermaid', 'stateDiagram-v2', '  direction TB', ...lines, ...drawn, '```', ''];
}

/** The name of a state stands only in its first row. */
function rowsOf(edges, wordOf, more) {
  let last;
  return edges.map((edge) => {
    const first = edge.from !== last;
    last = edge.from;
    const to = edge.to === edge.from ? 'stays' : code(edge.to);
    const name = first ? [code(edge.from), wordOf(edge.from)].filter(Boolean).join(' ') : '';
    return [name, code(edge.event), to, edge.guards.map(code).join(' and '), ...more(edge)];
  });
}

/** Fields of a payload; `*` marks those that must be there. */
function fieldsOf(schema) {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const names = Object.keys(properties);
  return names.map((name) => code(required.includes(name) ? `${name}*` : name)).join(', ');
}

function caseEdges(states, targetOf) {
  return Object.entries(states).flatMap(([from, on]) =>
    Object.entries(on).flatMap(([event, ways]) =>
      listOf(ways).map((way) => ({
        from,
        event,
        to: targetOf(way.target) ?? from,
        guards: [...way.meta.guards],
        basis: [...way.meta.basis],
      })),
    ),
  );
}

/** What almost every open state allows; left out of the pictures, which would be black with it. */
function everywhere({ CLOSING, DOORS, PAY_ENDS, PAYMENT_ORDER, SUIT }) {
  return new Set([CLOSING, DOORS, PAY_ENDS, PAYMENT_ORDER, SUIT].flatMap((group) => Object.keys(group)));
}

function clockRows(rows) {
  const events = (map) => Object.keys(map ?? {}).map(code);
  return rows.map((clock) => [
    code(clock.rule),
    [...events(clock.opens), ...(clock.opensOnEntry ?? []).map((state) => `entering ${code(state)}`)].join(
      ', ',
    ),
    [
      ...events(clock.closes),
      ...(clock.closesOnAnyEvent ? ['any later event'] : []),
      ...(clock.closesOnExit ? ['leaving the state'] : []),
    ].join(', '),
    [...events(clock.withdraws), ...events(clock.adjusts).map((event) => `${event} (moves it)`)].join(', '),
  ]);
}

/** A proceeding that comes to nothing goes back to one of many states: in the picture that is one place. */
function withFallBack(edges, states) {
  const outside = (edge) => edge.to !== 'closed' && !states.includes(edge.to);
  const many = ({ from, event }) =>
    edges.filter((edge) => edge.from === from && edge.event === event && outside(edge)).length > 2;
  return edges.map((edge) => (outside(edge) && many(edge) ? { ...edge, to: FALL_BACK } : edge));
}

function stageSection({ stage, states, edges, common, wordOf }) {
  const own = edges.filter((edge) => states.includes(edge.from));
  const drawn = own.filter((edge) => !common.has(edge.event) || states.includes(edge.to));
  const basis = (edge) => [edge.basis.join('; ')];
  return [
    `## ${[wordOf(stage), stage].filter(Boolean).join(' · ')}`,
    '',
    ...(states.length > 1 ? picture(states, withFallBack(drawn, states), wordOf) : []),
    ...table(BASIS, rowsOf(own, wordOf, basis)),
  ];
}

/** Which stage leads to which, and by what; entering in the middle, reopening and closing by decision left out. */
function overview(edges, { CLOSING }, wordOf) {
  const stageOf = (state) => state.split('.')[0];
  const aside = new Set(['case.entered', 'case.reopened', ...Object.keys(CLOSING)]);
  const between = edges
    .filter(({ event }) => !aside.has(event))
    .map((edge) => ({ ...edge, from: stageOf(edge.from), to: stageOf(edge.to) }));
  return picture([...new Set(edges.map(({ from }) => stageOf(from)))], between, wordOf);
}

function regionsPart(REGION_CHART, wordOf) {
  const sections = Object.entries(REGION_CHART).flatMap(([region, chart]) => {
    const states = Object.fromEntries(Object.entries(chart).map(([key, { on }]) => [`${region}.${key}`, on]));
    const edges = caseEdges(states, (target) => target?.replace('#regions.', ''));
    const rows = rowsOf(edges, wordOf, (edge) => [edge.basis.join('; ')]);
    return [
      `## ${[wordOf(region), region].filter(Boolean).join(' · ')}`,
      '',
      ...picture(Object.keys(states), edges, wordOf),
      ...table(BASIS, rows),
    ];
  });
  return ['# Regions beside the tracks', '', 'One each per case, whatever the tracks do.', '', ...sections];
}

function eventsPart(CASE_EVENTS, words) {
  const rows = CASE_EVENTS.map((event) => [
    code(event.type),
    words.zh(`case.event.${event.type}`) ?? '',
    event.scope,
    event.systemOnly ? 'the system' : event.roles.join(', '),
    fieldsOf(event.payload),
    event.basis.join('; '),
  ]);
  return [
    '# Events',
    '',
    'Fields with `*` must be there. `about`: the track, the case as a whole, or a region.',
    '',
    ...table(['event', '中文', 'about', 'recorded by', 'payload', 'basis'], rows),
  ];
}

function clocksPart(CLOCK_ROWS) {
  return [
    '# Clocks',
    '',
    'Length, unit and article of each rule: `GET /api/v1/deadline-rules`. A rule may have several rows.',
    '',
    ...table(['rule', 'opened by', 'met by', 'withdrawn or moved by'], clockRows(CLOCK_ROWS)),
  ];
}

function casePreface(counts, common) {
  return [
    '# The case: chart of one track',
    '',
    `${HEAD} ${counts.join(', ')}.`,
    '',
    'A case has one or more tracks (线), and each of them runs this chart. An event takes the first of its ways whose',
    'conditions hold; an event that has none is refused. The pictures leave out what nearly every state allows',
    `(${[...common].map(code).join(', ')}); the tables have it all.`,
    '',
  ];
}

async function casePage(load, words) {
  const { PROCESS_CHART } = await load('domain/case-lifecycle/process-chart.js');
  const { REGION_CHART } = await load('domain/case-lifecycle/regions/regions.js');
  const { STAGES } = await load('domain/case-lifecycle/case-state.js');
  const { CASE_EVENTS } = await load('domain/case-lifecycle/case-events.js');
  const { CLOCK_ROWS } = await load('domain/case-lifecycle/settle.js');
  const groups = await load('domain/case-lifecycle/chart.js');
  const common = everywhere(groups);
  const stageWords = new Map((await load('welcome/stages.js')).STAGES.map(({ en, zh }) => [en, zh]));
  const wordOf = (state) => words.zh(`case.state.${state}`) ?? stageWords.get(state);
  const edges = caseEdges(PROCESS_CHART, (target) => target?.replace('#track.', ''));
  const all = Object.keys(PROCESS_CHART);
  const section = (stage, states) => stageSection({ stage, states, edges, common, wordOf });
  const counts = [
    `${all.length} states`,
    `${edges.length} transitions`,
    `${CASE_EVENTS.length} events`,
    `${CLOCK_ROWS.length} clocks`,
  ];
  return [
    ...casePreface(counts, common),
    ...overview(edges, groups, wordOf),
    ...section('intake', ['intake']),
    ...STAGES.flatMap((stage) =>
      section(
        stage,
        all.filter((state) => state.startsWith(`${stage}.`)),
      ),
    ),
    ...section('closed', ['closed']),
    ...regionsPart(REGION_CHART, (state) => words.zh(`case.region.${state}`)),
    ...eventsPart(CASE_EVENTS, words),
    ...clocksPart(CLOCK_ROWS),
  ].join('\n');
}

async function ticketPage(load, words) {
  const { TICKET_CHART } = await load('domain/ticket-lifecycle/ticket-machine.js');
  const { TICKET_POLICY } = await load('domain/ticket-lifecycle/ticket-policy.js');
  const { TICKET_PAYLOADS } = await load('domain/ticket-lifecycle/ticket-events.js');
  const wordOf = (state) => words.zh(`ticket.state.${state}`);
  const edges = Object.entries(TICKET_CHART).flatMap(([from, on]) =>
    Object.entries(on).flatMap(([event, ways]) =>
      ways.map(({ target, guard }) => ({ from, event, to: target ?? from, guards: [...guard.params.names] })),
    ),
  );
  const states = Object.keys(TICKET_CHART);
  return [
    '# The 12351 ticket',
    '',
    `${HEAD} ${states.length} states, ${edges.length} transitions, ${Object.keys(TICKET_POLICY).length} events.`,
    '',
    'An event takes the first of its ways whose conditions hold. Clocks follow from the log and are not part of the chart.',
    '',
    ...picture(states, edges, wordOf),
    ...table(
      ['state', 'event', 'to', 'if'],
      rowsOf(edges, wordOf, () => []),
    ),
    '# Events and who may record them',
    '',
    'The place is a question of the union tree: the union named or one above it. Fields with `*` must be there.',
    '',
    ...table(
      ['event', '中文', 'recorded by', 'from', 'payload'],
      Object.entries(TICKET_POLICY).map(([type, { roles, where, label }]) => [
        code(type),
        words.zh(label) ?? '',
        roles.join(', '),
        where,
        TICKET_PAYLOADS[type] ? fieldsOf(TICKET_PAYLOADS[type]) : '',
      ]),
    ),
  ].join('\n');
}

export default async function statechart({ root, load }) {
  const words = readWords(root);
  return {
    'src/domain/case-lifecycle/case-machine.md': await casePage(load, words),
    'src/domain/ticket-lifecycle/ticket-machine.md': await ticketPage(load, words),
  };
}
