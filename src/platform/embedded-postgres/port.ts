import { createHash } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the range from which systems take ports for outgoing connections, so that a kept port stays free. */
const FIRST_PORT = 20_000;
const PORT_COUNT = 10_000;

/**
 * A port on 127.0.0.1 that can be listened on now: `kept` when it is free, else the first free one from a start that
 * depends on `seed`, so that two projects on one machine seldom meet.
 */
export async function choosePort(kept: number | undefined, seed: string): Promise<number> {
  if (kept !== undefined && (await isFree(kept))) return kept;
  const start = createHash('sha256').update(seed).digest().readUInt32BE(0) % PORT_COUNT;
  for (let step = 0; step < PORT_COUNT; step++) {
    const port = FIRST_PORT + ((start + step) % PORT_COUNT);
    if (port !== kept && (await isFree(port))) return port;
  }
  throw new Error(`no free port between ${FIRST_PORT} and ${FIRST_PORT + PORT_COUNT - 1}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
