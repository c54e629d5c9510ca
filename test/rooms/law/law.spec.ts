import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityModule } from '../../../src/identity/index.js';
import { LawModule } from '../../../src/law/index.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { hire, PASSWORD, plantTree } from '../identity/accounts.js';

interface Row {
  id: string;
  summary: string;
  verifiedLabel: string;
  usedBy: string[];
  clock: boolean;
}

let app: TestApp;
let token = '';

beforeAll(async () => {
  app = await startTestApp({ modules: [IdentityModule, LawModule] });
  await app.uow.run(async (tx) => {
    const { county } = await plantTree(tx);
    await hire(tx, 'county', [['specialist', county]]);
  });
  const { body } = await app.request
    .post('/api/v1/auth/login')
    .send({ username: 'county', password: PASSWORD })
    .expect(200);
  token = String(body.accessToken);
});
afterAll(() => app.close());

const get = (path: string, query: object = {}, language = 'zh-CN') =>
  app.request.get(path).query(query).set('authorization', `Bearer ${token}`).set('accept-language', language);

const rows = async (query: object, language?: string): Promise<Row[]> =>
  ((await get('/api/v1/law', query, language).expect(200)).body as { items: Row[] }).items;

describe('law', () => {
  it('answers a basis with its rows, their verification and users, in the caller’s language', async () => {
    const [zh] = await rows({ basis: '调解仲裁法29' });
    expect(zh).toMatchObject({
      id: 'ARB-09',
      law: '调解仲裁法',
      article: '29',
      version: '2007',
      inForceFrom: '2008-05-01',
      clock: true,
      terms: [{ length: 5, unit: 'workingDay', unitLabel: '工作日', extension: false }],
      verified: 'verified',
      verifiedLabel: '已核对原文',
      summary: '五个工作日内决定是否受理，不予受理或者逾期的可以起诉。',
      unusedReason: null,
    });
    expect(zh?.usedBy).toEqual(
      expect.arrayContaining(['rule:arbitration.acceptance', 'guard:commissionWasSilent']),
    );
    const [en] = await rows({ basis: '调解仲裁法29' }, 'en');
    expect([en?.verifiedLabel, en?.summary]).toEqual([
      'text read',
      expect.stringMatching(/^Acceptance is decided/),
    ]);
  });

  it('is filtered, and nothing stands behind a basis we do not know', async () => {
    expect(await rows({ basis: '某某条例12' })).toEqual([]);
    const open = await rows({ verified: 'pending legal review' });
    expect(open.map((row) => row.id)).toContain('FIN-16');
    expect(open.every((row) => row.verifiedLabel === '待法律专业人员核实')).toBe(true);
    const idle = await rows({ clock: 'true', used: 'false' });
    expect(idle.map((row) => row.id)).toContain('M-3');
    expect(idle.every((row) => row.clock && row.usedBy.length === 0)).toBe(true);
  });

  it('gives one row, and refuses an unknown one and a caller without account', async () => {
    const { body } = await get('/api/v1/law/M-3').expect(200);
    expect(body).toMatchObject({ unusedReason: '聘期属于调解员名册的管理，不是案件期限。' });
    await get('/api/v1/law/M-99').expect(404);
    await app.request.get('/api/v1/law').expect(401);
  });
});
