import { describeStartupFailure } from './describe-failure.js';
import { maskPasswords } from './mask.js';
import { StartupError } from './startup-error.js';
import { assertSupportedNode } from './supported-node.js';

/**
 * Runs a program's main function. A failure ends the process with one line on stderr and an exit code ≠ 0; the stack
 * is printed only with LOG_LEVEL=debug. The Node version is checked first, so the program should import this file
 * statically and everything that may not even load on an old Node dynamically, inside `main`.
 *
 * @param environment the process's, unchecked, because the configuration may be what failed
 */
export async function runMain(
  main: () => Promise<void>,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  try {
    assertSupportedNode(process.version);
    await main();
  } catch (error) {
    const line = describeStartupFailure(error, {
      databaseUrl: environment['DATABASE_URL'],
      migrationDatabaseUrl: environment['MIGRATION_DATABASE_URL'],
      redisUrl: environment['REDIS_URL'],
      host: environment['HOST'],
      port: environment['PORT'],
    });
    process.stderr.write(`${line}\n`);
    if (environment['LOG_LEVEL'] === 'debug' && error instanceof Error)
      process.stderr.write(`${maskPasswords(error.stack ?? '')}\n`);
    process.exit(error instanceof StartupError ? error.exitCode : 1);
  }
}
