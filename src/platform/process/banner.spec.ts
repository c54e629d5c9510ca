import { describe, expect, it } from 'vitest';
import { bannerOf } from './banner.js';

describe('what a start prints', () => {
  it('stands in columns, a Chinese character being two wide', () => {
    const rows = [
      { zh: '地址', en: 'Address', text: 'http://127.0.0.1:3000' },
      { zh: '演示账号', en: 'Accounts', text: 'operator' },
    ];
    expect(bannerOf('工道 Gongdao', rows)).toBe(
      [
        '',
        '  工道 Gongdao',
        '',
        '  地址     Address   http://127.0.0.1:3000',
        '  演示账号 Accounts  operator',
        '',
      ].join('\n'),
    );
  });
});
