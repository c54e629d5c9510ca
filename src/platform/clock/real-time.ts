/** Real time as epoch milliseconds, for sessions, tokens, limits and measuring; never for business or legal time. */
export function realNow(): number {
  return Date.now();
}

/** Waits in real time. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
