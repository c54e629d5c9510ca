/**
 * Scope in SQL, written once: the row stands at a union within reach (`union_path`, an ltree) or is shared with one
 * (`scope_paths`, an ltree[]); a GiST index on the column serves both. `$n` is the parameter that carries
 * `scopeOf(actor)`; an empty scope matches nothing.
 */
export function withinScope(column: string, parameter: `$${number}`): string {
  return `${column} <@ ANY (${parameter}::ltree[])`;
}
