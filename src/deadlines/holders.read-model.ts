import type { Reader } from '../platform/database/index.js';
import type { DeadlineSubject } from './deadline-subject.js';

interface Name {
  readonly key: string;
  readonly name: string;
}

/** Names of the people and unions that hold these subjects. */
export async function holdersOf(reader: Reader, subjects: readonly DeadlineSubject[]) {
  const ownerIds = [...new Set(subjects.flatMap(({ ownerId }) => ownerId ?? []))];
  const paths = [...new Set(subjects.flatMap((subject) => turnOf(subject) ?? []))];
  const owners = await reader.query<Name>(
    'SELECT u.id AS key, u.display_name AS name FROM users u WHERE u.id = ANY($1::uuid[])',
    [ownerIds],
  );
  const unions = await reader.query<Name>(
    'SELECT n.path::text AS key, n.name FROM unions n WHERE n.path = ANY($1::ltree[])',
    [paths],
  );
  const ownerNames = byKey(owners);
  const unionNames = byKey(unions);
  return {
    owner: ({ ownerId }: DeadlineSubject) => (ownerId === null ? null : (ownerNames.get(ownerId) ?? null)),
    union: (subject: DeadlineSubject) => unionNames.get(turnOf(subject) ?? '') ?? null,
  };
}

/** The union whose turn it is. */
const turnOf = ({ scopePaths }: DeadlineSubject) => scopePaths.at(-1);

const byKey = (names: readonly Name[]) => new Map(names.map(({ key, name }) => [key, name]));
