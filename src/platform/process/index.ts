export { runProcess, type Program } from './run-process.js';
export type { Row } from './banner.js';
