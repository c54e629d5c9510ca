export { HealthModule } from './health.module.js';
export { HEALTH_CHECKS, type HealthCheck } from './readiness.js';
