export { CasesModule } from './cases.module.js';
export { CaseDesk, type CaseAtWindow } from './case-desk.js';
export type { CaseFactGiven } from './case-fact.js';
export type { CaseToOpen, ClaimToOpen, PartyToOpen } from './open-case.js';
