export { IdentityModule } from './identity.module.js';
export { Directory, type HolderPlace } from './directory.js';
export { UserStore, type NewUser } from './user.store.js';
export { actingUnion, holdsAny, ROLES, scopeOf, type Actor, type Grant, type Role } from './actor.js';
export { currentActor } from './current-actor.js';
export { withinScope } from './scope-sql.js';
export { hashPassword } from './passwords.js';
export { refuseDemoData } from './refuse-demo-data.js';
