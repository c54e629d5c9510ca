export { UnionsModule } from './unions.module.js';
export { UnionTree, type Union } from './union-tree.js';
export { UnionStore, type NewUnion } from './union.store.js';
export { UNION_LEVELS, type UnionLevel } from './union-level.js';
export { WorkingUnion, type UnionWish } from './working-union.js';
