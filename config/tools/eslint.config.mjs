import { builtinRules } from 'eslint/use-at-your-own-risk';
import tseslint from 'typescript-eslint';
import { LISTS, MAX_LINES } from './architecture.mjs';
import { BANS, housePlugin } from './lint-bans.mjs';

const TYPESCRIPT = ['src/**/*.ts', 'test/**/*.ts', 'config/tools/**/*.ts'];
const SPECS = ['**/*.spec.ts', 'test/**/*.ts'];
const FUNCTION_LENGTH = { skipBlankLines: true, skipComments: true };

/** A second copy of one core rule, so that length warns before it fails. */
const early = { rules: { 'max-lines-per-function': builtinRules.get('max-lines-per-function') } };

const TYPE_CHECKED = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  // A promise returned out of a try block escapes its catch.
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
  ],
};

const EVERYWHERE = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
  '@typescript-eslint/no-require-imports': 'error',
  'house/no-directive': 'error',
  'max-lines-per-function': ['error', { max: 80, ...FUNCTION_LENGTH }],
  'early/max-lines-per-function': ['warn', { max: 60, ...FUNCTION_LENGTH }],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-empty': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
};

const OF_DOMAIN = {
  // Outside the domain a type import would erase the metadata that dependency injection reads.
  '@typescript-eslint/consistent-type-imports': 'error',
  'no-restricted-globals': [
    'error',
    'process',
    'Buffer',
    'fetch',
    'console',
    'setTimeout',
    'setInterval',
    'crypto',
  ],
};

export default [
  { ignores: ['dist/**', 'node_modules/**', '.cache/**', '.data/**', 'coverage/**', 'src/console/**'] },
  {
    files: [...TYPESCRIPT, 'config/tools/**/*.mjs'],
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    plugins: { '@typescript-eslint': tseslint.plugin, house: housePlugin, early },
    languageOptions: { parser: tseslint.parser },
    rules: EVERYWHERE,
  },
  {
    files: TYPESCRIPT,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: new URL('../..', import.meta.url).pathname },
    },
    rules: TYPE_CHECKED,
  },
  {
    files: [...TYPESCRIPT, 'config/tools/**/*.mjs'],
    ignores: LISTS,
    rules: { 'max-lines': ['error', MAX_LINES] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/main.ts', 'src/worker.ts', 'src/db-install.ts', 'src/platform/**'],
    rules: { 'no-console': 'error' },
  },
  { files: ['src/domain/**/*.ts'], ignores: ['**/*.spec.ts'], rules: OF_DOMAIN },
  ...BANS.map(({ id, files = TYPESCRIPT, ignores = [] }) => ({
    files,
    ignores,
    rules: { [`house/${id}`]: 'error' },
  })),
  // A describe block is a chapter and a migration a list of statements, not a function to be understood at once.
  {
    files: [...SPECS, ...LISTS.filter((glob) => !/\.(json|md)$/.test(glob))],
    rules: { 'max-lines-per-function': 'off', 'early/max-lines-per-function': 'off' },
  },
];
