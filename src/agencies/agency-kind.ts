/** The bodies a union shares a case with or hands it to. */
export const AGENCY_KINDS = [
  'court',
  'arbitration',
  'procuratorate',
  'justice',
  'labour',
  'inspection',
  'mediationCentre',
  'police',
  'other',
] as const;

export type AgencyKind = (typeof AGENCY_KINDS)[number];
