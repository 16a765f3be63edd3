import type { Report } from '../../model/report.ts';
import { grouped } from '../grouped.ts';
import { plural } from '../plural.ts';
import type { ClientContext } from '../summary.ts';
import { words } from '../words.ts';
import { contextTitle } from './contextTitle.ts';
import { escapeHtml } from './escape.ts';
import { type Cell, squarify } from './squarify.ts';

const FRAME = { x: 0, y: 0, width: 560, height: 230 };
const MOST = 60;
const TONES = 6;

interface Part {
  readonly name: string;
  readonly tokens: number;
}

/** The servers of one client by what they cost: an area per server, its figure in the title. */
export function treemapSvg(report: Report, context: ClientContext): string {
  const parts = partsOf(report, context);
  if (parts.length === 0) return '';
  const cells = squarify(
    parts.map((p) => p.tokens),
    FRAME,
  );
  const title = escapeHtml(contextTitle(report, context));
  const drawn = cells.map((cell) => drawCell(cell, parts[cell.index]));
  const list = parts.map((p) => `${p.name}: ${plural(p.tokens, 'token')}`).join('; ');
  return (
    `<figure><figcaption>${title}: what each server takes</figcaption>` +
    `<svg class="treemap" viewBox="0 0 ${FRAME.width} ${FRAME.height}" role="img" aria-label="${escapeHtml(list)}">${drawn.join('')}</svg></figure>`
  );
}

/** Descending; beyond the largest, the others are one part. */
function partsOf(report: Report, { client, project }: ClientContext): Part[] {
  const view = report.estate.views.find((v) => v.client.id === client && v.project === project);
  const all = (view?.inspected ?? []).flatMap(({ entry, tokens }) =>
    tokens && tokens.sent > 0 ? [{ name: words(report, entry.name.value, 60), tokens: tokens.sent }] : [],
  );
  all.sort((a, b) => b.tokens - a.tokens);
  const others = all.slice(MOST);
  if (others.length === 0) return all;
  const rest = { name: plural(others.length, 'other'), tokens: others.reduce((sum, p) => sum + p.tokens, 0) };
  return [...all.slice(0, MOST), rest].sort((a, b) => b.tokens - a.tokens);
}

function drawCell({ index, x, y, width, height }: Cell, part: Part | undefined): string {
  if (!part) return '';
  const place = `x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${Math.max(0, width - 2).toFixed(1)}" height="${Math.max(0, height - 2).toFixed(1)}"`;
  const said = `${part.name}: ${plural(part.tokens, 'token')}`;
  const fits = Math.floor((width - 14) / 8.2);
  const label = part.name.length > fits ? `${part.name.slice(0, Math.max(0, fits - 1))}…` : part.name;
  const text = fits >= 3 && height >= 24 ? `<text x="${(x + 7).toFixed(1)}" y="${(y + 18).toFixed(1)}">${escapeHtml(label)}</text>` : '';
  const figure =
    fits >= 6 && height >= 44
      ? `<text class="figure" x="${(x + 7).toFixed(1)}" y="${(y + 36).toFixed(1)}">${grouped(part.tokens)}</text>`
      : '';
  return `<g><title>${escapeHtml(said)}</title><rect class="tone${index % TONES}" ${place} rx="3"/>${text}${figure}</g>`;
}
