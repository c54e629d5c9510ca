import { describe, expect, it } from 'vitest';
import { LOCALES } from './locale.js';
import { TECHNICAL_STATUS } from './refusal.js';
import { NAMED_FORMATS, NAMED_TYPES } from './validation.js';
import { loadWords, Words } from './words.js';

const words = loadWords();
const HAN = /\p{Script=Han}/u;
const QUOTED = /"[^"]*"|“[^”]*”|\([^)]*\)/g;

const faults = (all: Words) => {
  const [chinese, english] = [new Set(all.keys('zh-CN')), new Set(all.keys('en'))];
  const said = (key: string) => all.translate('en', key);
  return {
    onlyChinese: [...chinese].filter((key) => !english.has(key)),
    onlyEnglish: [...english].filter((key) => !chinese.has(key)),
    empty: LOCALES.flatMap((locale) =>
      all.keys(locale).filter((key) => all.translate(locale, key).trim() === ''),
    ),
    chineseInEnglish: [...english].filter((key) => HAN.test(said(key).replace(QUOTED, ''))),
    otherHoles: [...chinese].filter(
      (key) => english.has(key) && holes(all.translate('zh-CN', key)) !== holes(said(key)),
    ),
  };
};
const holes = (phrase: string) => [...phrase.matchAll(/\{\w+\}/g)].map(String).sort().join();

const NONE = { onlyChinese: [], onlyEnglish: [], empty: [], chineseInEnglish: [], otherHoles: [] };

describe('the words of the service', () => {
  it('are complete in both languages', () => {
    expect(words.keys('en').length).toBeGreaterThan(50);
    expect(faults(words)).toEqual(NONE);
  });

  it('would show a fault of each kind', () => {
    const planted = new Words({
      'zh-CN': new Map([
        ['a', '甲'],
        ['b', '乙'],
        ['c', '{x}丙'],
        ['e', '戊'],
      ]),
      en: new Map([
        ['b', '乙 in English'],
        ['c', 'C'],
        ['d', 'D'],
        ['e', ' '],
      ]),
    });
    expect(faults(planted)).toEqual({
      onlyChinese: ['a'],
      onlyEnglish: ['d'],
      empty: ['e'],
      chineseInEnglish: ['b'],
      otherHoles: ['c'],
    });
  });

  it('name every technical refusal, status, type and format', () => {
    const needed = [
      ...Object.entries(TECHNICAL_STATUS).flatMap(([code, status]) => [`refusal.${code}`, `title.${status}`]),
      ...NAMED_TYPES.map((type) => `validation.types.${type}`),
      ...NAMED_FORMATS.map((format) => `validation.formats.${format}`),
    ];
    expect(needed.filter((key) => !words.has(key))).toEqual([]);
  });

  it('belong to one area each', () => {
    const sameAgain = new URL('../../locales', import.meta.url).pathname;
    expect(() => loadWords([sameAgain])).toThrow(/already used by another area/);
  });

  it('fill what the phrase leaves open, in words where there are some', () => {
    expect(words.translate('en', 'validation.oneOf', { values: ['a', 'b'] })).toBe('must be one of: a, b');
    expect(words.translate('zh-CN', 'validation.type', { expected: 'validation.types.int' })).toBe(
      '应为整数',
    );
    expect(words.translate('zh-CN', 'validation.min')).toBe('不得小于 {limit}');
    expect(() => words.translate('en', 'no.such.key')).toThrow('no.such.key');
  });
});
