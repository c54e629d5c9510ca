import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from './index.js';

const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://app:secret@db:5432/gongdao',
  APP_SECRET: 'x'.repeat(40),
};

function faultOf(env: Record<string, string>): string {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('was accepted');
}

describe('configuration', () => {
  it('starts with nothing set: demo, loopback, embedded database', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({
      demo: true,
      production: false,
      host: '127.0.0.1',
      port: 3000,
      manualClock: false,
    });
    expect(config.databaseUrl).toBeUndefined();
  });

  it('counts an empty variable as not set', () => {
    expect(loadConfig({ PORT: ' ', DATABASE_URL: '' }).port).toBe(3000);
  });

  it('names every wrong variable, the reason and an example', () => {
    const fault = faultOf({ PORT: 'eighty', DATABASE_URL: 'mysql://x', SWEEP_SECONDS: '0' });
    expect(fault).toMatch(/PORT: .*example: PORT=3000/);
    expect(fault).toMatch(/DATABASE_URL: .*example: DATABASE_URL=postgres/);
    expect(fault).toMatch(/SWEEP_SECONDS: /);
  });

  it('takes a complete production configuration, without demo', () => {
    expect(loadConfig(PRODUCTION)).toMatchObject({ production: true, demo: false, cookieSecure: true });
  });

  it.each([
    ['demo data', { DEMO: 'on' }, /DEMO=on is refused/],
    ['the default secret', { APP_SECRET: '' }, /APP_SECRET is the default/],
    ['a short secret', { APP_SECRET: 'short' }, /APP_SECRET: .*32/],
    ['a manual clock', { CLOCK: 'manual' }, /CLOCK=manual is refused/],
    ['an embedded database', { DATABASE_URL: '' }, /DATABASE_URL is required/],
  ])('production refuses %s', (_, change, reason) => {
    expect(faultOf({ ...PRODUCTION, ...change })).toMatch(reason);
  });

  it('binds demo mode, whose passwords are known, to loopback only', () => {
    expect(faultOf({ HOST: '0.0.0.0' })).toMatch(/HOST=0\.0\.0\.0 is refused in demo mode/);
    expect(loadConfig({ HOST: '0.0.0.0', DEMO: 'off' }).host).toBe('0.0.0.0');
    expect(loadConfig({ HOST: '::1' }).host).toBe('::1');
  });
});
