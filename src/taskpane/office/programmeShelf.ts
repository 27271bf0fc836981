import { PaneError } from '../core/trouble';
import type { ProgrammeShelf, ShippedProgramme } from '../host';

/** The definitions that the build puts beside the page (webpack.config.js). */
export const programmeShelf: ProgrammeShelf = {
  async list(): Promise<readonly ShippedProgramme[]> {
    const list: unknown = JSON.parse(await fetched('programmes/index.json'));
    return Array.isArray(list) ? list.flatMap(shippedProgramme) : [];
  },
  text: (file) => fetched(`programmes/${encodeURIComponent(file)}`),
};

function shippedProgramme(entry: unknown): readonly ShippedProgramme[] {
  if (typeof entry !== 'object' || entry === null) return [];
  if (!('file' in entry && 'title' in entry && 'organisation' in entry)) return [];
  const { file, title, organisation } = entry;
  return typeof file === 'string' && typeof title === 'string' && typeof organisation === 'string'
    ? [{ file, title, organisation }]
    : [];
}

async function fetched(path: string): Promise<string> {
  try {
    const response = await fetch(path);
    if (response.ok) return await response.text();
    throw new Error(`${String(response.status)} ${response.statusText}`);
  } catch (cause) {
    throw new PaneError('unreachable', `${path} could not be loaded`, { cause });
  }
}
