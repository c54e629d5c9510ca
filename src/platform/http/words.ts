import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOCALES, type Locale } from './locale.js';

const FOLDER = fileURLToPath(new URL('../../locales/', import.meta.url));
const FILE = /^(?<area>[a-z-]+)\.(?<locale>zh-CN|en)\.json$/;

/** Token under which a module names another folder of locale files: `useValue: '/path/to/locales'`. */
export const LOCALE_FOLDER = Symbol('LOCALE_FOLDER');

type Phrases = ReadonlyMap<string, string>;

/** The words of the service in each language, by key. Read once at start from `src/locales/<area>.<locale>.json`. */
export class Words {
  constructor(private readonly phrases: Readonly<Record<Locale, Phrases>>) {}

  /**
   * The phrase with `{name}` filled from `params`; a value that is itself a key is put into words too.
   * @throws Error when no locale file has the key.
   */
  translate(locale: Locale, key: string, params: Readonly<Record<string, unknown>> = {}): string {
    const phrase = this.phrases[locale].get(key);
    if (phrase === undefined) throw new Error(`no words for ${key} (${locale})`);
    return phrase.replace(/\{(\w+)\}/g, (hole, name: string) =>
      name in params ? this.shown(locale, params[name]) : hole,
    );
  }

  has(key: string): boolean {
    return LOCALES.every((locale) => this.phrases[locale].has(key));
  }

  keys(locale: Locale): string[] {
    return [...this.phrases[locale].keys()];
  }

  private shown(locale: Locale, value: unknown): string {
    if (Array.isArray(value)) {
      return value.map((item) => this.shown(locale, item)).join(locale === 'en' ? ', ' : '、');
    }
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    return this.phrases[locale].get(text) ?? text;
  }
}

/**
 * Reads the locale files. Each is an object of phrases; objects inside it are joined to dotted keys.
 * @throws Error when two areas use the same key.
 */
export function loadWords(more: readonly string[] = []): Words {
  const phrases: Record<Locale, Map<string, string>> = { 'zh-CN': new Map(), en: new Map() };
  for (const { path, locale } of [FOLDER, ...more].flatMap(localeFiles)) {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    for (const [key, phrase] of flatten(content, '')) {
      if (phrases[locale].has(key)) throw new Error(`${path}: ${key} is already used by another area`);
      phrases[locale].set(key, phrase);
    }
  }
  return new Words(phrases);
}

function localeFiles(folder: string): { path: string; locale: Locale }[] {
  return readdirSync(folder).flatMap((file) => {
    const locale = FILE.exec(file)?.groups?.['locale'] as Locale | undefined;
    return locale ? [{ path: join(folder, file), locale }] : [];
  });
}

function flatten(value: unknown, key: string): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  if (value === null || typeof value !== 'object') throw new Error(`${key}: a phrase is a text`);
  return Object.entries(value).flatMap(([name, child]) => flatten(child, key ? `${key}.${name}` : name));
}
