export { CasesModule } from './cases.module.js';
export { CaseDesk } from './case-desk.js';
export type { CaseToOpen, ClaimToOpen, PartyToOpen } from './open-case.js';
