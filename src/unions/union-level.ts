/** The six levels of the union tree, from the national federation down to the basic-level union. */
export const UNION_LEVELS = ['national', 'province', 'city', 'county', 'township', 'basic'] as const;

export type UnionLevel = (typeof UNION_LEVELS)[number];

/** Does `level` stand below `other` in the tree? Levels may be skipped: some counties report to a province. */
export function isBelow(level: UnionLevel, other: UnionLevel): boolean {
  return UNION_LEVELS.indexOf(level) > UNION_LEVELS.indexOf(other);
}
