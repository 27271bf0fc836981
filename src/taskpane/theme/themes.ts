import { tokens, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import type { BandColour } from '../../programme';
import type { Appearance } from './appearance';

/** Fonts that every Windows and Mac with Japanese Office has; BIZ UDPGothic is the workbook's own. */
const fontFamilyBase =
  "'Segoe UI', 'BIZ UDPGothic', 'Yu Gothic UI', 'Hiragino Sans', 'Noto Sans CJK JP', sans-serif";

export const themes: Readonly<Record<Appearance, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
};

/** Colours of statuses, at least 3:1 against the pane in both appearances; a symbol and a word always stand beside. */
export const statusColours: Readonly<Record<BandColour, string>> = {
  green: tokens.colorPaletteGreenForeground3,
  blue: tokens.colorPaletteBlueBorderActive,
  amber: tokens.colorPaletteMarigoldForeground2,
  orange: tokens.colorPaletteDarkOrangeForeground3,
  red: tokens.colorPaletteRedForeground3,
  purple: tokens.colorPalettePurpleBorderActive,
  grey: tokens.colorNeutralForeground3,
};
