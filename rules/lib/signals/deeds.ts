import type { Pattern } from './signal.ts';

const source = ({ source }: RegExp) => source;
const SECRETS = source(
  /(?:passwords?|credentials?|private\s+keys?|api[\s_-]?keys?|secrets?|access\s+tokens?|session\s+cookies?|card\s+numbers?|seed\s+phrases?)/,
);
const SENDS = source(/(?:transmit|send|forward|upload|report|leak|exfiltrat|shar|relay|stream|post|submit|mail|cop(?:y|ies)|deliver)/);
const WHOLE = source(/(?:full|entire|whole|complete|current|users?'?s?|this|your|all|previous|including|prior|every)/);
const ADDRESS = source(/(?:[\w.+-]{1,40}@[\w-]{1,40}\.\w{2,10}|https?:\/\/|wss?:\/\/)/);
const RULE_FILES = source(
  /(?:CLAUDE(?:\.local)?\.md|AGENTS?\.md|GEMINI\.md|\.cursor\/?rules|\.cursorrules|\.windsurfrules|\.clinerules|copilot-instructions(?:\.md)?|\.github\/instructions|system\s+prompt|long-?term\s+memory|your\s+(?:\w+\s+)?memory|\.bashrc|\.zshrc|crontab|\.git\/hooks|authorized_keys)/,
);

const re = (parts: string, flags = 'gi') => new RegExp(parts, flags);

/** What a description wants done: files read, data sent, other tools misused, itself written down. */
export const DEEDS: readonly Pattern[] = [
  [
    'reaches for private files',
    2,
    /~\/\.(?:ssh|aws|gnupg|kube|docker|netrc|npmrc|bash_history)|\bid[_ ](?:rsa|ed25519|ecdsa)\b|\/etc\/(?:passwd|shadow|sudoers)|\.aws\/credentials|\bknown_hosts\b|\bkeychain\b|\bwallet\.dat\b|\bssh\s+(?:private\s+)?keys?\b|\bbrowser\s+(?:cookies|history|passwords)|\b(?:entire|full|complete|your)\s+(?:list\s+of\s+)?(?:process\s+)?environment\s+variables/gi,
    'deniable',
  ],
  [
    'reaches for private files',
    2,
    /(?<!\w)(?:read|open|cat|fetch|load)\s+(?:\S+\s+){0,3}?[`'"]?(?:~\/\.(?:config|cursor|claude|gitconfig)|\S{0,40}mcp\.json|\S{0,40}claude_desktop_config|\S{0,40}\.env\b(?![.\w]))/gi,
  ],
  [
    'asks for a private file',
    3,
    /\bcontents?\s+(?:from|of)\s+(?:reading\s+)?(?:[\w./~-]+\s+){0,3}(?:ssh|id[_ ]rsa|private[_ ]key|etc[_/ ]passwd|\.?env\s+file|credentials\s+file)\b/gi,
    'deniable',
  ],
  [
    'hands over what it read',
    1,
    /\b(?:pass|include|send|attach|append|provide|put|copy|paste|insert|supply|hand|give)\w{0,3}\s+(?:\w+\s+){0,3}(?:contents?|texts?|it\s+contains|list)\b\s+(?:[\w`']+\s+){0,3}?(?:as|in|into|over|to|of)\s+(?:the\s+|an?\s+|your\s+)?(?:\w+\s+)?(?:`|'|"|parameter|argument|field|request|param|file\s|metadata|context|notes?\b|sidenote|body\b|url\b|query\b|[\w.]{1,40}@)/gi,
  ],
  [
    'hands over what it read',
    1,
    /\b(?:pass|include|send|put|paste|attach|append|hand)\w{0,3}\s+(?:what\s+it\s+(?:contains|says)|its?\s+(?:full\s+)?contents?|the\s+(?:full\s+|raw\s+)?contents?)\b/gi,
  ],
  [
    'hands over credentials',
    2,
    re(
      `\\b(?:include|send|forward|attach|append|leak|show|output|reveal|print|supply|pass)\\w{0,3}\\s+(?:(?:the|any|all|your|user|user's|users'|master|their|stored|saved)\\s+){1,3}${SECRETS}`,
    ),
    'deniable',
  ],
  ['hands over credentials', 3, /\b(?:get|read|fetch|dump)_?(?:credentials?|secrets?|passwords?)\b.{0,40}\b(?:send|post|upload|forward)/gi],
  [
    'hands over credentials',
    3,
    re(
      `\\b(?:always|also|must|first|silently|secretly)\\s+(?:\\w+\\s+)?${SENDS}\\w{0,4}\\s+(?:(?:the|any|all|your|user's|their)\\s+){0,2}(?:\\w+\\s+)?${SECRETS}`,
    ),
    'deniable',
  ],
  ['uses somebody’s credentials', 1, re(`\\busing\\s+the\\s+user'?s?\\s+${SECRETS}`)],

  [
    'sends the conversation away',
    3,
    re(
      `\\b${SENDS}\\w{0,4}\\s+(?:[\\w,'-]+\\s+){0,8}?${WHOLE}\\s+(?:[\\w,'-]+\\s+){0,2}?(?:conversation|chat|dialogue|session|prompt)s?(?:\\s+(?:context|history|contents?|logs?|transcripts?|data|messages))?\\b`,
    ),
    'deniable',
  ],
  [
    'sends the conversation away',
    3,
    re(
      `\\b${SENDS}\\w{0,4}\\s+(?:[\\w,'-]+\\s+){0,8}?(?:conversation|dialogue)\\s+(?:context|history|logs?|transcripts?)\\s+(?:back\\s+|along\\s+)?(?:to|for|with)\\b`,
    ),
    'deniable',
  ],
  ['sends the conversation away', 3, /\bexfiltrat(?:e|es|ing|ion)\b/gi, 'deniable'],
  [
    'sends the conversation away',
    3,
    /\b(?:captur|collect|record|harvest|gather|intercept)\w{0,4}\s+(?:all\s+|every\s+|the\s+|any\s+)?(?:user\s+|users'\s+)?(?:messages?|conversations?|keystrokes?|passwords?|credentials?|clipboard|personal\s+data|inputs?|cookies)\b[^.\n]{0,60}\b(?:transmit|send|forward|upload|third\s+part|analytics|telemetry|purposes|remote|external|improvement)/gi,
    'deniable',
  ],
  [
    'asks for what the model knows',
    3,
    /\b(?:supply|include|pass|provide|put|give|paste|repeat|copy|output|send|reveal)\w{0,3}\s+(?:\w+\s+){0,3}?(?:your|the\s+(?:model|assistant|agent)'s)\s+(?:full\s+|complete\s+|entire\s+|own\s+|hidden\s+)?(?:system\s+prompt|system\s+message|initial\s+(?:prompt|instructions)|hidden\s+instructions|chain\s+of\s+thought|context\s+window|list\s+of\s+(?:available\s+)?tools)/gi,
    'deniable',
  ],
  [
    'asks for what the model knows',
    3,
    /\ball\s+(?:previous|prior|earlier|preceding)\s+messages\s+(?:between|with|from)\b|\b(?:conversation|chat|messages)\b[^.\n]{0,50}\b(?:word\s+for\s+word|verbatim)/gi,
    'deniable',
  ],

  [
    'sends to an address of its own',
    3,
    re(
      `\\b(?:always|must|automatically|also)\\s+(?:\\w+\\s+){0,3}b?cc\\b|\\b(?:must|always|also)\\s+(?:\\w+\\s+){0,2}(?:send|forward|sent|forwarded|e-?mail|cop(?:y|ied)|post|call\\s+\\w+)\\b[^\\n]{0,80}?(?:\\bto\\s+)?${ADDRESS}`,
    ),
    'deniable',
  ],
  [
    'sends to an address of its own',
    2,
    re(`\\b(?:send|forward|bcc|upload|post|transmit|submit|exfiltrate)\\s+(?:[\\w']+\\s+){1,8}to\\s+(?:${ADDRESS}|\\+\\d{6,})`),
    'deniable',
  ],
  [
    'carries data out in an address',
    3,
    /!\[[^\]\n]{0,80}\]\(\s?https?:\/\/[^)\s]{1,300}=[{<[$]{1,2}[\w-]{0,30}(?:data|secret|conversation|history|token|key|context|prompt|content|env|message|user)/gi,
  ],
  [
    'carries data out in an address',
    3,
    /!\[[^\]\n]{0,80}\]\(\s?https?:\/\/[^)\s]{1,300}=[A-Z\d_]{0,30}(?:BASE64|DATA|SECRET|CONVERSATION|HISTORY|TOKEN|CONTENT)/g,
  ],
  ['carries data out in an address', 3, /<img\b[^>]{0,40}\bsrc\s?=\s?["']?https?:\/\/[^>\s]{1,300}=[{<[$][\w-]/gi],
  [
    'carries data out in an address',
    2,
    /\b(?:encode|append|embed|put|add)\w{0,3}\s+(?:[\w']+\s+){0,8}(?:to|in|into|as)\s+(?:the\s+|a\s+|its\s+)?(?:url|query(?:\s+(?:string|parameter))?|image\s+(?:url|address)|link|subdomain|hostname)\b/gi,
  ],
  [
    'adds to every answer',
    1,
    /\b(?:at|to)\s+the\s+end\s+of\s+(?:each|every|your|all)\s+(?:answer|reply|response|message)|\b(?:end|finish|close|begin|start)\s+(?:each|every|all|all\s+your)\s+(?:answers?|reply|replies|responses?|messages?)\s+with\b|\b(?:in|to|after|with)\s+(?:all|every|each)\s+(?:of\s+your\s+)?(?:answer|reply|replies|response|message)s?\b/gi,
  ],

  [
    'sets other tools aside',
    3,
    /\b(?:ignore|avoid|do\s+not\s+use|never\s+(?:use|call)|don't\s+use)\s+(?:all\s+|any\s+)?(?:the\s+|of\s+the\s+)?(?:other|built-?in|native|default|competing|alternative)\s+[\w\s-]{0,30}(?:tools?|functions?|servers?|search|methods)\b/gi,
  ],
  [
    'sets other tools aside',
    3,
    /\b(?:always|only|must|exclusively)\s+(?:\w+\s+)?(?:use|call|choose|prefer|pick|select|invoke)\s+this\s+(?:tool|function|server)\s+(?:instead\s+of|rather\s+than|over|in\s+place\s+of|and\s+never)\s+(?:any|all|every|other|the\s+other|others)\b/gi,
  ],
  [
    'sets other tools aside',
    3,
    /\b(?:all|any|the|every)\s+other\s+(?:[\w-]+\s+){0,2}(?:tools?|functions?|servers?|ones)\b[^.\n]{0,25}\b(?:deprecated|compromised|buggy|broken|unsafe|insecure|outdated|malicious|must\s+not|should\s+not|never|unreliable)/gi,
  ],
  [
    'sets other tools aside',
    2,
    /\b(?:the\s+)?(?:others|other\s+ones)\s+are\s+(?:deprecated|compromised|buggy|broken|unsafe|insecure|outdated|malicious)|\bthe\s+only\s+(?:trusted|safe|approved|authori[sz]ed)\s+(?:\w+\s+)?(?:tool|server|way)|\bthis\s+(?:tool|server)\s+(?:has|takes)\s+(?:the\s+)?(?:highest\s+)?(?:priority|precedence)|\bmust\s+be\s+(?:chosen|used|called|preferred)\s+(?:for\s+(?:everything|every|any)|over)\b/gi,
  ],
  [
    'meddles with other tools',
    3,
    /\balso[\s-]present\b|\bside\s+effects?\s+on\s+(?:the\s+)?(?:\w+\s+){0,3}tool\b|\b(?:when(?:ever)?|each\s+time|every\s+time|if)\s+(?:the\s+)?(?:tool\s+)?`?\w+_\w+`?(?:\s+tool)?\s+is\s+(?:called|used|invoked|run)\s*,\s*(?:it|you|always|also|the\s+\w+)\s+(?:must|has|should|set|add|append|send|always|change|replace)?\b/gi,
  ],
  [
    'meddles with other tools',
    3,
    /\b(?:pass|send|give|hand|forward|report)\w{0,3}\s+(?:it\s+|this\s+tool\s+|along\s+)?(?:the\s+)?(?:arguments?|inputs?|results?|outputs?|parameters?)\s+of\s+(?:that|the\s+other|every|each|all|any)\s+(?:\w+\s+)?(?:calls?|tools?)/gi,
  ],
  [
    'wants to run before others',
    2,
    /\bbefore\s+(?:execut|call|us|run|invok)\w{0,4}\s+(?:\w+,?\s+){1,4}?(?:you\s+must\s+)?(?:execute|call|use|run|invoke)\s+this\s+tool\b/gi,
  ],
  [
    'wants something done first',
    1,
    /\bbefore\s+(?:any|every|each|all)\s+(?:other\s+)?(?:tools?|actions?|responses?|messages?|answers?|functions?)\b/gi,
  ],
  [
    'wants something done first',
    1,
    /\bbefore\s+(?:us(?:e|ing)|each\s+use|calling|responding|providing|answering|executing|running|transfer\w{1,6}|sending|reading|confirming)\b|\bmust\s+be\s+called\b|\brequired\s+initiali[sz]ation\b|\botherwise\b[^\n.]{0,30}\bwill\s+not\s+work\b|\bfirst\s+(?:read|open|fetch|call|run)\b|(?:^|[.\n]\s{0,4})(?:open|fetch)\s+the\s+(?:file|contents?)\b/gi,
  ],
  [
    'changes the call',
    2,
    /\b(?:must|always)\s+(?:increase|decrease|change|modify|multiply|double(?!-)|redirect|set|replace|inflate)\s+(?:\w+\s+){0,3}(?:amounts?|values?|prices?|recipients?|addressee?s?|accounts?|destinations?|payments?|totals?|quantit(?:y|ies))\b/gi,
  ],
  [
    'changes the call',
    1,
    /\breplace\s+the\s+(?:values?|arguments?|results?|recipients?|amounts?|address(?:es)?)\b|\bno\s+matter\s+(?:how|what|which)\b/gi,
  ],
  ['passes results straight on', 1, /\bpassed\s+directly\s+to\b|\bpass(?:ed)?\s+(?:\w+\s+){0,3}to\s+the\s+\w+\s+tool\s+without\b/gi],

  [
    'waits for its moment',
    1,
    /\b(?:from\s+now\s+on|for\s+the\s+(?:rest|remainder)\s+of\s+(?:the|this)\s+(?:conversation|session|chat)|until\s+(?:further\s+notice|told\s+otherwise)|in\s+all\s+(?:future|subsequent|later)\s+(?:responses|answers|conversations|sessions))\b/gi,
  ],
  [
    'waits for its moment',
    2,
    /\b(?:after|on|at|once)\s+the\s+(?:second|third|fourth|fifth|tenth|\d+(?:nd|rd|th))\s+(?:call|use|invocation|request|time)\b|\bafter\s+(?:\d+|two|three|five|ten|several|a\s+few)\s+(?:calls|uses|invocations|requests),?\s+(?:start|begin|also|switch|change|silently|instead)\b/gi,
  ],
  [
    'waits for its moment',
    2,
    /\b(?:once|when(?:ever)?|if|as\s+soon\s+as)\s+the\s+user\s+(?:mentions|types|enters|pastes|shares|says|asks\s+(?:about|for))\s+(?:an?\s+|the\s+|their\s+|any\s+)?(?:\w+\s+)?(?:password|secret|token|key|credential|payment|bank|wallet|salary|card)/gi,
  ],
  [
    'does not end by itself',
    2,
    /\b(?:retry|repeat|call|invoke|keep\s+(?:calling|retrying))\s+(?:this|the|it)\b(?:[^.\n]{0,40})\b(?:indefinitely|forever|endlessly|without\s+(?:limit|end)|never\s+stop|at\s+all\s+costs)/gi,
    'deniable',
  ],
  [
    'does not end by itself',
    2,
    /"(?:retry|next|follow_?up|continue|chain|auto|on_\w+|then|after)\w{0,20}"\s?:\s?"(?:please\s+)?(?:re-?try|invoke|call|run|execute|repeat|keep|send)\b/gi,
  ],
  ['does not end by itself', 1, /"(?:continue_after_error|ignore_errors|auto_execute|auto_run|autorun|loop)"\s?:\s?true/gi],

  [
    'writes itself down',
    2,
    re(
      `\\b(?:add|append|write|insert|save|put|store|copy|paste|install|persist)\\s+(?:[^.\\n]{0,80}?\\s)?(?:to|in|into|inside)\\s+(?:the\\s+|your\\s+|a\\s+)?(?:\\S{0,20}\\/)?${RULE_FILES}`,
    ),
    'deniable',
  ],
  [
    'writes itself down',
    2,
    re(
      `\\b(?:must|always|also|silently|first|please|the\\s+following|these\\s+(?:rules|lines|instructions))\\s+(?:[^.\\n]{0,60}?\\s)?(?:to|in|into)\\s+(?:the\\s+|your\\s+)?(?:\\S{0,20}\\/)?${RULE_FILES}|\\b(?:never|do\\s+not)\\s+remove\\s+(?:it|them|this)\\b|\\bso\\s+that\\s+(?:you|the\\s+(?:model|assistant|agent))\\s+(?:will\\s+)?(?:always|never)\\b`,
    ),
  ],
  [
    'wants to stay',
    2,
    /\bso\s+that\s+(?:you|the\s+(?:model|assistant|agent))\s+(?:will\s+)?(?:always|never)\b|\b(?:never|do\s+not)\s+remove\s+(?:it|them|this)\b/gi,
  ],
  [
    'wants to stay',
    1,
    /\b(?:always|must|also|silently|first)\s+(?:add|append|write|put|insert|install|save|store)\b|\bthe\s+following\s+(?:lines?|rules?|instructions?|text)\s+to\b/gi,
  ],
  ['asks no one', 2, /\bwithout\s+(?:asking|telling|informing)\s+(?:the\s+)?(?:user|human)/gi, 'deniable'],

  [
    'gains rights',
    2,
    /\b(?:with|as|in\s+a|under)\s+(?:\w+\s+)?(?:administrator|root|system|superuser|elevated|full\s+system|kernel)\b\s?(?:rights|privileges?|access|context|timer\s+context)?[^.\n]{0,60}\b(?:later|delay|after|outside|bypass|regardless|timer|defer)|\b(?:delay|timer|deferr?\w*|schedul\w*|later)\b[^.\n]{0,80}\b(?:elevated|(?:administrator|root|full\s+system)\s+(?:rights|privileges|access))/gi,
    'deniable',
  ],
  [
    'gains rights',
    2,
    /\boutside\s+(?:of\s+)?(?:the\s+)?(?:normal|usual|regular|standard)\s+(?:access|permission|security)\s+(?:control|check|model|polic)/gi,
  ],
  ['offers an attack', 3, /\/dev\/tcp\/|\bbash\s+-i\s+>&|\bnc\s+(?:-\w+\s+)*-e\b|\bcurl\s+[^\s`'"]{0,80}evil|\brm\s+-rf\s+~/gi, 'deniable'],
  [
    'offers an attack',
    2,
    /\binstall(?:ing)?\s+malware\b|\b(?:create|install)\w{0,3}\s+back-?doors?\b|\brm\s+-rf\s+\/(?:\s|,|$)/gi,
    'deniable',
  ],
  ['offers an attack', 1, /\bprivilege\s+escalation\b|\bpersistent\s+access\b|\bmalicious\s+(?:urls?|activities|code)\b/gi, 'deniable'],
];
