import type { INestApplicationContext } from '@nestjs/common';
import { AgencyStore } from '../agencies/index.js';
import { CaseDesk } from '../cases/index.js';
import { Directory, UserStore } from '../identity/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { TicketDesk } from '../tickets/index.js';
import { UnionStore, UnionTree } from '../unions/index.js';
import { DEMO_PASSWORD, loadDemoAccounts } from './demo-accounts.js';
import { loadDemoUnions } from './demo-unions.js';
import { loadStories } from './load-stories.js';

/** Two processes that start on one empty database load it once. */
const DEMO_LOCK = 7_351_002;

/** Who may sign in to see the demo, and the one password. */
export interface DemoAccess {
  readonly usernames: readonly string[];
  readonly password: string;
}

/** Fills a database without unions with the demo unions, agencies, accounts and stories; any other is left as it is. */
export async function loadDemo(app: INestApplicationContext): Promise<void> {
  const tree = app.get(UnionTree, { strict: false });
  await app.get(UnitOfWork).run(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [DEMO_LOCK]);
    if (!(await tree.isEmpty(tx))) return;
    await loadDemoUnions(tx, {
      unions: app.get(UnionStore, { strict: false }),
      agencies: app.get(AgencyStore, { strict: false }),
    });
    await loadDemoAccounts(tx, { users: app.get(UserStore, { strict: false }), unions: tree });
    await loadStories(tx, {
      cases: app.get(CaseDesk, { strict: false }),
      tickets: app.get(TicketDesk, { strict: false }),
      unions: tree,
      directory: app.get(Directory, { strict: false }),
    });
  });
}

/** The demo accounts that are in the database, whichever process put them there; none in a database of real work. */
export async function demoAccess(app: INestApplicationContext): Promise<DemoAccess | undefined> {
  const directory = app.get(Directory, { strict: false });
  const usernames = await app.get(UnitOfWork).read((reader) => directory.demoUsernames(reader));
  return usernames.length === 0 ? undefined : { usernames, password: DEMO_PASSWORD };
}
