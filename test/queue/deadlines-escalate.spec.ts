import { Global, Injectable, Module } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DeadlineBook,
  DeadlinesModule,
  listDeadlines,
  type DeadlineSubject,
} from '../../src/deadlines/index.js';
import type { PlannedObligation } from '../../src/domain/deadlines/obligation.js';
import { EscalationLadder, EscalationModule, episodes, SettleEpisode } from '../../src/escalation/index.js';
import { ActorReadModel } from '../../src/identity/actor.read-model.js';
import { Directory } from '../../src/identity/index.js';
import { HandlesJob, JOBS, Sweeper, type JobHandler, type JobPayload } from '../../src/jobs/index.js';
import { NotificationsModule } from '../../src/notifications/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { HttpModule } from '../../src/platform/http/index.js';
import { newId } from '../../src/platform/ids.js';
import { QueueBench } from '../support/queue/queue-app.js';
import { COUNTY, obligation, peopleOfCounty } from '../support/queue/unions.js';

/** Stands where a case answers a lapse; here it leaves the version it was told. */
@Injectable()
@HandlesJob('deadline.lapsed')
class OnLapsed implements JobHandler<'deadline.lapsed'> {
  readonly told: JobPayload<'deadline.lapsed'>[] = [];

  handle(_tx: unknown, payload: JobPayload<'deadline.lapsed'>): Promise<void> {
    this.told.push(payload);
    return Promise.resolve();
  }
}

const CATALOGUE = {
  'deadline.lapsed': JOBS['deadline.lapsed'],
  'escalation.fired': JOBS['escalation.fired'],
  'notification.send': JOBS['notification.send'],
};

/** Of the identity room the ladder needs only to know whom to tell; guard and sign-in belong to HTTP. */
@Global()
@Module({ providers: [ActorReadModel, Directory], exports: [Directory] })
class WhomToTell {}

const ROOMS = [HttpModule, WhomToTell, DeadlinesModule, EscalationModule, NotificationsModule];

