import type { ShippedProgramme } from '../../host';

/** A shipped programme in a list; most titles name whose it is themselves, and a list is narrow. */
export function programmeName({ title, organisation }: ShippedProgramme): string {
  return title.includes(organisation) ? title : `${organisation}　${title}`;
}
