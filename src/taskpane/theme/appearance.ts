/** Office's theme and the system's wishes, as far as they are known. */
export interface Surroundings {
  /** `Office.context.officeTheme.bodyBackgroundColor`; null where Office does not tell (the web). */
  readonly officeBackground: string | null;
  readonly prefersDark: boolean;
}

export type Appearance = 'light' | 'dark';

/**
 * Follows Excel where it tells its theme, the system elsewhere. High contrast needs no appearance of its own: the
 * browser replaces the colours (forced-colors), and nothing is said by colour alone.
 */
export function appearanceOf({ officeBackground, prefersDark }: Surroundings): Appearance {
  const luminance = officeBackground === null ? null : luminanceOf(officeBackground);
  if (luminance === null) return prefersDark ? 'dark' : 'light';
  return luminance < 0.4 ? 'dark' : 'light';
}

/** 0 black to 1 white; null for what is no `#RRGGBB`. */
function luminanceOf(colour: string): number | null {
  const found = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (found === null) return null;
  const [red = 0, green = 0, blue = 0] = found
    .slice(1)
    .map((hex) => Number.parseInt(hex, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
