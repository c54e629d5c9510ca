/**
 * What a release changes in what older releases stored, said beforehand and with the reason. A difference that is not
 * here fails the check of the snapshots, and so does an entry that no longer makes a difference.
 */
export interface MappedChange {
  /** File of the snapshot: `case-1.0.0.json`. */
  readonly file: string;
  readonly history: string;
  /** Where in the compared states and dates: `deadlines.mediation.conclude t1.end`. */
  readonly path: string;
  readonly from: string;
  readonly to: string;
  /** The article or decision that makes the new value the right one. */
  readonly why: string;
}

export const MAPPED: readonly MappedChange[] = [];
