import { createRxDatabase } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';

// For a blank page: see `rxdb-tab.ts`.
Object.assign(globalThis, { createRxDatabase, getRxStorageDexie });
