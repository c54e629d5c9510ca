import type { Tx, UnitOfWork } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';

const BATCH = 50;

/** One machine's subjects of an older version, as the room that keeps them locks and folds them. */
export interface Outdated<Row extends { readonly id: string }> {
  /** Locks the next ones in the order of their ids; those somebody works on are passed over. */
  lock(tx: Tx, after: string | undefined, limit: number): Promise<readonly Row[]>;
  /** Saves the subject as the running machine folds it, its dates with it. @throws Refusal when its log no longer folds. */
  restate(tx: Tx, row: Row): Promise<void>;
}

export interface UpgradeCount {
  readonly upgraded: number;
  /** Their logs no longer fold: they stay as they are. */
  readonly refused: number;
}

/** Folds every subject of an older machine again, in small transactions. */
export async function upgradeAll<Row extends { readonly id: string }>(
  work: UnitOfWork,
  outdated: Outdated<Row>,
): Promise<UpgradeCount> {
  let [upgraded, refused] = [0, 0];
  let after: string | undefined;
  do {
    const batch = await work.run((tx) => oneBatch(tx, outdated, after));
    upgraded += batch.upgraded;
    refused += batch.refused;
    after = batch.last;
  } while (after !== undefined);
  return { upgraded, refused };
}

async function oneBatch<Row extends { readonly id: string }>(
  tx: Tx,
  outdated: Outdated<Row>,
  after: string | undefined,
) {
  const rows = await outdated.lock(tx, after, BATCH);
  let upgraded = 0;
  for (const row of rows) if (await folds(tx, outdated, row)) upgraded += 1;
  return { upgraded, refused: rows.length - upgraded, last: rows.at(-1)?.id };
}

async function folds<Row extends { readonly id: string }>(
  tx: Tx,
  outdated: Outdated<Row>,
  row: Row,
): Promise<boolean> {
  try {
    await outdated.restate(tx, row);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'MACHINE_UPGRADE_FAILED') return false;
    throw error;
  }
}
