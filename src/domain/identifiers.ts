import { isCivilDate } from './civil-date.js';

/**
 * Identity numbers as the standards define them: 公民身份号码 GB 11643-1999, 统一社会信用代码 GB 32100-2015, and telephone
 * numbers as people give them to an operator. A number is normalised first and checked in its normal form.
 */

const ID_NUMBER = /^[1-9]\d{16}[\dX]$/;
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

/** Half width, without spaces and dashes, the check character in capitals. */
export function normaliseIdNumber(text: string): string {
  return compact(text).toUpperCase();
}

/**
 * Is this an 18-digit citizen number with an existing birthday and a right check character (ISO 7064 MOD 11-2)?
 * Fifteen-digit numbers have not been valid since 2013-01-01 (居民身份证法, decision of 2011).
 */
export function isIdNumber(value: string): boolean {
  if (!ID_NUMBER.test(value)) return false;
  if (!isCivilDate(`${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`)) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, place) => total + weight * Number(value[place]), 0);
  return ID_CHECKS[sum % 11] === value[17];
}

/** The 31 characters of a credit code: digits and capitals without I, O, S, V, Z, which misread too easily. */
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const USCC = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** Half width, without spaces and dashes, in capitals. */
export function normaliseUscc(text: string): string {
  return compact(text).toUpperCase();
}

/** Is this an 18-character unified social credit code with a right check character (GB 32100-2015, weights 3^i mod 31)? */
export function isUscc(value: string): boolean {
  if (!USCC.test(value)) return false;
  let [sum, weight] = [0, 1];
  for (const character of value.slice(0, 17)) {
    sum += USCC_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return USCC_ALPHABET[(31 - (sum % 31)) % 31] === value[17];
}

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})[2-8]\d{6,7}(?:-\d{1,6})?$/;
const SERVICE_NUMBER = /^[48]00\d{7}$/;
const EXTENSION = /(?:转|分机|ext\.?|#)(\d{1,6})$/i;

/**
 * The form telephone numbers are stored and compared in: digits only, the country code of China dropped, an extension
 * after one dash. `+86 138-0013-8000` becomes `13800138000`, `(0571) 8888 6666 转 12` becomes `057188886666-12`.
 */
export function normalisePhone(text: string): string {
  const half = text.normalize('NFKC').replace(/\s/gu, '');
  const extension = EXTENSION.exec(half)?.[1];
  const main = half.replace(EXTENSION, '').replace(/[-()－–—.]/gu, '');
  const national = main.replace(/^(?:\+86|0086|86(?=1[3-9]\d{9}$))/, '');
  return extension ? `${national}-${extension}` : national;
}

/** Is this, in normal form, a mobile number, a landline with area code or a 400/800 number of mainland China? */
export function isPhone(value: string): boolean {
  return MOBILE.test(value) || LANDLINE.test(value) || SERVICE_NUMBER.test(value);
}

/** Last four digits of a telephone number, the rest starred; shorter numbers are starred whole. */
export function maskPhone(value: string): string {
  return mask(value);
}

/** Last four characters of an identity number, the rest starred. */
export function maskIdNumber(value: string): string {
  return mask(value);
}

function mask(value: string): string {
  const shown = value.length > 4 ? 4 : 0;
  return '*'.repeat(value.length - shown) + value.slice(value.length - shown);
}

function compact(text: string): string {
  return text.normalize('NFKC').replace(/[\s\-－–—]/gu, '');
}
