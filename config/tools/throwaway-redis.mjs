/** A real Redis for one test run: memory only, on a free port of the loopback, gone with the run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const HOST = '127.0.0.1';
const READY_MS = 10_000;

async function freePort() {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Does the server at `port` answer PING? */
function answers(port) {
  return new Promise((done) => {
    const socket = connect(port, HOST, () => socket.write('PING\r\n'));
    const end = (yes) => {
      socket.destroy();
      done(yes);
    };
    socket.once('data', (data) => end(String(data).startsWith('+PONG')));
    socket.once('error', () => end(false));
    socket.setTimeout(1_000, () => end(false));
  });
}

/**
 * @param {string} folder working folder of the server
 * @returns {Promise<{ url: string, stop: () => Promise<void> } | undefined>} undefined when redis-server is not installed
 * @throws when it is installed and does not start
 */
export async function startRedis(folder) {
  const port = await freePort();
  const memoryOnly = ['--save', '', '--appendonly', 'no'];
  const where = ['--port', String(port), '--bind', HOST, '--dir', folder];
  const child = spawn('redis-server', [...where, ...memoryOnly], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  let ended;
  const end = new Promise((done) => {
    child.once('error', (error) => done((ended = error.code ?? 'error')));
    child.once('exit', (code) => done((ended = `code ${code}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await end;
  };
  for (const started = performance.now(); performance.now() - started < READY_MS; await sleep(50)) {
    if (ended === 'ENOENT') return undefined;
    if (ended) throw new Error(`redis-server ended at start (${ended}): ${said.trim().split('\n').at(-1)}`);
    if (await answers(port)) return { url: `redis://${HOST}:${port}/0`, stop };
  }
  await stop();
  throw new Error(`redis-server did not answer within ${READY_MS / 1_000} s`);
}
