import type { Report } from '../../src/model/report.ts';
import type { ExampleProcess } from '../../src/model/rule.ts';
import type { ProcessListing, RunningProcess } from '../../src/model/running.ts';
import type { Span } from '../../src/model/span.ts';
import { readMarks } from './marks.ts';

/** The processes of an example as a system would list them. */
export function exampleListing(running: readonly ExampleProcess[]): ProcessListing {
  return { processes: running.map(runningProcess), self: 0, gaps: [] };
}

function runningProcess({ pid, parent = 1, command, listens = [] }: ExampleProcess): RunningProcess {
  const argv = readMarks('', command).text.split(' ');
  const name = argv[0]?.split(/[/\\]/).at(-1) ?? '';
  const listeners = listens.map((socket) => {
    const colon = socket.lastIndexOf(':');
    return { address: socket.slice(0, colon), port: Number(socket.slice(colon + 1)) };
  });
  return { pid, parent, name, argv, exact: true, listeners };
}

/** Where the marks of the commands stand in the lists of running servers; only a server's own process has a line there. */
export function markedCommands(running: readonly ExampleProcess[], { estate }: Report): Span[] {
  return running.flatMap(({ pid, command }) => {
    const { spans } = readMarks('', command);
    if (spans.length === 0) return [];
    const server = estate.running?.find((one) => one.pid === pid);
    if (!server) throw new Error(`process ${pid} of the example is marked and was not taken for a server`);
    const { path, start } = server.at;
    return spans.map((span) => ({ path, start: start + span.start, end: start + span.end }));
  });
}
