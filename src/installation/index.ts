export { readPlan, type InstallationPlan } from './installation-plan.js';
export { install, type Installed, type NewAccount } from './install.js';
export { installInto } from './install-into.js';
