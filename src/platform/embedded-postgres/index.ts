export { EmbeddedServer, type EmbeddedServerOptions, type RunningServer } from './embedded-server.js';
