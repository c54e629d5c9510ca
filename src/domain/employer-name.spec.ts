import { describe, expect, it } from 'vitest';
import { normaliseEmployerName } from './employer-name.js';

describe('normalised employer name', () => {
  it.each([
    [
      'long and short form of a limited company (公司法 art. 7)',
      '广西炬顶新能源有限责任公司',
      '广西炬顶新能源有限公司',
    ],
    ['full-width, half-width and missing brackets', '浙江（临安）电子有限公司', '浙江(临安)电子有限公司'],
    ['a bracket left out', '浙江（临安）电子有限公司', '浙江临安电子有限公司'],
    ['spaces, also ideographic ones', ' 杭州　某某 科技有限公司', '杭州某某科技有限公司'],
    ['full-width letters and letter case', 'ＡＢＣ电子有限公司', 'abc电子有限公司'],
    ['a branch of the long form', '某某有限责任公司杭州分公司', '某某有限公司杭州分公司'],
    ['the dot between parts of a foreign name', '马丁·路德餐饮店', '马丁・路德餐饮店'],
  ])('%s', (_, one, other) => {
    expect(normaliseEmployerName(one)).toBe(normaliseEmployerName(other));
  });

  it.each([
    ['a company limited by shares is another kind', '某某股份有限公司', '某某有限公司'],
    ['a branch is not its head office', '某某有限公司杭州分公司', '某某有限公司'],
    ['places tell companies apart', '杭州某某有限公司', '临安某某有限公司'],
    ['trade words tell companies apart', '某某电子有限公司', '某某电气有限公司'],
  ])('keeps apart: %s', (_, one, other) => {
    expect(normaliseEmployerName(one)).not.toBe(normaliseEmployerName(other));
  });

  it('is its own normal form', () => {
    const key = normaliseEmployerName('浙江（临安） Abc电子有限责任公司');
    expect(key).toBe('浙江临安ABC电子有限公司');
    expect(normaliseEmployerName(key)).toBe(key);
  });

  it('is empty for a name made of signs only', () => {
    expect(normaliseEmployerName('（ ）·')).toBe('');
  });
});
