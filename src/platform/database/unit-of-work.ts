import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { BusinessClock } from '../clock/business-clock.js';

/** Reads with SQL. A read model takes a `Reader`, so the same query runs inside a transaction or on the pool. */
export interface Reader {
  /** Business time of this unit of work: RFC 3339, UTC, milliseconds. One value for the whole transaction. */
  readonly now: string;
  query<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}

declare const writes: unique symbol;

/**
 * A running transaction. Only `UnitOfWork.run` makes one, and every store method that writes takes it first, so a
 * write outside a transaction does not compile.
 */
export interface Tx extends Reader {
  readonly [writes]: true;
  readonly entities: EntityManager;
  /** The same transaction at another business time: for loading history, where each fact has its own day. */
  at(instant: string): Tx;
  /** Runs after the commit, in order; a failure there is logged and undoes nothing (wake-ups only). */
  afterCommit(action: () => void): void;
}

@Injectable()
export class UnitOfWork {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(BusinessClock) private readonly clock: BusinessClock,
  ) {}

  /** One transaction that tells one story: everything `work` writes is committed, or nothing is. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const actions: (() => void)[] = [];
    const result = await this.dataSource.transaction(async (entities) => {
      const query = queryOn(entities);
      const afterCommit = (action: () => void): void => void actions.push(action);
      const at = (now: string): Tx => ({ now, query, entities, afterCommit, at }) as unknown as Tx;
      return work(at(await this.clock.now(query)));
    });
    for (const action of actions) action();
    return result;
  }

  /** Reads on the pool, each statement by itself. */
  async read<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    const query = queryOn(this.dataSource.manager);
    return work({ now: await this.clock.now(query), query });
  }

  /** Reads in one read-only snapshot of the database: several statements that must agree with each other. */
  async snapshot<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (entities) => {
      const query = queryOn(entities);
      await query('SET TRANSACTION READ ONLY');
      return work({ now: await this.clock.now(query), query });
    });
  }
}

/** For a plain UPDATE or DELETE the driver's wrapper answers `[rows, count]`; everything else answers the rows. */
const CHANGES = /^\s*(UPDATE|DELETE)\b/i;

function queryOn(entities: EntityManager) {
  return async <Row>(sql: string, params?: readonly unknown[]): Promise<Row[]> => {
    const answer = await entities.query<unknown>(sql, params ? [...params] : undefined);
    return (CHANGES.test(sql) && Array.isArray(answer) ? answer[0] : answer) as Row[];
  };
}
