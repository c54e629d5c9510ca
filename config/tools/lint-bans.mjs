/**
 * What this house never writes, as a table: each ban becomes one lint rule `house/<id>` with its own scope, so that
 * `test/architecture` can plant a violation of each. Selectors are ESLint's (esquery).
 * `files` defaults to all linted TypeScript; `ignores` are the places where the thing is the right tool.
 */
const SRC = ['src/**/*.ts'];
const DOMAIN = ['src/domain/**/*.ts'];
const SPECS = ['**/*.spec.ts', 'test/**/*.ts'];
const RELATION = '/^(OneToOne|OneToMany|ManyToOne|ManyToMany)$/';
const imported = (from, names) =>
  `ImportDeclaration[source.value="${from}"] > ImportSpecifier[imported.name=${names}]`;

/** @type {{ id: string, selector: string, message: string, files?: string[], ignores?: string[] }[]} */
export const BANS = [
  {
    id: 'no-system-time',
    selector: [
      'MemberExpression[object.name="Date"][property.name="now"]',
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
    ].join(', '),
    message: 'Time is an argument: ask the Clock (durations: performance.now).',
    ignores: ['src/platform/clock/**'],
  },
  {
    id: 'no-sql-today',
    selector: [
      'TemplateElement[value.raw=/\\bcurrent_date\\b|\\bnow\\(\\)\\s*::\\s*date|\\blocaltimestamp\\b/i]',
      'Literal[value=/\\bcurrent_date\\b|\\bnow\\(\\)\\s*::\\s*date|\\blocaltimestamp\\b/i]',
    ].join(', '),
    message: "The database server's today is not the legal day: pass the date in.",
    files: SRC,
  },
  {
    id: 'no-process-env',
    selector: [
      'MemberExpression[object.name="process"][property.name="env"]',
      'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]',
      'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name="env"]',
    ].join(', '),
    message: 'Configuration is read once, in src/platform/config.',
    // The roots hand the environment to the configuration and to whoever describes a failed start.
    ignores: [
      'src/platform/config/**',
      'src/main.ts',
      'src/worker.ts',
      'src/db-install.ts',
      'config/**',
      'test/support/**',
      'test/start/**',
      'test/embedded/**',
    ],
  },
  {
    id: 'no-forward-ref',
    selector: 'ImportSpecifier[imported.name="forwardRef"]',
    message: 'A circle between modules is a wall in the wrong place; upward talk goes by the outbox.',
  },
  {
    id: 'no-module-ref',
    selector: 'ImportSpecifier[imported.name="ModuleRef"]',
    message: 'Say in the constructor what the class needs.',
    files: SRC,
  },
  { id: 'no-export-star', selector: 'ExportAllDeclaration', message: 'A door names what it shows.' },
  {
    id: 'no-dynamic-import',
    selector: 'ImportExpression',
    message: 'Rooms import at the top of the file; late loading hides circles.',
    files: SRC,
    // The roots load everything late, so that the version of Node is checked before anything needs a newer one.
    ignores: ['src/main.ts', 'src/worker.ts', 'src/db-install.ts', 'src/platform/**'],
  },
  {
    id: 'no-synchronize',
    selector: [
      'Property[key.name="synchronize"]:not([value.value=false])',
      'CallExpression[callee.property.name="synchronize"]',
    ].join(', '),
    message: 'The schema changes by hand-written migrations only.',
  },
  {
    id: 'no-entity-listener',
    selector: imported(
      'typeorm',
      '/^((Before|After)(Insert|Update|Remove|SoftRemove|Recover)|AfterLoad|EventSubscriber|EntitySubscriberInterface)$/',
    ),
    message: 'Hooks that save again hide the second half of a transaction: write it in the use case.',
  },
  {
    id: 'no-cascade',
    selector: 'Decorator Property[key.name="cascade"]:not([value.value=false])',
    message: 'A store writes one thing; nothing is saved in passing.',
  },
  {
    id: 'no-lazy-relation',
    selector: [
      'Decorator Property[key.name="lazy"]:not([value.value=false])',
      `PropertyDefinition:has(Decorator[expression.callee.name=${RELATION}]) > TSTypeAnnotation > TSTypeReference[typeName.name="Promise"]`,
    ].join(', '),
    message: 'A property that queries is a query nobody sees.',
  },
  {
    id: 'no-version-column',
    selector: imported('typeorm', '/^VersionColumn$/'),
    message:
      '@VersionColumn does not protect save(): update({ id, version }) and demand one row, or FOR UPDATE.',
  },
  {
    id: 'no-http-exception',
    selector: imported('@nestjs/common', '/Exception$/'),
    message: 'Refuse in words of the domain; one filter in platform/http translates to a status.',
    files: SRC,
    ignores: ['src/platform/**'],
  },
  {
    id: 'no-timer-in-a-room',
    selector: [
      'CallExpression[callee.name=/^(setTimeout|setInterval)$/]',
      'ImportDeclaration[source.value=/^(node:)?timers/]',
    ].join(', '),
    message: 'What falls due is a row in a table; the sweep finds it.',
    files: SRC,
    ignores: [
      'src/platform/**',
      'src/jobs/**',
      'src/main.ts',
      'src/worker.ts',
      'src/console/**',
      '**/*.spec.ts',
    ],
  },
  {
    id: 'no-chart-timer',
    selector: [
      'Property[key.name="after"][value.type="ObjectExpression"]',
      'CallExpression[callee.name=/^(raise|sendTo)$/] Property[key.name="delay"]',
    ].join(', '),
    message: 'A delayed transition is an in-memory timer and is lost: deadlines are derived from facts.',
    files: DOMAIN,
  },
  {
    id: 'no-inline-chart-logic',
    selector: [
      'Property[key.name=/^(guard|actions|entry|exit)$/] > :matches(ArrowFunctionExpression, FunctionExpression)',
      'Property[key.name=/^(actions|entry|exit)$/] > ArrayExpression > :matches(ArrowFunctionExpression, FunctionExpression)',
    ].join(', '),
    message: 'The chart is a table one can print: name the guard or action in setup().',
    files: DOMAIN,
  },
  {
    id: 'no-async-domain',
    selector: ':function[async=true], NewExpression[callee.name="Promise"], AwaitExpression',
    message: 'The domain is pure: what it needs is passed in.',
    files: DOMAIN,
    ignores: ['**/*.spec.ts'],
  },
  {
    id: 'no-mock',
    selector:
      'CallExpression[callee.object.name=/^(vi|vitest|jest)$/][callee.property.name=/^(mock|doMock|mockObject|hoisted|fn|spyOn)$/]',
    message:
      'Use the real class on a real database; only gateways have stand-ins, and those pass a contract suite.',
  },
  {
    id: 'no-silenced-test',
    selector:
      'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(skip|only|todo|fails)$/], CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    message: 'A test runs or is deleted.',
    files: SPECS,
  },
  {
    id: 'max-dependencies',
    selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>6]',
    message: 'More than 6 dependencies: this class does more than one thing.',
  },
  {
    id: 'max-params',
    selector: [
      'FunctionDeclaration[params.length>5]',
      'ArrowFunctionExpression[params.length>5]',
      ':not(MethodDefinition[kind="constructor"]) > FunctionExpression[params.length>5]',
    ].join(', '),
    message: 'More than 5 parameters: give them a name together.',
  },
];

const DIRECTIVE = /^\s*(eslint|oxlint|biome|prettier|istanbul|v8|c8)[- ](disable|enable|ignore)/;

/** Directives that switch checks off are errors themselves (noInlineConfig makes them ineffective, this makes them red). */
const noDirective = {
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (DIRECTIVE.test(comment.value))
          context.report({
            loc: comment.loc,
            message: 'Checks are not switched off: change the code or the rule.',
          });
      }
    },
  }),
};

const fromSelector = ({ selector, message }) => ({
  create: (context) => ({ [selector]: (node) => context.report({ node, message }) }),
});

/** The lint plugin `house`. */
export const housePlugin = {
  rules: {
    ...Object.fromEntries(BANS.map((ban) => [ban.id, fromSelector(ban)])),
    'no-directive': noDirective,
  },
};
