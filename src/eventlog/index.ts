export { EventLogModule } from './eventlog.module.js';
export { EventLogStore, type StoredEvent } from './event-log.store.js';
export {
  Recorder,
  type Decided,
  type Judging,
  type Machine,
  type Subject,
  type Verdict,
} from './recorder.js';
export { isOutdated, MachineUpgrade, type StoredSnapshot } from './machine-upgrade.js';
export type { Rehearsal } from './rehearsal.js';
export { TextStore, type SplitPayload } from './text.store.js';
export { refusalFor } from './refusal-for.js';
export { sha256 } from './sha256.js';
export { FactReader, type CheckedPayload, type FactSubject } from './fact-reader.js';
