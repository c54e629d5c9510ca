import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pause, realNow } from '../../src/platform/clock/index.js';
import { dataFolder, embeddedUrl, HouseProcess, removeData } from './fixtures/house-process.js';
import { launcherOf } from './fixtures/launcher.js';
import { eventually, Outbox } from './fixtures/outbox.js';

describe('Ctrl-C', () => {
  let data: string;
  let script: string;
  beforeAll(() => {
    data = dataFolder();
    script = launcherOf('main-with-sleep');
  });
  afterEach(() => HouseProcess.killAll());
  afterAll(() => removeData(data));

  const start = () =>
    HouseProcess.start({ script, env: { DATA_DIR: data, CLOCK: 'manual', SWEEP_SECONDS: '0.2' } });

  /** Posts a job and waits until it runs. @returns its id */
  async function running(ms: number): Promise<string> {
    const outbox = await Outbox.open(embeddedUrl(data));
    const id = await outbox.post('test.sleep', { ms });
    await eventually(async () => (await outbox.stateOf(id)) === 'active');
    await outbox.close();
    return id;
  }

  it('lets the running job and the running request finish, then stops the database', async () => {
    const house = await start();
    const token = await house.signIn('operator');
    const id = await running(3_000);
    const slow = house.post('/api/v1/test/clock', { now: '2025-05-06T09:05:00+08:00' }, token);
    await pause(300);
    const begun = realNow();
    house.interrupt();
    await house.says(/stopping/);
    await eventually(async () => (await refused(house)) === true, 2_000);
    expect(await (await slow).json()).toEqual({ now: '2025-05-06T01:05:00.000Z', settled: true });
    expect(await house.exitCode()).toBe(0);
    expect(realNow() - begun).toBeGreaterThan(1_500);
    expect(house.stdout).toMatch(/stopped\n$/);
    expect(house.stderr).toBe('');
    expect(existsSync(join(data, 'postgres/data/postmaster.pid'))).toBe(false);

    const next = await start();
    const outbox = await Outbox.open(embeddedUrl(data));
    expect(await outbox.stateOf(id)).toBe('completed');
    expect(await outbox.done([id])).toBe(1);
    await outbox.close();
    expect(await next.stop()).toBe(0);
  });

  it('twice ends at once and leaves the database to the next start', async () => {
    const house = await start();
    await running(20_000);
    house.interrupt();
    // Npm passes on what the terminal told everybody already: that is no second wish.
    await pause(100);
    house.interrupt();
    await house.says(/stopping/);
    await pause(1_200);
    expect(house.stdout).not.toMatch(/at once;/);
    house.interrupt();
    expect(await house.exitCode()).toBe(130);
    expect(house.stdout).toMatch(/ended at once; .*\n$/);

    const next = await start();
    expect(next.row('Adopted')).toBeDefined();
    next.interrupt();
    expect(await next.exitCode()).toBe(0);
  });

  it('reaches the house through npm as well', async () => {
    const house = HouseProcess.npm('start', { DATA_DIR: data });
    await house.says(/Stop +Ctrl-C\n/);
    house.interrupt();
    await house.exitCode();
    expect(house.stdout).toMatch(/stopped\n$/);
    expect(existsSync(join(data, 'postgres/data/postmaster.pid'))).toBe(false);
  });

  it('during the start gives it up and leaves nothing running', async () => {
    const house = HouseProcess.spawn({ env: { DATA_DIR: data, LOG_LEVEL: 'info' } });
    await eventually(() => Promise.resolve(existsSync(join(data, 'postgres/data/postmaster.pid'))));
    house.interrupt();
    expect(await house.exitCode()).toBe(0);
    expect(house.stdout).not.toMatch(/Address/);
    expect(existsSync(join(data, 'postgres/data/postmaster.pid'))).toBe(false);
  });
});

async function refused(house: HouseProcess): Promise<boolean> {
  try {
    await fetch(`${house.address}/health/live`, { headers: { connection: 'close' } });
    return false;
  } catch {
    return true;
  }
}
