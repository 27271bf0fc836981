export { COLOUR_NAME, STATUS_ID_NAME } from './names';
export { BAND_SLOTS } from './places';
export { settingsSheet } from './settings';
