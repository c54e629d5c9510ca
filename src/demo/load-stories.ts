import { CaseDesk } from '../cases/index.js';
import type { Payload } from '../domain/lifecycle/events.js';
import { Directory, type Actor } from '../identity/index.js';
import type { Tx } from '../platform/database/index.js';
import { TicketDesk, type TicketToFile } from '../tickets/index.js';
import { UnionTree } from '../unions/index.js';
import { readStories, type Story, type StoryStep } from './story.js';

export interface StoryRooms {
  readonly cases: CaseDesk;
  readonly tickets: TicketDesk;
  readonly unions: UnionTree;
  readonly directory: Directory;
}

/** Plays every shipped story through the doors people use, each step at its own time. All of them or none. */
export async function loadStories(tx: Tx, rooms: StoryRooms): Promise<void> {
  for (const story of readStories()) await new StoryLoader(tx, rooms, story).load();
}

/** One story on its way into the database. A step that the law refuses stops the whole load: the story would be wrong. */
class StoryLoader {
  private ticketId = '';
  private caseId = '';

  constructor(
    private readonly tx: Tx,
    private readonly rooms: StoryRooms,
    private readonly story: Story,
  ) {}

  async load(): Promise<void> {
    await this.begin();
    for (const step of this.story.steps) await this.play(step);
    await this.tx.query('UPDATE cases SET demo = true WHERE id = $1', [this.caseId]);
  }

  private async begin(): Promise<void> {
    const { ticket, window, warning } = this.story;
    if (ticket) {
      const { filedAt, filedBy, ...told } = ticket;
      const filed = { ...told, union: filedBy.union } as TicketToFile;
      const tx = this.tx.at(filedAt);
      this.ticketId = await this.rooms.tickets.file(tx, await this.actor(filedBy.actor), filed, {
        demo: true,
      });
    }
    if (window) {
      const { union, employer, worker, claims, workplace, channel } = window;
      const told = { union, employer, worker, claims, workplace, channel };
      this.caseId = await this.rooms.cases.openAtWindow(
        this.tx.at(window.openedAt),
        await this.actor(window.actor),
        told,
      );
    }
    if (warning) {
      const { union, employer, workplace, entry, source, headcount, reportedOn } = warning;
      const first = { type: entry, occurredOn: reportedOn, payload: { source, headcount } };
      this.caseId = await this.rooms.cases.openAtWindow(
        this.tx.at(warning.reportedAt),
        await this.actor(warning.actor),
        { union, employer, workplace, channel: 'warning', entry: first },
      );
    }
  }

  private async play({ actor: name, at, open, send }: StoryStep): Promise<void> {
    const tx = this.tx.at(at);
    const actor = await this.actor(name);
    if (open) this.caseId = (await this.rooms.tickets.openCase(tx, actor, this.ticketId, {})).caseId;
    if (!send) return;
    const payload = await this.withIds(send.payload ?? {});
    if (send.to === 'ticket') await this.sendToTicket(tx, actor, send.type, payload);
    else {
      const occurredOn = send.occurredOn ?? at.slice(0, 10);
      await this.rooms.cases.record(tx, actor, this.caseId, { type: send.type, occurredOn, payload });
    }
  }

  private async sendToTicket(tx: Tx, actor: Actor, type: string, payload: Payload): Promise<void> {
    const page = await this.rooms.tickets.page(tx, actor, this.ticketId, actor.locale);
    const expectedVersion = page?.version ?? 0;
    await this.rooms.tickets.send(tx, actor, this.ticketId, { type, payload, expectedVersion });
  }

  /** The files name unions and agencies; events carry their ids. */
  private async withIds(payload: Payload): Promise<Payload> {
    const { union, agencies } = payload;
    return {
      ...payload,
      ...(typeof union === 'string' ? { union: (await this.rooms.unions.byName(this.tx, union))?.id } : {}),
      ...(Array.isArray(agencies) ? { agencies: await this.agencies(agencies.map(String)) } : {}),
    };
  }

  private async agencies(names: readonly string[]): Promise<string[]> {
    const county = await this.rooms.unions.byName(this.tx, this.story.unions.at(-1) ?? '');
    const rows = await this.tx.query<{ id: string }>(
      'SELECT a.id FROM agencies a WHERE a.union_id = $1 AND a.name = ANY ($2) ORDER BY a.name',
      [county?.id, names],
    );
    if (rows.length !== names.length)
      throw new Error(`not all of these are agencies of the county: ${names.join(', ')}`);
    return rows.map((row) => row.id);
  }

  private async actor(username: string): Promise<Actor> {
    const actor = await this.rooms.directory.actorNamed(this.tx, username);
    if (!actor) throw new Error(`no demo account ${username}`);
    return actor;
  }
}
