/**
 * The two shapes scope has in SQL, written once: a row that stands at one union (`union_path`) and a row that several
 * unions see (`scope_paths`). `$n` is the parameter that carries `scopeOf(actor)`; an empty scope matches nothing.
 */
export function withinScope(column: string, parameter: `$${number}`): string {
  return `${column} <@ ANY (${parameter}::ltree[])`;
}

export function sharedWithScope(column: string, parameter: `$${number}`): string {
  return `EXISTS (SELECT 1 FROM unnest(${parameter}::ltree[]) AS reach(path) WHERE ${column} <@ reach.path)`;
}
