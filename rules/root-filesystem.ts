import { defineRule } from '../src/model/rule.ts';
import { grantedFolders } from './lib/grantedFolders.ts';

export default defineRule({
  id: 'root-filesystem',
  on: 'entry',
  summary: 'A server is given the whole disk.',
  category: 'execution',
  severity: 'error',
  confidence: 'high',
  why: 'Its tools then reach every key, every browser profile and every other project; one poisoned page is enough to have them read out.',
  fix: 'Name the folder that the work needs.',
  references: ['CWE-250', 'CWE-732', 'MCP02:2025', 'ASI02', 'SAFE-T1104'],

  *check(entry) {
    for (const folder of grantedFolders(entry)) {
      if (ROOT.test(folder.value)) {
        const below = /^[A-Za-z]:/.test(folder.value) ? `${folder.value.slice(0, 2)}\\work\\shop` : '/srv/shop';
        yield {
          at: folder.at,
          message: `\`${folder.value}\` is the whole disk, every key and every other project included`,
          help: `Write the folder that the work needs in its place, such as \`${below}\`.`,
        };
      }
    }
  },

  examples: [
    {
      title: 'the root folder',
      config: '{"mcpServers":{"fs":{"command":"npx","args":["-y","@modelcontextprotocol/server-filesystem@2026.8.31","«/»"]}}}',
    },
    {
      title: 'a Windows drive',
      config: '{"mcpServers":{"fs":{"command":"npx","args":["-y","@modelcontextprotocol/server-filesystem@2026.8.31","«C:\\\\»"]}}}',
    },
    {
      title: 'a Windows drive whose backslash was escaped twice',
      config: '{"mcpServers":{"fs":{"command":"npx","args":["-y","@modelcontextprotocol/server-filesystem@2026.8.31","«C:\\\\\\\\»"]}}}',
    },
    {
      title: 'the disk in a container',
      config: '{"mcpServers":{"fs":{"command":"docker","args":["run","-i","-v","«/»:/host","acme/fs"]}}}',
    },
    {
      title: 'one project',
      config: '{"mcpServers":{"fs":{"command":"npx","args":["-y","@modelcontextprotocol/server-filesystem@2026.8.31","/srv/docs"]}}}',
    },
    { title: 'a route, not a folder', config: '{"mcpServers":{"web":{"command":"acme-web","args":["--base-path","/"]}}}' },
  ],
});

const ROOT = /^(?:\/|[A-Za-z]:[\\/]{0,4}|\/mnt\/[a-z]\/?)$/;
