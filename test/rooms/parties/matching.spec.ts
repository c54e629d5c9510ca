import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PartyStore, type EmployerGiven, type PersonGiven } from '../../../src/parties/index.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { overlap } from '../overlap.js';

let app: TestApp;
const store = new PartyStore();

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const person = (given: PersonGiven) => app.uow.run((tx) => store.findOrCreatePerson(tx, given));
const employer = (given: EmployerGiven) => app.uow.run((tx) => store.findOrCreateEmployer(tx, given));
const stored = async (table: 'people' | 'employers', id: string) =>
  (await app.uow.read((reader) => reader.query(`SELECT * FROM ${table} t WHERE t.id = $1`, [id])))[0];

const ID = '11010519491231002X';
const OTHER_ID = '440524188001010014';
const USCC = '91350100M000100Y43';
const OTHER_USCC = '91330106673959654P';

describe('a person', () => {
  it('is found again by citizen number, whatever the name and the telephone are now', async () => {
    const id = await person({ name: '付某林', phone: '13800138000', idNumber: ID });
    expect(await person({ name: '付某霖', phone: '13900139000', idNumber: ID.toLowerCase() })).toBe(id);
    expect(await stored('people', id)).toMatchObject({ name: '付某林', phone: '13800138000', id_number: ID });
  });

  it('is found again by telephone and name together', async () => {
    const id = await person({ name: '覃某锋', phone: '+86 138-0000-0001' });
    expect(await person({ name: '覃某锋', phone: '13800000001' })).toBe(id);
    expect(await person({ name: '覃某明', phone: '13800000001' })).not.toBe(id);
    expect(await person({ name: '覃某锋', phone: '13800000002' })).not.toBe(id);
  });

  it('learns a citizen number later, and then is not somebody with another one', async () => {
    const id = await person({ name: '韦某', phone: '13800000003' });
    expect(await person({ name: '韦某', phone: '13800000003', idNumber: OTHER_ID })).toBe(id);
    expect(await stored('people', id)).toMatchObject({ id_number: OTHER_ID });
    expect(await person({ name: '韦某', phone: '13800000003', idNumber: '110105194912310038' })).not.toBe(id);
  });

  it('without telephone and number is always new', async () => {
    expect(await person({ name: '无名' })).not.toBe(await person({ name: '无名' }));
  });

  it('told of twice at once is one row', async () => {
    const given = { name: '蒙某', phone: '13800000004', idNumber: '11010519491231009X' };
    const [one, other] = await overlap(app.uow, (tx) => store.findOrCreatePerson(tx, given));
    expect(other).toBe(one);
  });
});

describe('an employer', () => {
  it('is found again by credit code, whatever the name', async () => {
    const id = await employer({ name: '广西炬顶新能源有限公司', uscc: USCC, regionCode: '451224' });
    expect(await employer({ name: '炬顶', uscc: USCC.toLowerCase() })).toBe(id);
  });

  it('is found again by normalised name within its region', async () => {
    const id = await employer({ name: '浙江（临安）电子有限责任公司', regionCode: '330112' });
    expect(await employer({ name: '浙江(临安) 电子有限公司', regionCode: '330112' })).toBe(id);
    expect(await employer({ name: '浙江（临安）电子有限公司', regionCode: '330110' })).not.toBe(id);
    expect(await stored('employers', id)).toMatchObject({ name: '浙江（临安）电子有限责任公司' });
  });

  it('learns its credit code later, and keeps being found by name', async () => {
    const id = await employer({ name: '甲科技有限公司', regionCode: '330112' });
    expect(
      await employer({ name: '甲科技有限公司', regionCode: '330112', uscc: OTHER_USCC, address: '锦城街道' }),
    ).toBe(id);
    expect(await stored('employers', id)).toMatchObject({ uscc: OTHER_USCC, address: '锦城街道' });
    expect(await employer({ name: '甲科技有限公司', regionCode: '330112' })).toBe(id);
  });

  it('with a code of its own is not its namesake with another code', async () => {
    const one = await employer({ name: '乙商店', regionCode: '330112', uscc: '92330112MA0000001A' });
    const two = await employer({ name: '乙商店', regionCode: '330112', uscc: '92330112MA0000002B' });
    expect(two).not.toBe(one);
    const unclear = await employer({ name: '乙商店', regionCode: '330112' });
    expect([one, two]).not.toContain(unclear);
    expect(await employer({ name: '乙商店', regionCode: '330112' })).toBe(unclear);
  });

  it('told of twice at once is one row', async () => {
    const given = { name: '丙工厂', regionCode: '451224', uscc: '91451224MA0000003C' };
    const [one, other] = await overlap(app.uow, (tx) => store.findOrCreateEmployer(tx, given));
    expect(other).toBe(one);
  });
});
