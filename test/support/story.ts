import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Client, House } from './house.js';

/** A published story as its file has it: who did what when, and what must then be true. */
export interface Story {
  readonly title: string;
  readonly unions: readonly string[];
  readonly ticket?: Head & { readonly filedAt: string; readonly filedBy: { actor: string; union: string } };
  readonly window?: Head & { readonly openedAt: string; readonly actor: string; readonly union: string };
  readonly warning?: Head & { readonly reportedAt: string; readonly actor: string; readonly union: string };
  readonly steps: readonly Step[];
}

type Head = Readonly<Record<string, unknown>>;

export interface Step {
  readonly actor: string;
  readonly union: string;
  readonly at: string;
  readonly open?: 'case';
  readonly send?: {
    to: 'ticket' | 'case';
    type: string;
    occurredOn?: string;
    payload?: Record<string, unknown>;
  };
  readonly expect?: Expectation;
}

interface Expectation {
  readonly ticket?: string;
  readonly state?: string;
  readonly outcome?: string;
  readonly linked?: boolean;
  readonly recovered?: string;
  readonly handOvers?: number;
  readonly openDeadlines?: number;
  readonly deadlines?: Readonly<Record<string, string>>;
  readonly closedDeadlines?: readonly string[];
  readonly allowed?: readonly string[];
  readonly refused?: readonly string[];
}

interface Deadline {
  readonly ruleId: string;
  readonly status: string;
  readonly end: string;
}

export interface CasePage {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly outcome: string | null;
  readonly recovered: string;
  readonly handOvers: readonly unknown[];
  readonly deadlines: readonly Deadline[];
  readonly allowedEvents: readonly { type: string }[];
}

export interface TicketPage {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly state: string;
  readonly caseId: string | null;
}

export function readStory(name: string): Story {
  return JSON.parse(readFileSync(`src/demo/stories/${name}.json`, 'utf8')) as Story;
}

/** Plays a story through the public API under its own clock and checks every `expect` of its file. */
export class StoryPlay {
  caseId = '';
  ticketId = '';
  /** How many expectations were checked: a story whose expectations are not read must not pass. */
  checked = 0;

  constructor(
    private readonly house: House,
    readonly story: Story,
  ) {}

  async begin(): Promise<this> {
    const { ticket, window, warning } = this.story;
    if (ticket) await this.file(ticket);
    if (window) await this.open(window, window.openedAt);
    if (warning) await this.open(warning, warning.reportedAt);
    return this;
  }

  async all(): Promise<this> {
    await this.begin();
    for (const step of this.story.steps) await this.play(step);
    return this;
  }

  async play(step: Step): Promise<void> {
    await this.house.clock(step.at);
    const client = await this.house.as(step.actor);
    if (step.open) {
      const opened = await client.post(`/tickets/${this.ticketId}/case`, {});
      expect(opened.status, opened.text).toBeLessThan(300);
      this.caseId = (await this.ticket(client)).caseId ?? '';
    }
    if (step.send) await this.send(client, step.send);
    if (step.expect) await this.check(client, step, step.expect);
  }

  private async file({ filedAt, filedBy, ...head }: NonNullable<Story['ticket']>): Promise<void> {
    await this.house.clock(filedAt);
    const client = await this.house.as(filedBy.actor);
    const answer = await client.post('/tickets', { ...head, union: filedBy.union });
    expect(answer.status, answer.text).toBe(201);
    this.ticketId = (answer.body as TicketPage).id;
  }

  private async open(head: NonNullable<Story['window'] | Story['warning']>, at: string): Promise<void> {
    await this.house.clock(at);
    const client = await this.house.as(head.actor);
    const { union, employer, worker, claims, workplace, channel, source, headcount, entry } = head as Head;
    const occurredOn = at.slice(0, 10);
    const answer = await client.post('/cases', {
      ...{ union, employer, worker, claims, workplace, channel },
      ...(entry ? { entry: { type: entry, occurredOn, payload: { source, headcount } } } : {}),
    });
    expect(answer.status, answer.text).toBe(201);
    this.caseId = (answer.body as CasePage).id;
  }