describe('stored deadlines', () => {
  let bench: QueueBench;
  let app: TestingModule;
  let people: Awaited<ReturnType<typeof peopleOfCounty>>;
  let ticket: DeadlineSubject;

  const start = () =>
    bench.start({ work: true, catalogue: CATALOGUE, modules: ROOMS, providers: [OnLapsed] });
  const replan = (subject: DeadlineSubject, planned: PlannedObligation[]) =>
    app.get(UnitOfWork).run(async (tx) => {
      const changes = await app.get(DeadlineBook).replan(tx, subject, planned);
      await app.get(EscalationLadder).follow(tx, changes);
      return changes.changes;
    });
  const inbox = async () => {
    const { rows } = await bench.owner.query<{ told: string }>(
      `SELECT p.username || ' ' || (i.params ->> 'step') AS told
         FROM inbox_items i JOIN users p ON p.id = i.user_id ORDER BY 1`,
    );
    return rows.map((row) => row.told);
  };

  beforeEach(async () => {
    bench = await QueueBench.open();
    people = await peopleOfCounty(bench.owner);
    ticket = { type: 'ticket', id: newId(), scopePaths: ['n1.p1', COUNTY], ownerId: people.specialist };
    await bench.setClock('2026-01-06T01:00:00Z');
    app = await start();
  });
  afterEach(() => bench.close());

  it('tell owner, union and superior step by step, each step once', async () => {
    await replan(ticket, [obligation()]);
    await bench.settle(app);
    expect(await inbox()).toEqual([]);
    await bench.setClock('2026-01-11T00:30:00Z');
    await bench.settle(app);
    expect(await inbox()).toEqual(['specialist reminder']);
    await bench.setClock('2026-01-12T16:00:00Z');
    await bench.settle(app);
    expect(await inbox()).toEqual(['county chase', 'specialist chase', 'specialist reminder']);
    await bench.setClock('2026-02-01T00:00:00Z');
    await bench.settle(app);
    expect(await inbox()).toEqual([
      'city raise',
      'county chase',
      'county supervise',
      'specialist chase',
      'specialist reminder',
    ]);
    expect(app.get(OnLapsed).told).toEqual([]);
  });

  it('nobody owns yet are told to the supervisors, at the closest union that has one', async () => {
    await replan({ ...ticket, ownerId: null }, [obligation()]);
    await replan({ ...ticket, id: newId(), ownerId: null, scopePaths: ['n1.p1.c1.x2'] }, [obligation()]);
    await bench.setClock('2026-01-11T00:30:00Z');
    await bench.settle(app);
    expect(await inbox()).toEqual(['city reminder', 'county reminder']);
  });

  it('fire each step once when several processes sweep at the same moment', async () => {
    const others = [await start(), await start()];
    const subjects = Array.from({ length: 120 }, () => ({ ...ticket, id: newId() }));
    for (const subject of subjects) await replan(subject, [obligation()]);
    await bench.setClock('2026-01-11T01:00:00Z');
    await Promise.all([app, ...others].map((process) => process.get(Sweeper).round()));
    await bench.settle(app);
    expect(await bench.count(`escalation_steps s WHERE s.status = 'fired' AND s.step = 'reminder'`)).toBe(
      120,
    );
    expect(await bench.count(`outbox o WHERE o.job = 'escalation.fired'`)).toBe(120);
    expect(await bench.count('inbox_items i')).toBe(120);
  });

  it('that moved are escalated anew, and their old steps never', async () => {
    await replan(ticket, [obligation()]);
    await bench.setClock('2026-01-11T01:00:00Z');
    await bench.settle(app);
    const later = obligation({
      rawEnd: '2026-01-20',
      end: '2026-01-20',
      actBy: '2026-01-20',
      dueAt: '2026-01-20T16:00:00.000Z',
      ladder: [{ step: 'reminder', dueAt: '2026-01-19T00:30:00.000Z' }],
    });
    expect(await replan(ticket, [later])).toMatchObject([{ version: 2, open: true }]);
    await bench.setClock('2026-01-18T00:00:00Z');
    await bench.settle(app);
    expect(await inbox()).toEqual(['specialist reminder']);
    await bench.setClock('2026-01-19T00:30:00Z');
    await bench.settle(app);
    expect(await inbox()).toEqual(['specialist reminder', 'specialist reminder']);
    expect(
      await bench.count(`escalation_steps s WHERE s.obligation_version = 1 AND s.status = 'cancelled'`),
    ).toBe(3);
  });

  it('that are met, or planned no more, are silent', async () => {
    const other = { ...ticket, id: newId() };
    await replan(ticket, [obligation()]);
    await replan(other, [obligation()]);
    await replan(ticket, [obligation({ status: 'met', cause: 'ticket.resolved' })]);
    await replan(other, []);
    await bench.setClock('2026-02-01T00:00:00Z');
    await bench.settle(app);
    expect(await inbox()).toEqual([]);
    expect(await bench.count(`deadlines d WHERE d.status = 'withdrawn' AND d.cause = 'noLongerOwed'`)).toBe(
      1,
    );
    expect(await replan(other, [])).toEqual([]);
  });

  it('planned again without change stay as they are, and a new ladder keeps what has fired', async () => {
    await replan(ticket, [obligation()]);
    await bench.setClock('2026-01-11T01:00:00Z');
    await bench.settle(app);
    expect(await replan(ticket, [obligation()])).toEqual([]);
    const ladder = [
      { step: 'reminder', dueAt: '2026-01-10T00:30:00.000Z' },
      { step: 'chase', dueAt: '2026-01-12T17:00:00.000Z' },
    ];
    expect(await replan(ticket, [obligation({ ladder })])).toMatchObject([{ version: 1 }]);
    await bench.setClock('2026-02-01T00:00:00Z');
    await bench.settle(app);
    expect(await inbox()).toEqual(['county chase', 'specialist chase', 'specialist reminder']);
  });

  it('make room for the next obligation of the same rule in one replan', async () => {
    await replan(ticket, [obligation()]);
    const again = obligation({ startSeq: 7 });
    expect(await replan(ticket, [obligation({ status: 'met' }), again])).toHaveLength(2);
    expect(await bench.count(`deadlines d WHERE d.status = 'open' AND d.start_seq = 7`)).toBe(1);
  });

  it('of a case lapse once for each version, whoever looks', async () => {
    const other = await start();
    const file: DeadlineSubject = { ...ticket, type: 'case', id: newId() };
    await replan(file, [obligation({ rule: 'litigation.suit', ladder: [] })]);
    await bench.setClock('2026-01-12T15:59:59Z');
    await bench.settle(app);
    expect(await bench.count('outbox o')).toBe(0);
    await bench.setClock('2026-01-12T16:00:00Z');
    await Promise.all([app, other].map((process) => process.get(Sweeper).round()));
    await bench.settle(app);
    await bench.settle(app);
    const told = [...app.get(OnLapsed).told, ...other.get(OnLapsed).told];
    expect(told.map(({ version }) => version)).toEqual([1]);
    const moved = obligation({ rule: 'litigation.suit', ladder: [], dueAt: '2026-01-13T16:00:00.000Z' });
    await replan(file, [moved]);
    await bench.setClock('2026-01-13T16:00:00Z');
    await bench.settle(app);
    const versions = [...app.get(OnLapsed).told, ...other.get(OnLapsed).told].map(({ version }) => version);
    expect(versions.sort()).toEqual([1, 2]);
  });

  it('are listed page by page within reach, soonest first', async () => {
    for (let day = 10; day < 15; day++) {
      await replan({ ...ticket, id: newId() }, [obligation({ dueAt: `2026-01-${day}T16:00:00.123456Z` })]);
    }
    const read = (paths: string[], after?: { dueAt: string; id: string }) =>
      app.get(UnitOfWork).read((r) => listDeadlines(r, { paths, limit: 3, ...(after ? { after } : {}) }));
    const first = await read(['n1.p1']);
    const last = first.at(-1);
    const second = await read(['n1.p1'], last && { dueAt: last.dueAt, id: last.id });
    expect([...first, ...second].map((d) => d.dueAt.slice(8, 10))).toEqual(['10', '11', '12', '13', '14']);
    expect(await read([COUNTY])).toHaveLength(3);
    expect(await read(['n1.p2'])).toEqual([]);
    expect(await read([])).toEqual([]);
  });

  it('have episodes that people acknowledge and answer within their reach', async () => {
    await replan(ticket, [obligation()]);
    await bench.setClock('2026-01-12T16:00:00Z');
    await bench.settle(app);
    const work = app.get(UnitOfWork);
    const list = (paths: string[]) => work.read((reader) => episodes(reader, { paths, limit: 10 }));
    const [chase] = (await list([COUNTY])).filter(({ step }) => step === 'chase');
    const id = chase?.id ?? '';
    const expectedVersion = chase?.version ?? 0;
    const command = { id, userId: people.county, paths: [COUNTY], expectedVersion };
    const desk = app.get(SettleEpisode);
    const acknowledge = (more: object) => work.run((tx) => desk.acknowledge(tx, { ...command, ...more }));
    expect(await acknowledge({ paths: ['n1.p2'] })).toEqual({ ok: false, reason: 'absent' });
    expect(await acknowledge({})).toMatchObject({ ok: true, status: 'acknowledged' });
    expect(await acknowledge({})).toMatchObject({ ok: false, reason: 'stale' });
    const next = { ...command, expectedVersion: expectedVersion + 1 };
    expect(await acknowledge(next)).toMatchObject({ ok: false, reason: 'settled' });
    expect(await work.run((tx) => desk.answer(tx, next, '已约双方十四日面谈'))).toMatchObject({ ok: true });
    const [answered] = (await list([COUNTY])).filter(({ step }) => step === 'chase');
    expect(answered).toMatchObject({
      status: 'answered',
      answer: '已约双方十四日面谈',
      acknowledgedBy: people.county,
    });
    expect(await list(['n1.p2'])).toEqual([]);
  });
});
