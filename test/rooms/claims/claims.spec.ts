import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClaimsModule } from '../../../src/claims/index.js';
import { IdentityModule } from '../../../src/identity/index.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { hire, PASSWORD, plantTree } from '../identity/accounts.js';

let app: TestApp;
let token = '';

beforeAll(async () => {
  app = await startTestApp({ modules: [IdentityModule, ClaimsModule] });
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

const compute = (kind: string, inputs: object, language = 'zh-CN') =>
  app.request
    .post('/api/v1/claims/compute')
    .set('authorization', `Bearer ${token}`)
    .set('accept-language', language)
    .send({ kind, inputs });

describe('claims', () => {
  it('lists the kinds with the schema of their inputs', async () => {
    const { body } = await app.request
      .get('/api/v1/claims/kinds')
      .set('authorization', `Bearer ${token}`)
      .expect(200);
    const kinds = (body as { items: { kind: string; label: string; inputs: { required: string[] } }[] })
      .items;
    expect(kinds).toHaveLength(11);
    expect(kinds.find(({ kind }) => kind === 'severance')).toMatchObject({
      label: '经济补偿（N）',
      inputs: { required: ['hiredOn', 'endedOn', 'averageWage'], additionalProperties: false },
    });
  });

  it('computes with the formula written out, caps applied and doubts named', async () => {
    const inputs = {
      hiredOn: '2010-03-01',
      endedOn: '2025-05-31',
      averageWage: '30000.01',
      localAverageWage: '10000.00',
      region: '11',
    };
    const { body } = await compute('severance', inputs).expect(200);
    expect(body).toMatchObject({
      amount: '360000.00',
      formula: '30000.00元/月 × 12个月 = 360000.00元',
      applied: [{ code: 'tripleCap' }, { code: 'twelveYearCap', text: '封顶后年限最高十二年' }],
      rounding: '全程按分以下的精确分数计算，最后一步四舍五入到分',
    });
    expect(body.articles).toContain('劳动合同法47');
    const english = await compute('severance', inputs, 'en').expect(200);
    expect(english.body).toMatchObject({ formula: '30000.00 a month × 12 months = 360000.00 yuan' });
  });

  it('names the field that is wrong, in the caller’s language', async () => {
    const missing = await compute('noticePay', { ground: 'illness', lastMonthWage: '5000' }).expect(400);
    expect(missing.body).toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [{ path: 'inputs.lastMonthWage', message: '应为两位小数的金额，如 48505.00' }],
    });
    const backwards = { principal: '100.00', dueOn: '2025-05-02', paidOn: '2025-05-01' };
    expect((await compute('delayInterest', backwards).expect(400)).body.errors).toEqual([
      { path: 'inputs.paidOn', message: '结束日期早于开始日期' },
    ]);
    const nowhere = { items: [{ head: 'wages', awarded: '1.00' }], appliedOn: '2025-10-10', region: '99' };
    expect((await compute('finalAward', nowhere, 'en').expect(400)).body.errors).toEqual([
      {
        path: 'inputs.region',
        message: 'the minimum wage of this place and tier on that day is not on record: give it',
      },
    ]);
    const unsigned = { hiredOn: '2024-01-01', months: [{ month: '2024-13', wage: '1.00' }] };
    expect((await compute('doubleWage', unsigned).expect(400)).body.errors).toEqual([
      { path: 'inputs.months.0.month', message: '应为 YYYY-MM 形式的月份' },
    ]);
    await compute('gold', {}).expect(400);
  });
});