  private async send(client: Client, sent: NonNullable<Step['send']>): Promise<void> {
    const { to, type, occurredOn } = sent;
    const payload = await this.withIds(client, sent.payload ?? {});
    const version = to === 'ticket' ? (await this.ticket(client)).version : (await this.case(client)).version;
    const id = to === 'ticket' ? this.ticketId : this.caseId;
    const body = { type, payload, expectedVersion: version, ...(occurredOn ? { occurredOn } : {}) };
    const answer = await client.post(`/${to}s/${id}/events`, body);
    expect(answer.status, `${type}: ${answer.text}`).toBe(200);
  }

  /** Unions and agencies stand in the files by name; the API takes their ids. */
  private async withIds(client: Client, payload: Record<string, unknown>): Promise<Record<string, unknown>> {
    const ids = { ...payload };
    if (typeof payload['union'] === 'string') ids['union'] = await idOf(client, '/unions', payload['union']);
    if (Array.isArray(payload['agencies'])) {
      const county = this.story.unions.at(-1) ?? '';
      const agencies = (await client.get('/agencies?limit=100').expect(200)).body as List;
      ids['agencies'] = payload['agencies'].map((name: string) => {
        const agency = agencies.items.find((a) => a.name === name && a.unionName === county);
        if (!agency) throw new Error(`no agency ${name} in ${county}`);
        return agency.id;
      });
    }
    return ids;
  }

  private async check(client: Client, step: Step, wanted: Expectation): Promise<void> {
    const { ticket, linked, ...ofCase } = wanted;
    if (ticket) this.equal(step, (await this.ticket(client)).state, ticket);
    if (linked) this.equal(step, (await this.ticket(client)).caseId !== null, true);
    if (Object.keys(ofCase).length === 0) return;
    const page = await this.case(client);
    const open = page.deadlines.filter((d) => d.status === 'open');
    const ends = Object.fromEntries(open.map((d) => [d.ruleId, d.end]));
    const allowed = page.allowedEvents.map((event) => event.type);
    if (wanted.state) this.equal(step, page.state, wanted.state);
    if (wanted.outcome) this.equal(step, page.outcome, wanted.outcome);
    if (wanted.recovered) this.equal(step, page.recovered, wanted.recovered);
    if (wanted.handOvers !== undefined) this.equal(step, page.handOvers.length, wanted.handOvers);
    if (wanted.openDeadlines !== undefined) this.equal(step, open.length, wanted.openDeadlines);
    for (const [rule, end] of Object.entries(wanted.deadlines ?? {}))
      this.equal(step, `${rule} ${ends[rule]}`, `${rule} ${end}`);
    for (const rule of wanted.closedDeadlines ?? []) {
      const statuses = page.deadlines.filter((d) => d.ruleId === rule).map((d) => d.status);
      this.equal(step, statuses.length > 0 && !statuses.includes('open'), true);
    }
    for (const type of wanted.allowed ?? []) this.equal(step, allowed.includes(type) && type, type);
    for (const type of wanted.refused ?? []) await this.checkRefused(client, step, page, type, allowed);
  }

  private async checkRefused(
    client: Client,
    step: Step,
    page: CasePage,
    type: string,
    allowed: readonly string[],
  ) {
    this.equal(step, allowed.includes(type), false);
    const body = { type, occurredOn: step.at.slice(0, 10), payload: {}, expectedVersion: page.version };
    const answer = await client.post(`/cases/${this.caseId}/events`, body);
    this.equal(step, answer.status, 422);
    this.equal(step, (answer.body as { code: string }).code, 'EVENT_NOT_ALLOWED');
  }

  private equal(step: Step, seen: unknown, wanted: unknown): void {
    expect(seen, `${this.story.title}, ${step.at}, ${step.send?.type ?? 'open'}`).toEqual(wanted);
    this.checked += 1;
  }

  async ticket(client: Client): Promise<TicketPage> {
    return (await client.get(`/tickets/${this.ticketId}`).expect(200)).body as TicketPage;
  }

  async case(client: Client): Promise<CasePage> {
    return (await client.get(`/cases/${this.caseId}`).expect(200)).body as CasePage;
  }
}

interface List {
  readonly items: readonly { id: string; name: string; unionName?: string }[];
}

async function idOf(client: Client, list: string, name: string): Promise<string> {
  const answer = await client.get(`${list}?limit=100&name=${encodeURIComponent(name)}`).expect(200);
  const found = (answer.body as List).items.find((item) => item.name === name);
  if (!found) throw new Error(`${name} is not in ${list}`);
  return found.id;
}
