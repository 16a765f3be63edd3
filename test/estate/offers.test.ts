import { expect, it } from 'vitest';
import { viewsOf } from '../../src/estate/views.ts';
import { withSettings } from '../../src/estate/withSettings.ts';
import type { Client } from '../../src/model/client.ts';
import { read } from '../normalise/reading.ts';

const CLIENT: Client = { id: 'docker-mcp', name: 'Docker MCP Toolkit', source: 'a test', locations: [] };
const about = { client: CLIENT.id, format: 'yaml', scope: 'user', project: undefined } as const;
const CATALOG = 'registry:\n  github:\n    image: mcp/github\n  slack:\n    image: mcp/slack\n';
const catalog = read({ ...about, dialect: 'docker-catalog', path: '/h/catalogs/docker.yaml', text: CATALOG }).value;
const registry = (text: string) => read({ ...about, dialect: 'docker-registry', path: '/h/registry.yaml', text }).value;

function told(text: string): string[] {
  const { entries, directives } = registry(text);
  const settled = withSettings([...catalog.entries, ...entries], directives);
  return settled.map(({ name, transport, state }) => `${name.value} ${transport.kind} ${state.enabled ? 'on' : 'off'}`);
}

it('of a catalog what the registry names is on', () => {
  expect(told('registry:\n  github:\n    ref: ""\n')).toEqual(['github stdio on', 'slack stdio off']);
  expect(told('registry: {}\n')).toEqual(['github stdio off', 'slack stdio off']);
});

it('a name that no catalog has is a server all the same', () => {
  expect(told('registry:\n  jira:\n    ref: ""\n')).toEqual(['github stdio off', 'slack stdio off', 'jira unknown on']);
});

it('what is switched on is loaded', () => {
  const { entries, directives } = registry('registry:\n  github:\n    ref: ""\n');
  const views = viewsOf([CLIENT], withSettings([...catalog.entries, ...entries], directives), []);
  expect(views.flatMap((view) => view.entries).map(({ name }) => name.value)).toEqual(['github']);
});
