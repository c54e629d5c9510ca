export { EmbeddedServer, type EmbeddedServerOptions } from './embedded-server.js';
