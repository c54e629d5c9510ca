/** The words of `src/locales/<area>.<locale>.json` for the generators; nested objects are joined to dotted keys. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function flatten(value, key, into) {
  if (typeof value === 'string') into.set(key, value);
  else for (const [name, inner] of Object.entries(value)) flatten(inner, key ? `${key}.${name}` : name, into);
}

function readLocale(folder, locale) {
  const phrases = new Map();
  const files = readdirSync(folder).filter((name) => name.endsWith(`.${locale}.json`));
  for (const name of files.sort()) flatten(JSON.parse(readFileSync(join(folder, name), 'utf8')), '', phrases);
  return phrases;
}

/** `zh(key)` and `en(key)` answer undefined where there is no such phrase; `keys` are those of both languages. */
export function readWords(root) {
  const folder = join(root, 'src/locales');
  const [zh, en] = ['zh-CN', 'en'].map((locale) => readLocale(folder, locale));
  return {
    zh: (key) => zh.get(key),
    en: (key) => en.get(key),
    keys: [...new Set([...zh.keys(), ...en.keys()])],
  };
}
