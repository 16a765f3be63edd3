/** A rectangle for one value; values and areas are in proportion. */
export interface Cell {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A squarified treemap (Bruls, Huizing, van Wijk 2000): rows along the shorter side, each grown as long as its worst
 * cell gets no longer. `values` are positive and in descending order.
 */
export function squarify(values: readonly number[], frame: Frame): Cell[] {
  const total = values.reduce((sum, v) => sum + v, 0);
  const scale = total > 0 ? (frame.width * frame.height) / total : 0;
  const cells: Cell[] = [];
  let rest = frame;
  let next = 0;
  while (next < values.length && scale > 0) {
    const side = Math.min(rest.width, rest.height);
    const end = rowEnd(values, next, { scale, side });
    const placed = placeRow(values.slice(next, end), { first: next, scale, frame: rest });
    cells.push(...placed.cells);
    rest = placed.rest;
    next = end;
  }
  return cells;
}

function rowEnd(values: readonly number[], start: number, { scale, side }: { scale: number; side: number }): number {
  let sum = 0;
  let best = Number.POSITIVE_INFINITY;
  const largest = (values[start] ?? 0) * scale;
  for (let end = start; end < values.length; end++) {
    const area = (values[end] ?? 0) * scale;
    sum += area;
    const worst = Math.max((side * side * largest) / (sum * sum), (sum * sum) / (side * side * area));
    if (worst > best) return end;
    best = worst;
  }
  return values.length;
}

function placeRow(row: readonly number[], { first, scale, frame }: { first: number; scale: number; frame: Frame }) {
  const area = row.reduce((sum, v) => sum + v, 0) * scale;
  const upright = frame.width >= frame.height;
  const thickness = area / (upright ? frame.height : frame.width);
  let along = upright ? frame.y : frame.x;
  const cells = row.map((value, i): Cell => {
    const length = (value * scale) / thickness;
    const cell = upright
      ? { index: first + i, x: frame.x, y: along, width: thickness, height: length }
      : { index: first + i, x: along, y: frame.y, width: length, height: thickness };
    along += length;
    return cell;
  });
  const rest = upright
    ? { ...frame, x: frame.x + thickness, width: Math.max(0, frame.width - thickness) }
    : { ...frame, y: frame.y + thickness, height: Math.max(0, frame.height - thickness) };
  return { cells, rest };
}
