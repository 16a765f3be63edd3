import { describe, expect, test } from 'vitest';
import { inventoryTable } from '../../../src/report/inventory/inventory.ts';
import { sampleReport } from '../sampleReport.ts';

const keys = (all: boolean) => inventoryTable(sampleReport(), all).columns.map(({ key }) => key);

describe('the inventory', () => {
  test('has every column where there is room, and as many cells', () => {
    const { columns, rows } = inventoryTable(sampleReport(), true);
    expect(columns).toHaveLength(14);
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => 14));
  });

  test('leaves out on a terminal what says nothing of any server', () => {
    const { columns, rows } = inventoryTable(sampleReport(), false);
    const silent = columns.filter((_, i) => rows.every((row) => row[i] === '-'));
    expect(silent).toEqual([]);
    expect(keys(false)).toContain('identity');
    expect(keys(false).length).toBeLessThan(keys(true).length);
  });

  test('names the first of many readers on a terminal, with the number of the others', () => {
    const report = sampleReport();
    const many = report.estate.servers.map((server) => ({
      ...server,
      entries: server.entries.map((entry) => ({ ...entry, file: { ...entry.file, client: 'cursor', alsoReadBy: ['zed', 'void'] } })),
    }));
    const of = (all: boolean) => {
      const { columns, rows } = inventoryTable({ ...report, estate: { ...report.estate, servers: many } }, all);
      return rows[0]?.[columns.findIndex(({ key }) => key === 'clients')];
    };
    expect(of(false)).toBe('cursor +2');
    expect(of(true)).toBe('cursor, zed, void');
  });

  test('leaves out what only switches a server that another file declares', () => {
    const report = sampleReport();
    const [first] = report.estate.servers;
    const [declared] = first?.entries ?? [];
    if (!first || !declared) throw new Error('the sample has no server');
    const rows = (name: string) => {
      const word = { ...declared, key: 'w', name: { ...declared.name, value: name }, identity: 'unknown:w', toggle: true as const };
      const servers = [...report.estate.servers, { ...first, identity: 'unknown:w', entries: [word] }];
      const entries = [...report.estate.entries, word];
      return inventoryTable({ ...report, estate: { ...report.estate, servers, entries } }, true).rows.length;
    };
    const before = inventoryTable(report, true).rows.length;
    expect([rows(declared.name.value), rows('nowhere declared')]).toEqual([before, before + 1]);
  });

  test('counts credentials by kind where there is little room, and says where each stands where there is enough', () => {
    const of = (all: boolean) => {
      const { columns, rows } = inventoryTable(sampleReport(), all);
      return rows.map((row) => row[columns.findIndex(({ key }) => key === 'credentials')]).filter((cell) => cell !== '-');
    };
    for (const cell of of(false)) expect(cell).toMatch(/^\d+ (?:literal|reference|placeholder)\b/);
    for (const cell of of(true)) expect(cell).toMatch(/^(?:literal|reference|placeholder) \//);
    expect(of(true).length).toBeGreaterThan(0);
  });
});
