import type { Report } from '../model/report.ts';
import type { RenderOptions } from './renderOptions.ts';

type Render = (report: Report, options: RenderOptions) => string;

/** A format: what it is for, and its renderer, loaded when it is asked for. */
export interface ReportFormat {
  readonly summary: string;
  load(): Promise<Render>;
}

/** Every format by the name that `--format` takes. */
export const FORMATS: Readonly<Record<string, ReportFormat>> = {
  text: { summary: 'for people, in a terminal', load: async () => (await import('./text.ts')).renderText },
  sarif: { summary: 'for code scanning: SARIF 2.1.0', load: async () => (await import('./sarif.ts')).renderSarif },
  json: { summary: 'everything, in the published schema', load: async () => (await import('./json.ts')).renderJson },
};

/** The report in a format; undefined where no format has that name. */
export async function render(format: string, report: Report, options: RenderOptions): Promise<string | undefined> {
  if (!Object.hasOwn(FORMATS, format)) return undefined;
  const found = await FORMATS[format]?.load();
  return found?.(report, options);
}
