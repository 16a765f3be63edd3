import type { Client } from '../model/client.ts';
import { applicationData, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'cherry-studio',
  name: 'Cherry Studio',
  docs: 'https://docs.cherry-ai.com',
  source: 'public import tools that read its store (2026): redux-persist in Local Storage; no configuration file is documented',
  locations: [
    ...inEach(applicationData('CherryStudio'), 'Local Storage/leveldb/CURRENT', {
      scope: 'user',
      format: 'opaque',
      dialect: 'none',
      roots: [],
      confidence: 'low',
      support: 'detect',
      reason: "Servers are in the program's own database (LevelDB); export them as JSON to have them read.",
    }),
  ],
};

export default client;
