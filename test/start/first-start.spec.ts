import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dataFolder, HouseProcess, removeData } from './fixtures/house-process.js';
import { AS_ROOT, removeCopy, WHO } from './fixtures/installation.js';

const ACCOUNTS = ['operator', 'specialist', 'auditDesk', 'mediator', 'supervisor', 'auditor', 'admin'];

/** What an operator writes down while a worker is on the telephone. */
const CALL = {
  channel: '12351',
  category: 'complaint',
  difficulty: 'difficult',
  urgency: 'ordinary',
  caller: { name: '韦某' },
  employer: { name: '某建筑公司' },
  workplace: '广西壮族自治区河池市东兰县',
  narrative: '两个月没有发工资。',
  claims: [{ head: 'wages', amount: '12000.00' }],
  workers: [{ name: '韦某' }],
};

afterEach(() => HouseProcess.killAll());
afterAll(() => removeCopy());

describe.each(WHO)('npm start with nothing given, as $who', ({ user }) => {
  let data: string;
  beforeAll(() => {
    data = dataFolder(user);
  });
  afterAll(() => removeData(data));

  const start = () => HouseProcess.start({ user, env: { DATA_DIR: data } });

  it('tells address, accounts and data folder; the second start finds what the first left', async () => {
    const first = await start();
    expect(first.address).toMatch(/^http:\/\/127\.0\.0\.1:\d{4,5}$/);
    expect(first.row('API docs')).toBe(`${first.address}/api/docs`);
    expect(first.row('Data')).toBe(join(data, 'postgres'));
    expect(first.row('Accounts')?.split(/ +/)).toEqual(ACCOUNTS);
    expect(first.row('Password')).toMatch(/^Gongdao-/);
    expect(first.row('Queues')).toBe('PostgreSQL');
    expect(first.row('Adopted')).toBeUndefined();
    expect((await first.get('/api/docs')).status).toBe(200);
    expect((await first.get('/health/ready')).status).toBe(200);
    const token = await first.signIn('operator');
    const filed = await first.post('/api/v1/tickets', CALL, token);
    expect(filed.status).toBe(201);
    const { id, number } = (await filed.json()) as { id: string; number: string };
    expect(number).toMatch(/^12351-\d{8}-\d{6}$/);
    const port = readFileSync(join(data, 'postgres/port'), 'utf8');
    expect(await first.stop()).toBe(0);
    expect(first.stderr).toBe('');
    expect(existsSync(join(data, 'postgres/data/postmaster.pid'))).toBe(false);

    const second = await start();
    expect(await (await second.get(`/api/v1/tickets/${id}`, token)).json()).toMatchObject({ number });
    expect(readFileSync(join(data, 'postgres/port'), 'utf8')).toBe(port);
    expect(second.row('Accounts')?.split(/ +/)).toEqual(ACCOUNTS);
    expect(await second.stop()).toBe(0);
  });

  it('is refused in one line beside a first one, and adopts the database of one that was killed', async () => {
    const first = await start();
    const second = HouseProcess.spawn({ user, env: { DATA_DIR: data } });
    expect(await second.exitCode()).toBe(1);
    expect(second.stderr).toMatch(/^Another instance \(process \d+\) is already running .*\n$/);
    expect(second.stderr).toContain(`process ${first.child.pid}`);
    expect(second.stdout).toBe('');
    const token = await first.signIn('operator');
    await first.kill();

    const next = await start();
    expect(next.row('Adopted')).toContain('adopted');
    expect((await next.get('/api/v1/auth/me', token)).status).toBe(200);
    expect(await next.stop()).toBe(0);
    expect(existsSync(join(data, 'postgres/data/postmaster.pid'))).toBe(false);
  });
});

describe('npm start by a user who may not write where the data should be', () => {
  it('says so in one line', async () => {
    const closed = dataFolder();
    mkdirSync(join(closed, 'locked'), { mode: 0o555 });
    const { user } = WHO.at(-1)!;
    const refused = HouseProcess.spawn({ user, env: { DATA_DIR: join(closed, 'locked/data') } });
    expect(await refused.exitCode()).toBe(1);
    expect(refused.stderr).toMatch(
      /^The data folder .* cannot be made \(EACCES\): give this user write access .*\n$/,
    );
    removeData(closed);
  });
});

describe.runIf(AS_ROOT)('npm start by root in a folder that the database user cannot enter', () => {
  it('says where the data are instead', async () => {
    const closed = dataFolder();
    chmodSync(closed, 0o700);
    mkdirSync(join(closed, 'data'));
    const house = await HouseProcess.start({ env: { DATA_DIR: join(closed, 'data') } });
    const folder = house.row('Data') ?? '';
    expect(folder).toMatch(/^\/var\/lib\/gongdao\/[0-9a-f]{12}\/postgres$/);
    expect(house.row('Note')).toContain('cannot enter');
    expect(await house.stop()).toBe(0);
    rmSync(dirname(folder), { recursive: true });
    if (readdirSync('/var/lib/gongdao').length === 0) rmdirSync('/var/lib/gongdao');
    removeData(closed);
  });
});
