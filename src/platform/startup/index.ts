export { StartupError } from './startup-error.js';
export { describeStartupFailure, type StartupContext } from './describe-failure.js';
export { assertSupportedNode } from './supported-node.js';
export { runMain } from './run-main.js';
