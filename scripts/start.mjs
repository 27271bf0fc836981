// The demonstration: npm start
import { ensureDependencies } from './dependencies.mjs';

ensureDependencies();
process.argv.splice(2, 0, 'demo');
await import('./gyokaku.mjs');
