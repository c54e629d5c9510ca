import { describe, expect, it } from 'vitest';
import {
  isIdNumber,
  isPhone,
  isUscc,
  maskIdNumber,
  maskPhone,
  normaliseIdNumber,
  normalisePhone,
  normaliseUscc,
} from './identifiers.js';

describe('citizen number (GB 11643-1999)', () => {
  it.each(['11010519491231002X', '440524188001010014'])("accepts the standard's own example %s", (value) => {
    expect(isIdNumber(value)).toBe(true);
  });

  it.each([
    ['wrong check character', '110105194912310021'],
    ['two digits swapped', '11010519491213002X'],
    ['29 February of a common year', '110105194902290024'],
    ['fifteen digits, invalid since 2013', '110105491231002'],
    ['small x before normalising', '11010519491231002x'],
    ['letters inside', '1101051949123A002X'],
    ['nothing', ''],
  ])('refuses: %s', (_, value) => {
    expect(isIdNumber(value)).toBe(false);
  });

  it('finds every single-digit mistake', () => {
    const good = '440524188001010014';
    for (let place = 0; place < good.length; place += 1) {
      const wrong = good.slice(0, place) + ((Number(good[place]) + 1) % 10) + good.slice(place + 1);
      expect(isIdNumber(wrong), wrong).toBe(false);
    }
  });

  it('normalises width, spaces and the check character', () => {
    expect(normaliseIdNumber('１１０１０５ 19491231 002x')).toBe('11010519491231002X');
  });
});

describe('unified social credit code (GB 32100-2015)', () => {
  it.each(['91350100M000100Y43', '91330106673959654P'])('accepts %s', (value) => {
    expect(isUscc(value)).toBe(true);
  });

  it.each([
    ['wrong check character', '91350100M000100Y44'],
    ['two characters swapped', '91350100M000010Y43'],
    ['a letter the code never uses', '91350100I000100Y43'],
    ['seventeen characters', '91350100M000100Y4'],
  ])('refuses: %s', (_, value) => {
    expect(isUscc(value)).toBe(false);
  });

  it('normalises width, case and spaces', () => {
    expect(normaliseUscc(' 9135 0100 m000 100y43')).toBe('91350100M000100Y43');
  });
});

describe('telephone numbers', () => {
  it.each([
    ['+86 138-0013-8000', '13800138000'],
    ['8613800138000', '13800138000'],
    ['0086 13800138000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['(0571) 8888 6666', '057188886666'],
    ['010-66668888 转 12', '01066668888-12'],
    ['400-100-1234', '4001001234'],
  ])('%s is stored as %s', (typed, stored) => {
    expect(normalisePhone(typed)).toBe(stored);
    expect(isPhone(stored)).toBe(true);
  });

  it.each([
    ['no mobile prefix starts with 12', '12800138000'],
    ['a digit short', '1380013800'],
    ['a digit long', '138001380000'],
    ['a landline without area code', '88886666'],
    ['a landline whose local number starts with 1', '057118886666'],
    ['the hotline itself', '12351'],
    ['words', '无'],
  ])('refuses: %s', (_, value) => {
    expect(isPhone(normalisePhone(value))).toBe(false);
  });
});

describe('masks', () => {
  it('leave the last four characters', () => {
    expect(maskPhone('13800138000')).toBe('*******8000');
    expect(maskIdNumber('11010519491231002X')).toBe('**************002X');
  });

  it('show nothing of a number too short to hide', () => {
    expect(maskPhone('8000')).toBe('****');
  });
});
