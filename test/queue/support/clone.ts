import pg from 'pg';
import { inject } from 'vitest';

let count = 0;

export async function cloneDatabase(): Promise<{ ownerUrl: string; appUrl: string; drop(): Promise<void> }> {
  const url = inject('localPostgres');
  const name = `q_${process.pid}_${count++}_${Math.floor(Math.random() * 1e6)}`;
  const run = async (sql: string) => {
    const client = new pg.Client(`${url}/postgres`);
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await run(`CREATE DATABASE ${name} TEMPLATE template_gongdao`);
  return {
    ownerUrl: `${url}/${name}`,
    appUrl: `${url.replace('postgres:postgres', 'gongdao_app:app')}/${name}`,
    drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}
