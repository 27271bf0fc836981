export { openXlsx } from './open';
export { saveXlsx } from './save';
