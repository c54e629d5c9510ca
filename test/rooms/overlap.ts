import { pause } from '../../src/platform/clock/index.js';
import type { Tx, UnitOfWork } from '../../src/platform/database/index.js';

/**
 * The same work in two transactions, the second begun while the first has done its work and not yet committed. What
 * guards against two at once must then make the second wait and see what the first left.
 */
export async function overlap<T>(uow: UnitOfWork, work: (tx: Tx) => Promise<T>): Promise<[T, T]> {
  let commit = () => {};
  const mayCommit = new Promise<void>((resolve) => (commit = resolve));
  let worked = () => {};
  const hasWorked = new Promise<void>((resolve) => (worked = resolve));
  const first = uow.run(async (tx) => {
    const result = await work(tx);
    worked();
    await mayCommit;
    return result;
  });
  await Promise.race([hasWorked, first]);
  const second = uow.run(work);
  // Long enough for the second to get stuck, or to go wrong.
  await pause(150);
  commit();
  return Promise.all([first, second]);
}
