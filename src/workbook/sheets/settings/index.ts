export { COLOUR_NAME, SQUARE_NAME, STATUS_ID_NAME } from './names';
export { BAND_SLOTS } from './places';
export { settingsSheet } from './settings';
export { squareOf, statusLines } from './statusLines';
