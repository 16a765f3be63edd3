import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { RenderOptions } from './renderOptions.ts';
import { scopeOf } from './sarif/location.ts';

/** Whether a place belongs to what was asked for: for formats that a code host lays over a repository. */
export function inScope(report: Report, options: RenderOptions, at: Span): boolean {
  return options.sarifScope === 'all' || scopeOf(report, at) === options.sarifScope;
}
