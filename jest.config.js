import { availableParallelism } from 'node:os';
import { packageFiles } from './scripts/test-packages.mjs';

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/out/', '<rootDir>/dist/'],
  transform: {
    '\\.(?:[cm]?js|jsx|tsx?)$': [
      '@swc/jest',
      {
        swcrc: false,
        module: { type: 'commonjs' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  // Packages that exist as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!hucre/)', '<rootDir>/build/'],
  globalSetup: '<rootDir>/scripts/test-packages.mjs',
  moduleNameMapper: packageFiles,
  setupFiles: ['<rootDir>/scripts/test-heap.cjs'],
  testSequencer: '<rootDir>/scripts/test-order.mjs',
  // One more than cores: in one of eight moments a test waits for a timer, a disk, a program that starts.
  maxWorkers: availableParallelism() + 1,
  // office.js, Univer and jsdom leave much behind.
  workerIdleMemoryLimit: '2GB',
  // With as much to let go as that, a worker takes longer than the half second after which Jest would call it leaking.
  workerGracefulExitTimeout: 15_000,
  // LibreOffice and Chromium take seconds, not milliseconds.
  testTimeout: 300_000,
};
