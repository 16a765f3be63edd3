import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGES, proseOf } from './pages.ts';

/** Anchors as GitHub makes them from headings; the second of the same words gets `-1`. */
function anchorsOf(text: string): Set<string> {
  const seen = new Map<string, number>();
  const headings = text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6} +(.+?) *#*$/gm);
  const made = [...headings].map(([, heading = '']) => {
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const anchor = plain.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
  const written = [...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id);
  return new Set([...made, ...written]);
}

function linksOf(page: string): string[] {
  const prose = proseOf(page);
  const inline = [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)].map(([, target = '']) => target);
  const referenced = [...prose.matchAll(/^\[[^\]]+\]: +(\S+)/gm)].map(([, target = '']) => target);
  return [...inline, ...referenced];
}

function broken(page: string, link: string): boolean {
  if (/^[a-z][a-z\d+.-]*:/i.test(link)) return false;
  const [file = '', anchor] = link.split('#');
  const path = file === '' ? page : join(dirname(page), decodeURIComponent(file)).replaceAll('\\', '/');
  if (!existsSync(path)) return true;
  return anchor !== undefined && path.endsWith('.md') && !anchorsOf(PAGES.get(path) ?? readFileSync(path, 'utf8')).has(anchor);
}

describe('links', () => {
  test('lead somewhere, anchors too', () => {
    const wrong = [...PAGES.keys()].flatMap((page) =>
      linksOf(page)
        .filter((link) => broken(page, link))
        .map((link) => `${page}: ${link}`),
    );
    expect(wrong).toEqual([]);
  });

  test('are seen, and broken ones told', () => {
    expect(linksOf('docs/quick-start.md')).toContain('ci.md');
    expect(broken('docs/quick-start.md', 'policy.md#baseline')).toBe(false);
    expect(broken('docs/quick-start.md', 'policy.md#nowhere')).toBe(true);
    expect(broken('docs/quick-start.md', '../nowhere.md')).toBe(true);
  });

  test('to the web are encrypted', () => {
    const plain = [...PAGES.keys()].flatMap((page) => linksOf(page).filter((link) => link.startsWith('http:')));
    expect(plain).toEqual([]);
  });

  test('every page is reached from the README', () => {
    const reached = new Set(['README.md']);
    for (const page of reached) {
      for (const link of linksOf(page)) {
        const path = join(dirname(page), link.split('#')[0] ?? '').replaceAll('\\', '/');
        if (PAGES.has(path)) reached.add(path);
      }
    }
    expect([...PAGES.keys()].filter((page) => !reached.has(page))).toEqual([]);
  });
});
