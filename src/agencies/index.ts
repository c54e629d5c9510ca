export { AgenciesModule } from './agencies.module.js';
export { AgencyDirectory, type Agency } from './agency-directory.js';
export { AgencyStore, type NewAgency } from './agency.store.js';
export { AGENCY_KINDS, type AgencyKind } from './agency-kind.js';
