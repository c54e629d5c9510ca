import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from './canonical-json.js';

/** Any JSON value, keys and strings in full Unicode. */
const json = fc.jsonValue({ stringUnit: 'binary' }).map((value) => value as Json);

describe('canonical JSON (RFC 8785)', () => {
  it('writes the example of §3.2.2 as §3.2.4 has it', () => {
    const value: Json = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\u0022/",
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts members by UTF-16 code units, not by code points and not by language (§3.2.3)', () => {
    const value: Json = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const labels = Object.values(JSON.parse(canonicalJson(value)) as Record<string, string>);
    expect(labels.filter((label) => label !== 'One')).toEqual([
      'Carriage Return',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
    expect(canonicalJson({ b: 1, 10: 2, 9: 3, A: 4, a: 5, é: 6, z: 7 })).toBe(
      '{"10":2,"9":3,"A":4,"a":5,"b":1,"z":7,"é":6}',
    );
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [-1.7976931348623157e308, '-1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [1e21, '1e+21'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [0.000001, '0.000001'],
    [1e-7, '1e-7'],
    [333333333.33333325, '333333333.33333325'],
    [1424953923781206.2, '1424953923781206.2'],
  ])('prints the number %d as %s (appendix B)', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it.each([NaN, Infinity, -Infinity])('refuses %d, wherever it stands', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson({ a: [{ b: value }] })).toThrow(TypeError);
  });

  it('refuses half a surrogate pair in text and in a name: a hash over it would be one over a replacement (§3.2.2.2)', () => {
    expect(() => canonicalJson('\ud800')).toThrow(TypeError);
    expect(() => canonicalJson({ 'a\udead': 1 })).toThrow(TypeError);
    expect(canonicalJson('😀')).toBe('"😀"');
  });

  it('escapes only what must be, in lower case', () => {
    expect(canonicalJson('\b\t\n\f\r"\\/\u0000\u001f\u007f工')).toBe(
      '"\\b\\t\\n\\f\\r\\"\\\\/\\u0000\\u001f\u007f工"',
    );
  });

  it('leaves undefined members out and keeps null ones', () => {
    expect(canonicalJson({ b: undefined, a: null, c: { d: undefined } })).toBe('{"a":null,"c":{}}');
  });

  it('is one text for one value: reading it back and writing it again changes nothing', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not depend on the order in which members were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.integer()), (members) => {
        const entries = Object.entries(members);
        expect(canonicalJson(Object.fromEntries(entries.toReversed()))).toBe(canonicalJson(members));
      }),
    );
  });
});
