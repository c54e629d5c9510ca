import { caseLifecycle } from '../domain/case-lifecycle/case-lifecycle.js';
import type { CaseEnv } from '../domain/case-lifecycle/case-env.js';
import { leadingTrack, type CaseState } from '../domain/case-lifecycle/case-state.js';
import { PROCESS_CHART } from '../domain/case-lifecycle/process-chart.js';
import { canonicalJson, type Json } from '../domain/lifecycle/canonical-json.js';
import { sha256, type Machine } from '../eventlog/index.js';

/** Fingerprint of the chart a snapshot was made under: a stored case of another chart is upgraded by replay. */
export const CASE_MACHINE_HASH = sha256(canonicalJson(JSON.parse(JSON.stringify(PROCESS_CHART)) as Json));

/** The case machine as the recorder takes it. */
export const CASE_MACHINE: Machine<CaseState, CaseEnv> = {
  kind: 'case',
  lifecycle: caseLifecycle,
  hash: CASE_MACHINE_HASH,
  stateOf: (state) => leadingTrack(state)?.state ?? 'intake',
};

/** Version of the statutory rules, stored with every event. */
export const RULES_VERSION = '1';
