import type { Client } from '../model/client.ts';
import { applicationData, inEach } from './lib/folders.ts';

const STORE = {
  scope: 'user',
  format: 'opaque',
  dialect: 'none',
  roots: [],
  confidence: 'low',
  support: 'detect',
  reason: "Servers are in the program's own store; export them as JSON to have them read.",
} as const;

const client: Client = {
  id: 'msty',
  name: 'Msty Studio',
  source: 'no file is documented; Electron path convention',
  locations: [
    ...inEach(applicationData('Msty'), 'Local Storage/leveldb/CURRENT', STORE),
    ...inEach(applicationData('MstyStudio'), 'Local Storage/leveldb/CURRENT', STORE),
  ],
};

export default client;
