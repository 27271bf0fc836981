// The demonstration: npm run demo
import { ensureDependencies } from './dependencies.mjs';

ensureDependencies();
process.argv.splice(2, 0, 'demo');
await import('./gyokaku.mjs');
