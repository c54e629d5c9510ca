const tally = { modules: 0, caught: 0, planted: 0 };

/** Adds to what the architecture test prints at its end. */
export function report(part: Partial<typeof tally>): void {
  tally.modules += part.modules ?? 0;
  tally.caught += part.caught ?? 0;
  tally.planted += part.planted ?? 0;
}

export function summary(): string {
  return `architecture: ${tally.modules} modules cruised, ${tally.caught} violations caught of ${tally.planted} planted`;
}
