import pg from 'pg';
import type { House } from '../../support/house.js';

export type Write = readonly [table: string, verb: 'INSERT' | 'UPDATE'];

/** A hand in the house's own database, with the owner's rights: makes writes fail, and sees everything. */
export class Meddler {
  private constructor(private readonly client: pg.Client) {}

  static async in(house: House): Promise<Meddler> {
    const client = new pg.Client({ connectionString: house.config.migrationDatabaseUrl });
    await client.connect();
    await client.query(`
      CREATE FUNCTION planted_fault() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'planted fault' USING DETAIL = to_jsonb(NEW)::text; END $$`);
    return new Meddler(client);
  }

  /** While `work` runs, a write of this kind fails: as it is made, or only as its transaction commits. */
  async during<T>([table, verb]: Write, when: 'at once' | 'at commit', work: () => Promise<T>): Promise<T> {
    const kind = when === 'at once' ? 'TRIGGER' : 'CONSTRAINT TRIGGER';
    const timing = when === 'at once' ? 'BEFORE' : 'AFTER';
    const deferred = when === 'at once' ? '' : 'DEFERRABLE INITIALLY DEFERRED';
    await this.client.query(
      `CREATE ${kind} planted ${timing} ${verb} ON ${table} ${deferred} FOR EACH ROW EXECUTE FUNCTION planted_fault()`,
    );
    try {
      return await work();
    } finally {
      await this.client.query(`DROP TRIGGER planted ON ${table}`);
    }
  }

  /** A fingerprint of every table's rows. Sessions are left out: signing in is not what is looked at. */
  async contents(): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const table of await this.tables('public')) {
      if (['sessions', 'login_attempts'].includes(table)) continue;
      const { rows } = await this.client.query<{ sum: string }>(
        `SELECT md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS sum FROM ${table} t`,
      );
      found[table] = rows[0]?.sum ?? '';
    }
    return found;
  }

  /** Where every sequence stands. */
  async sequences(): Promise<Record<string, string>> {
    const { rows } = await this.client.query<{ name: string; last: string }>(
      `SELECT schemaname || '.' || sequencename AS name, coalesce(last_value::text, 'unused') AS last FROM pg_sequences`,
    );
    return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
  }

  /** The tables, of the product and of the queue, in which a word stands anywhere. */
  async tablesWith(word: string): Promise<string[]> {
    const found: string[] = [];
    for (const schema of ['public', 'bullmq']) {
      for (const table of await this.tables(schema)) {
        const { rows } = await this.client.query<{ there: boolean }>(
          `SELECT EXISTS (SELECT FROM ${schema}.${table} t WHERE strpos(t::text, $1) > 0) AS there`,
          [word],
        );
        if (rows[0]?.there) found.push(table);
      }
    }
    return found;
  }

  close(): Promise<void> {
    return this.client.end();
  }

  private async tables(schema: string): Promise<string[]> {
    const { rows } = await this.client.query<{ name: string }>(
      `SELECT format('%I', c.relname) AS name FROM pg_class c
        WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r' ORDER BY 1`,
      [schema],
    );
    return rows.map((row) => row.name);
  }
}
