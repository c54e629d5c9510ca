/**
 * Counts what ran, per project, into the file `GONGDAO_TEST_TOTALS` for run-tests to print. A module that could not be
 * loaded, a failing hook and an error outside every test each count as a failure: nothing that went wrong adds up to green.
 */
import { writeFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number, problems: string[] }} Totals */

const empty = () => ({ passed: 0, failed: 0, skipped: 0, problems: [] });

/** Tests of one module by outcome. @returns {Totals} */
function countModule(module) {
  const totals = empty();
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === 'pending') totals.problems.push(`never finished: ${test.fullName}`);
    totals[state === 'pending' ? 'failed' : state] += 1;
  }
  const fail = (problem) => {
    totals.problems.push(problem);
    totals.failed += 1;
  };
  for (const suite of module.children.allSuites())
    if (suite.errors().length > 0) fail(`hook failed: ${suite.fullName}`);
  const where = module.relativeModuleId;
  if (module.errors().length > 0) fail(`could not run: ${where}`);
  else if (totals.passed + totals.failed + totals.skipped === 0) fail(`no test in ${where}`);
  else if (module.state() === 'failed' && totals.failed === 0) fail(`failed as a file: ${where}`);
  return totals;
}

export default class TotalsReporter {
  onTestRunEnd(modules, unhandledErrors, reason) {
    /** @type {Record<string, Totals>} */
    const projects = {};
    for (const module of modules) {
      const sum = (projects[module.project.name] ??= empty());
      const one = countModule(module);
      for (const key of ['passed', 'failed', 'skipped']) sum[key] += one[key];
      sum.problems.push(...one.problems);
    }
    const errors = unhandledErrors.map((error) => `outside every test: ${error.message ?? String(error)}`);
    writeFileSync(process.env.GONGDAO_TEST_TOTALS, JSON.stringify({ projects, errors, reason }));
  }
}
