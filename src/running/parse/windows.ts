import type { Listener, RunningProcess } from '../../model/running.ts';
import { splitWindowsLine } from './splitLine.ts';

/** Asks Windows for its processes and listening sockets, as one JSON object. */
export const POWERSHELL = [
  '$ErrorActionPreference = "SilentlyContinue"',
  '[Console]::OutputEncoding = [Text.Encoding]::UTF8',
  '$p = @(Get-CimInstance Win32_Process | Select-Object ProcessId, ParentProcessId, Name, CommandLine, WorkingSetSize, @{n="Started";e={if ($_.CreationDate) {$_.CreationDate.ToUniversalTime().ToString("o")}}})',
  '$s = @(Get-NetTCPConnection -State Listen | Select-Object LocalAddress, LocalPort, OwningProcess)',
  '@{processes=$p; sockets=$s} | ConvertTo-Json -Depth 3 -Compress',
].join('; ');

/** What PowerShell answered; undefined where that is no answer. */
export function parseWindows(text: string): RunningProcess[] | undefined {
  const answer = objectOf(text);
  if (!answer) return undefined;
  const sockets = recordsOf(answer.sockets);
  return recordsOf(answer.processes).flatMap((row) => {
    const pid = numberOf(row.ProcessId);
    if (pid === undefined) return [];
    const line = textOf(row.CommandLine) ?? '';
    return [
      {
        pid,
        parent: numberOf(row.ParentProcessId) ?? 0,
        name: textOf(row.Name) ?? '',
        argv: splitWindowsLine(line),
        exact: true,
        started: textOf(row.Started),
        memory: numberOf(row.WorkingSetSize),
        listeners: sockets.filter((socket) => numberOf(socket.OwningProcess) === pid).flatMap(listenerOf),
      },
    ];
  });
}

type Row = Readonly<Record<string, unknown>>;

function objectOf(text: string): Row | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isRow(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordsOf(value: unknown): Row[] {
  return [value].flat().filter(isRow);
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function listenerOf(row: Row): Listener[] {
  const address = textOf(row.LocalAddress)?.split('%', 1)[0];
  const port = numberOf(row.LocalPort);
  return address !== undefined && port !== undefined ? [{ address, port }] : [];
}
