import type { Directory } from '../identity/index.js';
import type { Reader } from '../platform/database/index.js';

/** Whom a step of the ladder is told to. */
export type Audience = 'owner' | 'supervisors' | 'supervisorsAbove';

/**
 * The ladder of tickets (提醒, 催办, 督办, 通报) and the reminders of statutory deadlines (working days before the end, the
 * day itself, lapsed). A step the table does not know goes to owner and supervisors, so that none is silent.
 */
const AUDIENCES: Readonly<Record<string, readonly Audience[]>> = {
  reminder: ['owner'],
  chase: ['owner', 'supervisors'],
  supervise: ['supervisors'],
  raise: ['supervisorsAbove'],
  'T-5': ['owner'],
  'T-3': ['owner'],
  'T-1': ['owner', 'supervisors'],
};

export interface Addressed {
  readonly step: string;
  readonly ownerId: string | null;
  /** The union whose turn it is. */
  readonly unionPath: string;
}

/** The users a step is told to. Where a union has no supervisor the closest one above stands in. */
export async function recipientsOf(
  reader: Reader,
  directory: Directory,
  { step, ownerId, unionPath }: Addressed,
): Promise<string[]> {
  const users = new Set<string>();
  for (const audience of AUDIENCES[step] ?? ['owner', 'supervisors']) {
    if (audience === 'owner' && ownerId) users.add(ownerId);
    else {
      // A step that is owed to an owner nobody has named yet goes to the supervisors: none is silent.
      const place = audience === 'supervisorsAbove' ? 'above' : 'nearest';
      for (const user of await directory.holders(reader, 'supervisor', unionPath, place)) users.add(user);
    }
  }
  return [...users];
}
