/** What to do about a reason that an inspection gives; the first that fits. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /\b([A-Z][A-Z0-9_]{2,60}(?: or [A-Z][A-Z0-9_]{2,60}){0,3})(?:, [A-Z0-9_, ]{0,200})? (?:is|are) not set/,
    'Set $1 where the client is started, or name it in the entry’s `env` as a reference.',
  ],
  [
    /^command not found|: command not found/,
    'Install it, or write its full path: a client that is started from the desktop has another PATH than your shell.',
  ],
  [/working directory does not exist/, 'Make the folder, or mend `cwd` in the entry.'],
  [/may not be executed|permission denied/i, 'Make the file executable and readable for the user who runs the client.'],
  [/forbids access/, 'It knows who asks and refuses: see that the account behind the credential may use it, and that this network may.'],
  [/the port that it listens on is taken/, 'End what holds the port, most often an older copy of the server, or give it another one.'],
  [/is no program/, 'Name a program, or put the interpreter in front: `"command": "node"`, `"args": ["server.js"]`.'],
  [/has no program to run/, 'Check the name: the package is a library, or its program has another name (`npx -p PACKAGE PROGRAM`).'],
  [/package (?:version )?not found/, 'Check the name and the version of the package; it may have been renamed or withdrawn.'],
  [/image not found/, 'Check the image’s name and tag, and that you are signed in to its registry.'],
  [/docker is not running/, 'Start Docker, or have it start with the system.'],
  [/needs sign-in|needs (?:an? )?(?:API|access|auth)/i, 'Sign in, or give it the credential that it asks for, as a reference.'],
  [/prints text on stdout/, 'Have it log to stderr: on stdout only JSON-RPC may stand.'],
  [/HTTP server instead of stdio/, 'Give it the option that selects stdio, or write its address as a remote server.'],
  [
    /needs network|cannot be (?:found|reached|looked up)|refused the connection|its host does not answer/i,
    'Check that its host can be reached from here, proxy and VPN included.',
  ],
  [/nothing listens at its address|it is broken or down/, 'Start it, or ask who runs it; disable the entry until it answers.'],
  [/no MCP server at this path/, 'Check the path of the address: most servers answer at `/mcp`, older ones at `/sse`.'],
  [/certificate|does not speak TLS/, 'Have its certificate mended, or its authority installed here; do not switch the check off.'],
  [/redirects elsewhere|answers with a web page/, 'Open the address in a browser to see what answers there, and mend it.'],
  [/argument is missing/, 'Write the argument that it asks for into `args`.'],
  [/module is missing|does not run on this/, 'Install what it needs, in the version that it was made for.'],
  [/no answer within/, 'Run its command by hand to see what it waits for; a longer --timeout tells slow from stuck.'],
];

/** Advice for a reason, or undefined where only the rule's own fits. */
export function adviceOn(reason: string): string | undefined {
  const short = reason.slice(0, 400);
  for (const [pattern, advice] of ADVICE) {
    const match = pattern.exec(short);
    if (match) return advice.replace('$1', match[1] ?? '');
  }
  return undefined;
}
