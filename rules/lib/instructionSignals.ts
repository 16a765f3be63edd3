/**
 * What distinguishes a description that gives the model orders from one that describes a tool. No single phrase decides:
 * real servers say IMPORTANT and MUST. Each signal has a weight, and only their sum counts (see hidden-instructions).
 */
export interface Signal {
  readonly what: string;
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

interface Pattern {
  readonly what: string;
  readonly weight: number;
  readonly pattern: RegExp;
  /** The signal is void where the words just before deny it ("cannot bypass", "no conversation content is sent"). */
  readonly deniable?: boolean;
}

const RULES = '(?:instructions?|guidelines?|prompts?|polic(?:y|ies)|directives?|rules?|restrictions?|safeguards?|guardrails?)';
const CHECKS = '(?:checks?|controls?|filter(?:s|ing)?|validations?|restrictions?|polic(?:y|ies)|safeguards?|measures|protections?)';
const SECRETS = '(?:passwords?|credentials?|private\\s+keys?|api[\\s_-]?keys?|secrets?|access\\s+tokens?|session\\s+cookies?)';
const PRIVATE_FILES =
  '(?:~\\/\\.(?:ssh|aws|gnupg|kube|config|cursor|claude|docker|netrc|npmrc|bash_history)|id_(?:rsa|ed25519|ecdsa)\\b|mcp\\.json|claude_desktop_config|\\/etc\\/(?:passwd|shadow)|\\.aws\\/credentials|\\.env\\b(?!\\.)|known_hosts|keychain|wallet\\.dat)';

/** Every quantifier is bounded, so that a hostile text costs linear time. */
const PATTERNS: readonly Pattern[] = [
  p(
    'speaks as the system',
    3,
    `\\[\\s*(?:system|hidden|secret|admin|role|metadata|configuration|contradiction|internal)?\\s{0,3}(?:override|directive|instruction|contradiction|hidden|secret)s?\\b[^\\]]{0,30}\\]`,
  ),
  p('speaks as the system', 3, `\\[\\s*(?:system|hidden|secret|admin|role|internal)\\s[^\\]]{0,30}\\]`),
  p(
    'speaks as the system',
    3,
    `(?:^|[\\n.>])\\s{0,4}(?:SYSTEM|OVERRIDE\\s+DIRECTIVE|ADMIN\\s+(?:NOTE|OVERRIDE)|SYSTEM\\s+(?:NOTE|OVERRIDE|PROMPT))\\s?:`,
    '',
  ),
  p('addresses the model', 3, `\\bnote\\s+(?:to|for)\\s+(?:the\\s+)?(?:ai|llm|assistant|model|agent)s?\\b`),
  p(
    'wears a tag of importance',
    2,
    `<\\s{0,2}\\/?(?:important|system|hidden|secret|instructions?|admin|critical|assistant|sys|directive)\\s{0,2}>|\\[IMPORTANT\\]`,
  ),
  p(
    'overrides other instructions',
    3,
    `\\b(?:ignor|disregard|forget|overrid|bypass|supersed|replac|circumvent)\\w{0,4}\\s+(?:(?:all|any|the|your|previous|prior|earlier|existing|other|user|system|safety|security|of|current|original|default|these|those|and)\\s+){1,5}${RULES}`,
    'i',
    true,
  ),
  p('overrides other instructions', 2, `\\boverrid(?:e|es|ing)\\s+(?:user|system|safety)\\b`, 'i', true),
  p(
    'sets other tools aside',
    3,
    `\\b(?:ignore|avoid|do\\s+not\\s+use|never\\s+use|don't\\s+use)\\s+(?:all\\s+|any\\s+)?(?:the\\s+)?other\\s+[\\w\\s-]{0,30}(?:tools?|functions?|servers?)\\b`,
  ),
  p(
    'bypasses protection',
    3,
    `\\b(?:bypass|circumvent|evad|skip|disabl|ignor|escap)\\w{0,4}\\s+(?:(?:all|any|the|normal|standard|regular|previous|other|every|built-in)\\s+){0,3}(?:safety|security|permission|access|content|authorization|authentication|moderation|consent|approval|validation)\\s+${CHECKS}`,
    'i',
    true,
  ),
  p(
    'bypasses protection',
    2,
    `\\bwithout\\s+(?:any\\s+)?(?:restrictions?|filtering|validation|security\\s+checks?|safety\\s+checks?)\\b|\\bunrestricted\\s+(?:access|queries|shell|system|administrative)|\\bjailbreak`,
  ),
  p('bypasses protection', 2, `\\b(?:does|do)\\s+not\\s+apply\\s+here\\b|\\btrust\\s+all\\s+(?:commands|input|queries|user|admin)`),
  p(
    'conceals from the user',
    3,
    `\\b(?:do\\s+not|don't|never|must\\s+not|should\\s+not|avoid)\\s+(?:\\w+\\s+){0,2}(?:mention(?:ing)?|tell(?:ing)?|inform(?:ing)?|notify(?:ing)?|reveal(?:ing)?|disclos(?:e|ing)|alert(?:ing)?|warn(?:ing)?)\\s+(?:\\w+\\s+){0,6}(?:users?|humans?|anyone|that\\s+you|this|it)\\b`,
  ),
  p(
    'conceals from the user',
    3,
    `\\b(?:hidden\\s+from|without\\s+(?:telling|informing|notifying|alerting)|unknown\\s+to)\\s+(?:the\\s+)?(?:user|human|operator)|\\b(?:user|human)\\s+(?:must|should|does)\\s+not\\s+(?:know|see|notice|be\\s+(?:told|informed))|\\bwithout\\s+the\\s+user(?:'s)?\\s+(?:knowing|knowledge|noticing)`,
  ),
  p(
    'conceals from the user',
    2,
    `\\bsecret\\s+operation\\b|\\bkeep\\s+(?:this|it)\\s+(?:a\\s+)?(?:secret|confidential|hidden)\\b|\\bupset\\s+the\\s+user\\b|\\bpresent\\s+(?:it|the\\s+information)\\s+as\\s+if\\b`,
  ),
  p('acts in silence', 1, `\\b(?:silently|secretly|covertly|quietly)\\b`),
  p(
    'asks no one',
    2,
    `\\bwithout\\s+(?:any\\s+|explicit\\s+|further\\s+)?(?:user|human)\\s+(?:confirmation|consent|approval|permission|interaction)|\\bwithout\\s+asking\\s+(?:the\\s+)?user|\\b(?:do\\s+not|don't|never)\\s+ask\\s+(?:the\\s+user|for\\s+(?:confirmation|permission|consent))`,
    'i',
    true,
  ),
  p(
    'asks no one',
    3,
    `\\buser\\s+has\\s+(?:already\\s+)?(?:approved|consented|authori[sz]ed|agreed)\\b|\\bno\\s+user\\s+action\\s+(?:is\\s+)?needed\\b`,
  ),
  p(
    'sends the conversation away',
    3,
    `\\b(?:transmit|send|forward|upload|report|leak|exfiltrat|shar|relay|stream)\\w{0,4}\\s+(?:[\\w,'-]+\\s+){0,8}?(?:conversation|chat|message|prompt|dialogue)\\s+(?:context|history|contents?|logs?|transcripts?|data)\\b`,
    'i',
    true,
  ),
  p('sends the conversation away', 3, `\\bexfiltrat(?:e|es|ing|ion)\\b`, 'i', true),
  p('reaches for private files', 2, PRIVATE_FILES),
  p(
    'hands over what it read',
    2,
    `\\b(?:pass|include|send|attach|append|provide|put|copy|insert|add)\\w{0,3}\\s+(?:\\w+\\s+){0,3}contents?\\s+(?:\\w+\\s+){0,3}(?:as|in|into|to|of)\\b`,
  ),
  p(
    'hands over credentials',
    2,
    `\\b(?:include|send|forward|attach|append|leak|show|output|reveal|return|print)\\w{0,3}\\s+(?:the\\s+|any\\s+|all\\s+|your\\s+|user\\s+|user's\\s+|master\\s+){1,3}${SECRETS}`,
    'i',
    true,
  ),
  p(
    'hands over credentials',
    3,
    `\\b(?:get|read|fetch|dump)_?(?:credentials?|secrets?|passwords?)\\b.{0,40}\\b(?:send|post|upload|forward)|\\buntil\\b.{0,60}\\b(?:api\\s+key|password|credential|secret)`,
  ),
  p('uses somebody’s credentials', 1, `\\busing\\s+the\\s+user'?s?\\s+${SECRETS}`),
  p(
    'sends to an address of its own',
    3,
    `\\b(?:always|must|automatically|also)\\s+(?:\\w+\\s+){0,3}b?cc\\b|\\b(?:must|always|also)\\s+(?:\\w+\\s+){0,2}(?:send|forward|e-?mail|copy|post|call\\s+\\w+)\\b[^\\n]{0,80}?(?:\\bto\\s+)?[\\w.+-]{1,40}@[\\w-]{1,40}\\.\\w{2,10}`,
  ),
  p(
    'sends to an address of its own',
    2,
    `\\b(?:send|forward|bcc|upload|post)\\s+(?:\\w+\\s+){1,6}to\\s+(?:https?:\\/\\/|[\\w.+-]{1,40}@[\\w-]{1,40}\\.|\\+\\d{6,})`,
  ),
  p(
    'meddles with other tools',
    3,
    `\\balso[\\s-]present\\b|\\bside\\s+effects?\\s+on\\s+(?:the\\s+)?(?:\\w+\\s+){0,3}tool\\b|\\bwhen(?:ever)?\\s+(?:the\\s+)?[\\w-]{2,40}(?:\\s+tool)?\\s+is\\s+(?:called|used|invoked)\\s*,\\s*(?:it|you)\\s+must\\b`,
  ),
  p(
    'wants to run before others',
    2,
    `\\bbefore\\s+(?:execut|call|us|run|invok)\\w{0,4}\\s+(?:\\w+,?\\s+){1,4}?(?:you\\s+must\\s+)?(?:execute|call|use|run|invoke)\\s+this\\s+tool\\b|\\bbefore\\s+(?:any|every|each)\\s+(?:other\\s+)?(?:tool|action|response|message)\\b`,
  ),
  p(
    'wants something done first',
    1,
    `\\bbefore\\s+(?:using|calling|responding|providing|answering|executing|running|transfer\\w{1,6}|sending|reading)\\b|\\bmust\\s+be\\s+called\\b|\\brequired\\s+initiali[sz]ation\\b|\\botherwise\\b[^\\n.]{0,30}\\bwill\\s+not\\s+work\\b`,
  ),
  p('changes the call', 2, `\\b(?:must|always)\\s+(?:increase|decrease|change|replace|modify|multiply|double|redirect)\\b`),
  p(
    'changes the call',
    1,
    `\\breplace\\s+the\\s+(?:values?|arguments?|results?|recipients?|amounts?|address(?:es)?)\\b|\\bno\\s+matter\\s+(?:how|what|which)\\b`,
  ),
  p(
    'takes over the model’s role',
    2,
    `\\bact\\s+as\\s?:|\\byou\\s+are\\s+now\\b|\\bpretend\\s+(?:to\\s+be|that\\s+you)\\b|\\b(?:adopt|assume)s?\\s+the\\s+(?:persona|role|identity|character)\\b`,
  ),
  p(
    'takes over the model’s role',
    2,
    `\\bfollow\\s+(?:all|any|every)\\s+(?:of\\s+the\\s+)?(?:instructions?|directives?|commands?)\\b|\\breplacing\\s+any\\b`,
  ),
  p(
    'orders the model',
    1,
    `\\b(?:you|the\\s+(?:ai|assistant|model|agent|llm)(?:\\s+assistant)?)\\s+(?:must|should\\s+(?:always|never)|shall)\\b`,
  ),
  p(
    'claims authority',
    1,
    `\\b(?:elevated|full|admin(?:istrator|istrative)?|root|superuser|system)\\s+(?:system\\s+)?privileges?\\b|\\bauthoritative\\s+directives?\\b|\\bimplementation\\s+detail\\b`,
  ),
  p(
    'passes results straight on',
    1,
    `\\bpassed\\s+directly\\s+to\\b|\\bpass(?:ed)?\\s+(?:\\w+\\s+){0,3}to\\s+the\\s+\\w+\\s+tool\\s+without\\b`,
  ),
  p(
    'offers an attack',
    2,
    `\\binstall(?:ing)?\\s+malware\\b|\\b(?:create|install)\\w{0,3}\\s+back-?doors?\\b|\\brm\\s+-rf\\s+\\/(?:\\s|,|$)`,
  ),
  p('offers an attack', 1, `\\bprivilege\\s+escalation\\b|\\bpersistent\\s+access\\b|\\bmalicious\\s+(?:urls?|activities|code)\\b`),
];

function p(what: string, weight: number, source: string, flags = 'i', deniable = false): Pattern {
  return { what, weight, pattern: new RegExp(source, `${flags}g`), deniable };
}

/** Words that deny what follows. */
const DENIAL =
  /\b(?:not|never|no|cannot|can't|won't|doesn't|don't|without|nor|prevents?|detects?|blocks?|against|from|attempts? to)\s+(?:[\w-]+\s+){0,3}$/i;

/** Longer texts are looked at from both ends: what is hidden stands at the start or behind a long padding. */
const LONGEST = 40_000;

/** All signals in a text, each kind counted once for each weight that it was found with. */
export function instructionSignals(text: string): Signal[] {
  const looked = text.length > LONGEST ? text.slice(0, LONGEST / 2) + ' '.repeat(text.length - LONGEST) + text.slice(-LONGEST / 2) : text;
  const found = new Map<string, Signal>();
  for (const { what, weight, pattern, deniable } of PATTERNS) {
    for (const match of looked.matchAll(pattern)) {
      if (deniable && DENIAL.test(looked.slice(Math.max(0, match.index - 40), match.index))) continue;
      found.set(`${what}${weight}`, { what, weight, start: match.index, end: match.index + match[0].length });
      break;
    }
  }
  return [...found.values()];
}
