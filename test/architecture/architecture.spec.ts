import { afterAll } from 'vitest';
import './dependencies.js';
import './house-files.js';
import './lint.js';
import { summary } from './report.js';

afterAll(() => {
  console.log(summary());
});
