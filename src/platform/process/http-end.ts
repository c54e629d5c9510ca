import type { Server } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pause } from '../clock/index.js';

/** How long requests that are being answered may take (ms); streams without end are cut then. */
const PATIENCE_MS = 5_000;
const LOOK_AGAIN_MS = 20;

/** Takes no new request, and lets those that run be answered. */
export async function stopListening(app: NestFastifyApplication): Promise<void> {
  const server: Server = app.getHttpServer();
  let open = true;
  server.close(() => {
    open = false;
  });
  // A connection kept alive counts as open until somebody notices that it is idle.
  for (let waited = 0; open && waited < PATIENCE_MS; waited += LOOK_AGAIN_MS) {
    server.closeIdleConnections();
    await pause(LOOK_AGAIN_MS);
  }
  server.closeAllConnections();
}

/** Where the application listens, as one would type it: the real port, whatever was asked for. */
export function addressOf(app: NestFastifyApplication, host: string): string {
  const server: Server = app.getHttpServer();
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
