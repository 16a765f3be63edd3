import type { ToolDefinition } from '../../src/model/inspection.ts';

/** What a tool does in a flow of data: brings in what strangers wrote, reads what is private, or sends something out. */
export type Power = 'brings in what strangers write' | 'reads what is private' | 'sends out';

/** Only the plainest names: a wrong word here would be said of half of all clients. */
const POWERS: readonly (readonly [power: Power, name: RegExp])[] = [
  [
    'brings in what strangers write',
    /(?:^|_)(?:fetch|browse|navigate|crawl|scrape|web_?search|search_web|read_url|get_url|open_url|url_to_markdown)(?:_|$)|(?:^|_)(?:get|read|list|search|fetch)_(?:\w+_)?(?:issues?|comments?|pull_requests?|mails?|emails?|inbox|threads?|channel_history|reviews?|tickets?|tweets?|feed|webpages?|pages?_content)(?:_|$)/,
  ],
  [
    'reads what is private',
    /(?:^|_)(?:read|get|search|list|open|query|export)_(?:\w+_)?(?:files?|emails?|mails?|inbox|messages?|notes?|documents?|contacts?|calendars?|events?|secrets?|credentials?|passwords?|file_contents?|repositories|customers?|invoices?|transactions?|drive|memory|graph)(?:_|$)|(?:^|_)(?:query|execute_sql|run_sql|read_query|run_query)$/,
  ],
  [
    'sends out',
    /(?:^|_)(?:send|post|publish|tweet|forward|reply|upload|share|submit)_(?:\w+_)?(?:emails?|mails?|messages?|comments?|tweets?|posts?|files?|requests?|invites?|webhooks?|documents?)(?:_|$)|(?:^|_)(?:http_request|post_request|make_request|http_post|send_request|curl|webhook|send_mail)(?:_|$)|(?:^|_)(?:create|add)_(?:\w+_)?(?:issues?|pull_requests?|comments?|gists?)(?:_|$)|(?:^|_)(?:execute_command|run_command|run_shell|shell_exec|start_process)(?:_|$)/,
  ],
];

/** The powers that a tool's name tells of. One that says it stays in a closed world brings in and sends out nothing. */
export function powersOf({ name, annotations }: ToolDefinition): Power[] {
  const words = name
    .slice(0, 200)
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '_');
  const closed = annotations?.openWorldHint === false;
  const reads = annotations?.readOnlyHint === true;
  return POWERS.filter(([power, pattern]) => {
    if (power === 'brings in what strangers write' && closed) return false;
    if (power === 'sends out' && (closed || reads)) return false;
    return pattern.test(words);
  }).map(([power]) => power);
}
