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
  html: { summary: 'one page that opens offline', load: async () => (await import('./html.ts')).renderHtml },
  json: { summary: 'everything, in the published schema', load: async () => (await import('./json.ts')).renderJson },
  sarif: { summary: 'code scanning: SARIF 2.1.0', load: async () => (await import('./sarif.ts')).renderSarif },
  markdown: { summary: "a pull request's comment or a step's summary", load: async () => (await import('./markdown.ts')).renderMarkdown },
  github: { summary: 'annotations of GitHub Actions', load: async () => (await import('./github.ts')).renderGithub },
  gitlab: { summary: "GitLab's Code Quality report", load: async () => (await import('./gitlab.ts')).renderGitlab },
  junit: { summary: 'JUnit XML, for test reports', load: async () => (await import('./junit.ts')).renderJunit },
  csv: { summary: 'findings for a spreadsheet', load: async () => (await import('./csv.ts')).renderCsv },
  cyclonedx: { summary: 'a bill of materials: CycloneDX 1.7', load: async () => (await import('./cyclonedx.ts')).renderCyclonedx },
  ocsf: { summary: 'events for a SIEM: OCSF 1.8, one JSON object per line', load: async () => (await import('./ocsf.ts')).renderOcsf },
};

/** The report in a format; undefined where no format has that name. */
export async function render(format: string, report: Report, options: RenderOptions): Promise<string | undefined> {
  if (!Object.hasOwn(FORMATS, format)) return undefined;
  const found = await FORMATS[format]?.load();
  return found?.(report, options);
}
