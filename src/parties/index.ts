export { PartiesModule } from './parties.module.js';
export { PartyStore, type EmployerGiven, type PersonGiven } from './party.store.js';
