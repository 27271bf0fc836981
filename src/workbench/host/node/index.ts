export { startSession, type Session, type SessionOptions } from './session';
