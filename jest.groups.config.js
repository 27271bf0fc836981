import single from './jest.config.js';
import { writeGroups } from './scripts/test-groups.mjs';

writeGroups();

/** @type {import('jest').Config} Every test, in groups of files that share a context (scripts/test-groups.mjs). */
export default {
  ...single,
  testMatch: ['<rootDir>/build/test-groups/*.test.cjs'],
  modulePathIgnorePatterns: [
    '<rootDir>/build/(?!test-groups)',
    '<rootDir>/out/',
    '<rootDir>/dist/',
  ],
};
