import { defineRule } from '../src/model/rule.ts';
import { containerOf } from './lib/launchOf.ts';

export default defineRule({
  id: 'docker-socket',
  on: 'entry',
  summary: 'A server is given the container engine’s socket.',
  category: 'execution',
  severity: 'error',
  confidence: 'high',
  why: 'Whoever can talk to that socket can start a container with the whole disk mounted: it is root on this machine.',
  fix: 'Leave the mount out, or put a socket proxy in between that allows only what the server needs.',
  references: ['CWE-250', 'CWE-269', 'MCP02:2025', 'ASI03', 'SAFE-T1104'],

  *check(entry) {
    for (const mount of containerOf(entry)?.mounts ?? []) {
      if (SOCKET.test(mount.source.value))
        yield { at: mount.source.at, message: 'the container gets the engine’s own socket, and with it root on this machine' };
    }
  },

  examples: [
    {
      title: 'the socket as a volume',
      config:
        '{"mcpServers":{"d":{"command":"docker","args":["run","-i","-v","«/var/run/docker.sock»:/var/run/docker.sock","acme/d@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"]}}}',
    },
    {
      title: 'as a mount',
      config:
        '{"mcpServers":{"d":{"command":"docker","args":["run","-i","--mount","type=bind,source=«/var/run/docker.sock»,target=/s","acme/d"]}}}',
    },
    { title: 'a folder', config: '{"mcpServers":{"d":{"command":"docker","args":["run","-i","-v","./docs:/docs","acme/d"]}}}' },
  ],
});

const SOCKET = /(?:docker|podman|containerd|crio)\.sock$|docker_engine$/i;
