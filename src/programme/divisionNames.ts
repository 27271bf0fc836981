import type { DivisionDefinition } from './walk';

/**
 * The division meant by an id or a name. An id goes first, then a name as of the programme's start, then a later name;
 * null when nothing or more than one thing is meant.
 */
export function resolveDivision<T extends Pick<DivisionDefinition, 'id' | 'name' | 'renamed'>>(
  divisions: readonly T[],
  text: string,
): T | null {
  const byId = divisions.find(({ id }) => id === text);
  const byName = divisions.find(({ name }) => name === text);
  const byLaterName = divisions.filter(({ renamed }) => renamed?.some(({ name }) => name === text));
  return byId ?? byName ?? (byLaterName.length === 1 ? (byLaterName[0] ?? null) : null);
}
