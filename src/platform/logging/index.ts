export { createLog, NestLog, type Log } from './log.js';
export { describeError } from './describe-error.js';
