/** Lets the screen show what has changed before work occupies it. */
export function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
