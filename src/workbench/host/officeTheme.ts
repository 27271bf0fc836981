export type OfficeThemeName = 'colorful' | 'darkGray' | 'black' | 'white';

interface OfficeTheme {
  readonly bodyBackgroundColor: number;
  readonly bodyForegroundColor: number;
}

/** Colours of File → Account → Office Theme, as desktop Excel tells them: `0xRRGGBB`. */
export const officeThemes: Readonly<Record<OfficeThemeName, OfficeTheme>> = {
  colorful: { bodyBackgroundColor: 0xe6e6e6, bodyForegroundColor: 0x444444 },
  darkGray: { bodyBackgroundColor: 0x6a6a6a, bodyForegroundColor: 0xf0f0f0 },
  black: { bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xf0f0f0 },
  white: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x444444 },
};
