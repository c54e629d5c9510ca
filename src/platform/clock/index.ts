export { BusinessClock } from './business-clock.js';
export { pause, realNow } from './real-time.js';
