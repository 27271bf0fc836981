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
  return luminance < MIDDLE ? 'dark' : 'light';
}

/** Where white and black stand out equally (WCAG 2.2: (1 + 0.05) / (L + 0.05) = (L + 0.05) / 0.05). Office's Dark Gray lies below. */
const MIDDLE = Math.sqrt(1.05 * 0.05) - 0.05;

/** Relative luminance of WCAG 2.2, 0 black to 1 white; null for what is no `#RRGGBB`. */
function luminanceOf(colour: string): number | null {
  const found = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (found === null) return null;
  const [red = 0, green = 0, blue = 0] = found
    .slice(1)
    .map((hex) => linear(Number.parseInt(hex, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (part: number): number =>
  part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
