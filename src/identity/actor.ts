/** The seven roles of the house; a role is always held at a union and reaches that union's subtree. */
export const ROLES = [
  'operator',
  'specialist',
  'auditDesk',
  'mediator',
  'supervisor',
  'auditor',
  'admin',
] as const;

export type Role = (typeof ROLES)[number];

/** One role held at one union. `path` is the union's place in the tree (ltree), e.g. `cn.45.4512.451224`. */
export interface Grant {
  readonly role: Role;
  readonly unionId: string;
  readonly unionName: string;
  readonly path: string;
}

/** Who is asking: a person and everything he may act as, as the database has it at this request. */
export interface Actor {
  readonly userId: string;
  readonly username: string;
  readonly displayName: string;
  readonly locale: string;
  readonly grants: readonly Grant[];
}

/**
 * The parts of the union tree an actor reaches, as ltree paths for `path <@ ANY($n::ltree[])`. Without `roles` every
 * role counts. Empty for somebody without a fitting role, and an empty scope matches no row: deny is the default.
 */
export function scopeOf(actor: Actor, roles: readonly Role[] = ROLES): string[] {
  const paths = actor.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.path);
  return [...new Set(paths)].sort();
}

/** Does the actor hold one of `roles` anywhere? */
export function holdsAny(actor: Actor, roles: readonly Role[]): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role));
}

/**
 * The grant under which an actor acts in `role` on something that stands at `path`: the deepest one whose union
 * contains the path. Without a path only an unambiguous grant is answered, because nobody may be guessed into a union.
 * `undefined` when he holds none: then he may not act.
 */
export function actingUnion(actor: Actor, role: Role, path?: string): Grant | undefined {
  const held = actor.grants.filter((grant) => grant.role === role);
  if (path === undefined) return held.length === 1 ? held[0] : undefined;
  const reaching = held.filter((grant) => contains(grant.path, path));
  return reaching.reduce<Grant | undefined>(
    (deepest, grant) => (deepest && deepest.path.length >= grant.path.length ? deepest : grant),
    undefined,
  );
}

/** Is `path` the union at `parent` or below it? The same answer as SQL's `path <@ parent`. */
function contains(parent: string, path: string): boolean {
  return path === parent || path.startsWith(`${parent}.`);
}

/** The unions an actor works at, each with the roles he holds there. */
export function unionsOf(actor: Actor): { id: string; name: string; path: string; roles: Role[] }[] {
  const unions = new Map(
    actor.grants.map(({ unionId, unionName, path }) => [unionId, { id: unionId, name: unionName, path }]),
  );
  return [...unions.values()].map((union) => ({
    ...union,
    roles: actor.grants.filter((grant) => grant.unionId === union.id).map((grant) => grant.role),
  }));
}
